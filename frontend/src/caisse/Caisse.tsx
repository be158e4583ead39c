import { Trans } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import { Cadre } from '../composants/Cadre';
import { Garde } from '../composants/Garde';
import { Quitter } from '../composants/Quitter';
import { useSession } from '../socle/session';

/** The till: for whoever works in a store. */
export function Caisse() {
  const session = useSession();
  return (
    <Cadre
      enseigne={
        <Link to="/" className="text-grand font-extrabold text-encre no-underline">
          <Trans>Comptoir · caisse</Trans>
        </Link>
      }
      entete={
        session.etat === 'ouverte' && (
          <Quitter>
            <Trans>La session de caisse reste ouverte : une autre personne peut continuer.</Trans>
          </Quitter>
        )
      }
    >
      <Garde roles={['employe', 'gestionnaire', 'responsable']} titre={<Trans>Ouvrir la caisse</Trans>}>
        <Outlet />
      </Garde>
    </Cadre>
  );
}
