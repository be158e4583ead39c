import { useLingui } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import type { ColonneDeListe } from '../communs/Liste';
import { PRIX } from '../communs/mots';
import { EtatTampon } from '../communs/traduire';

type Periode = Pick<Schema<'PrixProgramme'>, 'du' | 'au' | 'etat'>;

/** When a price that ends by itself is in force, and whether it is. */
export function useColonnesDeLaPeriode(): ColonneDeListe<Periode>[] {
  const { t } = useLingui();
  const { moment } = useLangue();
  return [
    { cle: 'du', titre: t`Du`, valeur: ({ du }) => du, cellule: ({ du }) => moment(du) },
    { cle: 'au', titre: t`Au`, valeur: ({ au }) => au, cellule: ({ au }) => moment(au) },
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ etat }) => etat,
      cellule: ({ etat }) => <EtatTampon mots={PRIX} code={etat} />,
    },
  ];
}
