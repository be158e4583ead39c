import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';
import { lireSuite } from './suite';

/** Under the sign-in form: for who has no account, or no password any more. */
export function LiensConnexion() {
  const { href, search } = useLocation();
  const suite = lireSuite(search).suite ?? lireSuite({ suite: href }).suite;
  return (
    <p className="flex flex-wrap justify-between gap-x-6 gap-y-2 border-t border-filet pt-4">
      <Link to="/inscription" search={suite ? { suite } : {}}>
        <Trans>Créer un compte</Trans>
      </Link>
      <Link to="/oubli">
        <Trans>Mot de passe oublié</Trans>
      </Link>
    </p>
  );
}
