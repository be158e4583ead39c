import { useLingui } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { Tableau } from '../../composants/Tableau';
import { MOYEN } from '../communs/mots';
import { useMots } from '../communs/traduire';

type Paiement = Schema<'Vente'>['paiements'][number] | Schema<'Retour'>['paiements'][number];

/** What was paid or given back, tender by tender. */
export function Paiements({ titre, paiements }: { titre: string; paiements: readonly Paiement[] }) {
  const { t } = useLingui();
  const { mot } = useMots();
  return (
    <Tableau
      titre={titre}
      lignes={paiements}
      cleDe={({ moyen, reference, montant_cents }) => `${moyen}-${reference}-${montant_cents}`}
      colonnes={[
        { cle: 'moyen', titre: t`Moyen`, cellule: ({ moyen }) => mot(MOYEN, moyen) },
        { cle: 'reference', titre: t`Référence`, cellule: ({ reference }) => reference ?? '' },
        {
          cle: 'montant',
          titre: t`Montant`,
          chiffre: true,
          cellule: ({ montant_cents }) => <Montant montant={montant_cents} />,
        },
      ]}
    />
  );
}
