import { Trans } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import { Cadre } from '../composants/Cadre';
import { Quitter } from '../composants/Quitter';
import { useSession } from '../socle/session';

/** The shop: its sign, its account, and the screen. */
export function Boutique() {
  const session = useSession();
  return (
    <Cadre
      enseigne={
        <Link to="/" className="font-titre text-titre2 font-extrabold text-encre no-underline">
          Comptoir
        </Link>
      }
      entete={
        session.etat === 'ouverte' ? (
          <Quitter>
            <Trans>Votre panier reste dans votre compte.</Trans>
          </Quitter>
        ) : (
          <Link to="/connexion" className="inline-flex min-h-cible items-center font-semibold">
            <Trans>Se connecter</Trans>
          </Link>
        )
      }
    >
      <Outlet />
    </Cadre>
  );
}
