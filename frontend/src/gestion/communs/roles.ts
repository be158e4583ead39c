import type { Role, Session } from '../../api/jeton';
import { useSession } from '../../socle/session';

/** Each includes the one before. */
const RANGS = ['employe', 'gestionnaire', 'responsable'] as const;
export type Rang = (typeof RANGS)[number];

const rang = (role: Role): number => (RANGS as readonly Role[]).indexOf(role);

export const auMoins = (session: Session, role: Rang): boolean =>
  session.etat === 'ouverte' && session.roles.some((sien) => rang(sien) >= rang(role));

/** What whoever is signed in may be shown; the services decide again at each request. */
export function usePouvoir() {
  const session = useSession();
  return {
    gere: auMoins(session, 'gestionnaire'),
    dirige: auMoins(session, 'responsable'),
    moi: session.etat === 'ouverte' ? session.compte_id : '',
  };
}
