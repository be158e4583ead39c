import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import { ReserveAuxClients } from './ReserveAuxClients';

const LIEN =
  'flex min-h-cible items-center border-filet px-2 text-encre no-underline hover:underline md:border-b aria-[current=page]:bg-encre aria-[current=page]:text-papier';

/** C-7: what the account holds, a page for each thing. */
export function Compte() {
  const { t } = useLingui();
  const pages = [
    ['/compte', t`Profil`],
    ['/compte/adresses', t`Adresses`],
    ['/compte/consentements', t`Consentements`],
    ['/compte/securite', t`Mot de passe et sessions`],
    ['/compte/cartes', t`Cartes-cadeaux et avoirs`],
    ['/compte/donnees', t`Mes données`],
  ] as const;
  return (
    <ReserveAuxClients titre={<Trans>Se connecter à votre compte</Trans>}>
      <div className="mx-auto grid grid-cols-1 max-w-5xl gap-8 md:grid-cols-[15rem_1fr]">
        <nav aria-label={t`Mon compte`}>
          <ul className="flex flex-wrap border-y-2 border-encre md:block md:border-b-0">
            {pages.map(([to, mots]) => (
              <li key={to}>
                <Link to={to} className={LIEN} activeOptions={{ exact: true }}>
                  {mots}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex min-w-0 flex-col gap-6">
          <Outlet />
        </div>
      </div>
    </ReserveAuxClients>
  );
}
