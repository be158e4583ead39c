import { Trans } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import { Cadre } from '../composants/Cadre';
import { Garde } from '../composants/Garde';
import { Quitter } from '../composants/Quitter';
import { useSession } from '../socle/session';

/** The back office: for managers and head office. */
export function Gestion() {
  const session = useSession();
  return (
    <Cadre
      enseigne={
        <Link to="/" className="text-grand font-extrabold text-encre no-underline">
          <Trans>Comptoir · gestion</Trans>
        </Link>
      }
      entete={
        session.etat === 'ouverte' && (
          <Quitter>
            <Trans>Ce qui n’est pas enregistré sera perdu.</Trans>
          </Quitter>
        )
      }
    >
      <Garde roles={['gestionnaire', 'responsable']} titre={<Trans>Ouvrir la gestion</Trans>}>
        <Outlet />
      </Garde>
    </Cadre>
  );
}
