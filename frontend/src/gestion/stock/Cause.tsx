import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ecranDe } from './cause';

/** To what moved the stock: a sale, an order, a transfer, a stock-take. */
export function Cause({ lien }: { lien: string | null | undefined }) {
  const { t } = useLingui();
  const ecran = ecranDe(lien);
  if (!ecran) return '–';
  const mots = {
    ventes: t`Sa vente`,
    commandes: t`Sa commande`,
    transferts: t`Son transfert`,
    inventaires: t`Son inventaire`,
  };
  return (
    <Link to={ecran.to} params={{ id: ecran.id }}>
      {mots[ecran.genre]}
    </Link>
  );
}
