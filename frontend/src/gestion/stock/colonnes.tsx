import { useLingui } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import type { ColonneDeListe } from '../communs/Liste';
import { NIVEAU } from '../communs/mots';
import { EtatTampon } from '../communs/traduire';

type Compte = 'disponible' | 'reserve' | 'physique' | 'seuil_min' | 'seuil_max';
type Niveaux = Pick<Schema<'StockDuLieu'>, Compte | 'niveau'>;

/** What there is of something at a place, and how that is. */
export function useColonnesDuNiveau<Ligne extends Niveaux>(
  ecrire: (nombre: number, ligne: Ligne) => string,
): ColonneDeListe<Ligne>[] {
  const { t } = useLingui();
  const compte = (titre: string, cle: Compte): ColonneDeListe<Ligne> => ({
    cle,
    titre,
    chiffre: true,
    valeur: (ligne) => ligne[cle],
    cellule: (ligne) => ecrire(ligne[cle], ligne),
  });
  return [
    {
      cle: 'niveau',
      titre: t`Niveau`,
      valeur: ({ niveau }) => niveau,
      cellule: ({ niveau }) => <EtatTampon mots={NIVEAU} code={niveau} />,
    },
    compte(t`Disponible`, 'disponible'),
    compte(t`Réservé`, 'reserve'),
    compte(t`En tout`, 'physique'),
    compte(t`Seuil bas`, 'seuil_min'),
    compte(t`Seuil haut`, 'seuil_max'),
  ];
}
