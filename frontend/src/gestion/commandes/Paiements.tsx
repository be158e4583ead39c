import { useLingui } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import { ZERO } from '../../argent/centimes';
import { Montant } from '../../composants/Prix';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { Tampon } from '../communs/Tampon';
import { useMots } from '../communs/traduire';
import { PAIEMENT, TONS } from './mots';

/** The attempts to pay an order, and what went back of each. */
export function Paiements({ paiements }: { paiements: readonly Schema<'CommandePaiement'>[] }) {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { mot } = useMots();
  if (paiements.length === 0) return null;
  return (
    <Tableau
      titre={t`Paiements`}
      lignes={paiements}
      cleDe={({ paiement_id }) => paiement_id}
      colonnes={[
        { cle: 'le', titre: t`Quand`, cellule: ({ cree_le }) => moment(cree_le) },
        {
          cle: 'etat',
          titre: t`État`,
          cellule: ({ etat }) => <Tampon ton={TONS[etat]}>{mot(PAIEMENT, etat)}</Tampon>,
        },
        {
          cle: 'en_ligne',
          titre: t`En ligne`,
          chiffre: true,
          cellule: ({ montant_cents }) => <Montant montant={montant_cents} />,
        },
        {
          cle: 'carte',
          titre: t`Carte-cadeau`,
          chiffre: true,
          cellule: ({ carte_cents }) => <Montant montant={carte_cents ?? ZERO} />,
        },
        {
          cle: 'rendu',
          titre: t`Rendu`,
          chiffre: true,
          cellule: ({ rembourse_cents }) => <Montant montant={rembourse_cents} />,
        },
        {
          cle: 'reference',
          titre: t`Référence`,
          cellule: ({ transaction, code_refus }) => (
            <span className="font-code wrap-anywhere">{transaction ?? code_refus}</span>
          ),
        },
      ]}
    />
  );
}
