import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from '@tanstack/react-router';

/** Under the sign-in form: for who has no account, or no password any more. */
export function LiensConnexion() {
  const { href, search } = useLocation();
  const suite = 'suite' in search && typeof search.suite === 'string' ? search.suite : href;
  return (
    <p className="flex flex-wrap justify-between gap-x-6 gap-y-2 border-t border-filet pt-4">
      <Link to="/inscription" search={{ suite }}>
        <Trans>Créer un compte</Trans>
      </Link>
      <Link to="/oubli">
        <Trans>Mot de passe oublié</Trans>
      </Link>
    </p>
  );
}
