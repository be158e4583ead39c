import { Trans } from '@lingui/react/macro';
import { Link, Outlet } from '@tanstack/react-router';
import { Cadre } from '../composants/Cadre';
import { Garde } from '../composants/Garde';
import { Quitter } from '../composants/Quitter';
import { useSession } from '../socle/session';
import { ChoixLieu, Lieux } from './communs/lieux';
import { Menu } from './Menu';

/** The back office: each role sees the screens of what it may do. */
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
      <Garde roles={['employe', 'gestionnaire', 'responsable']} titre={<Trans>Ouvrir la gestion</Trans>}>
        <Lieux>
          <div className="grid gap-6 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-10">
            <div className="flex flex-col gap-4">
              <ChoixLieu />
              <Menu />
            </div>
            <Outlet />
          </div>
        </Lieux>
      </Garde>
    </Cadre>
  );
}
