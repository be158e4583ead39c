import type { Centimes } from '../../argent/centimes';
import { Montant } from '../../composants/Prix';
import type { Colonne } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { Barre } from '../communs/Colonnes';

/** Columns of figures: amounts, counts, and one of bars beside the figures that they draw. */
export function useFigures<Ligne>() {
  const { nombre } = useLangue();
  return {
    somme: (titre: string, de: (ligne: Ligne) => Centimes | null): Colonne<Ligne> => ({
      cle: titre,
      titre,
      chiffre: true,
      cellule: (ligne) => {
        const montant = de(ligne);
        return montant === null ? '–' : <Montant montant={montant} />;
      },
    }),
    compte: (titre: string, de: (ligne: Ligne) => number | null): Colonne<Ligne> => ({
      cle: titre,
      titre,
      chiffre: true,
      cellule: (ligne) => {
        const valeur = de(ligne);
        return valeur === null ? '–' : nombre(valeur);
      },
    }),
    barres: (titre: string, lignes: readonly Ligne[], de: (ligne: Ligne) => number): Colonne<Ligne> => {
      const max = Math.max(0, ...lignes.map(de));
      return { cle: `barre-${titre}`, titre, cellule: (ligne) => <Barre valeur={de(ligne)} max={max} /> };
    },
  };
}
