import { telecharger } from '../../socle/telecharger';
import { corpsDeVente } from './corps';
import type { Entree } from './entree';

/** The queue as a file: each sale with the very request that the server has to be sent, by whatever hand. */
export const enFichier = (entrees: readonly Entree[]): string =>
  JSON.stringify(
    entrees.map((entree) => ({
      ...entree,
      requete: {
        methode: 'POST',
        chemin: '/api/ventes',
        'Idempotency-Key': entree.vente_id,
        corps: corpsDeVente({ ...entree, directe: false, approbation: null }),
      },
      approbation: undefined,
    })),
    null,
    2,
  );

/** Saves the file where the browser puts its downloads. */
export function exporter(entrees: readonly Entree[]): void {
  const fichier = new Blob([enFichier(entrees)], { type: 'application/json' });
  telecharger(fichier, `ventes-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.json`);
}
