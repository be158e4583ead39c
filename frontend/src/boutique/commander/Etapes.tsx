import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

const NOMS = {
  ou: <Trans>Où</Trans>,
  verifier: <Trans>Vérifier</Trans>,
  payer: <Trans>Payer</Trans>,
};
const ORDRE = ['ou', 'verifier', 'payer'] as const;

/** Where one is on the way to an order. Back goes to what was written, while nothing is reserved. */
export function Etapes({ courante }: { courante: keyof typeof NOMS }) {
  const { t } = useLingui();
  return (
    <ol aria-label={t`Étapes de la commande`} className="flex flex-wrap gap-x-6 border-b-2 border-encre pb-2">
      {ORDRE.map((etape, rang) => (
        <li
          key={etape}
          aria-current={etape === courante ? 'step' : undefined}
          className="text-gris aria-[current=step]:font-bold aria-[current=step]:text-encre"
        >
          {rang + 1}.{' '}
          {etape === 'ou' && courante === 'verifier' ? (
            <Link to="/commander">{NOMS[etape]}</Link>
          ) : (
            NOMS[etape]
          )}
        </li>
      ))}
    </ol>
  );
}
