import type { Commande } from './queries';

/** Where a stage of an order is: done and when, under way, still to come, or where it all ended. */
export type Stade = {
  readonly nom: NomStade;
  readonly le: string | null;
  readonly sorte: 'fait' | 'courant' | 'a-venir' | 'fin';
};

export type NomStade =
  | 'reservation'
  | 'paiement'
  | 'preparation'
  | 'mise_a_disposition'
  | 'remise'
  | 'expedition'
  | 'livraison'
  | 'annulation'
  | 'expiration';

const CUEILLETTE: NomStade[] = ['reservation', 'paiement', 'preparation', 'mise_a_disposition', 'remise'];
const LIVRAISON: NomStade[] = ['reservation', 'paiement', 'preparation', 'expedition', 'livraison'];

/** The stages of an order, those done with their time, then those to come; an order that ended early has none to come. */
export function chemin({ mode, etapes }: Pick<Commande, 'mode' | 'etapes'>): Stade[] {
  const faite = (nom: NomStade) =>
    etapes.find(({ etape, resultat }) => etape === nom && resultat !== 'refusee' && resultat !== 'echouee');
  const route = mode === 'livraison' ? LIVRAISON : CUEILLETTE;
  const faits = route.flatMap((nom): Stade[] => {
    const etape = faite(nom);
    return etape ? [{ nom, le: etape.le, sorte: 'fait' }] : [];
  });
  for (const nom of ['annulation', 'expiration'] as const) {
    const fin = faite(nom);
    if (fin) return [...faits, { nom, le: fin.le, sorte: 'fin' }];
  }
  const reste = route.filter((nom) => !faite(nom));
  return [
    ...faits,
    ...reste.map((nom, rang): Stade => ({ nom, le: null, sorte: rang === 0 ? 'courant' : 'a-venir' })),
  ];
}
