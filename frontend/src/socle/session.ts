import { createContext, use, useSyncExternalStore } from 'react';
import type { Api } from '../api/client';
import type { Porteur, Session } from '../api/jeton';
import type { Langue } from '../argent/ecriture';

/** What an application is made with, once: who is signed in, the API on their behalf, the language of its screens. */
export type Socle = {
  readonly porteur: Porteur;
  readonly api: Api;
  readonly changerLangue: (langue: Langue) => Promise<void>;
};

export const SocleContext = createContext<Socle | null>(null);

export function useSocle(): Socle {
  const socle = use(SocleContext);
  if (!socle) throw new Error('useSocle outside of an application');
  return socle;
}

export const useApi = (): Api => useSocle().api;

/** Who is signed in; drawn again when that changes, in whichever tab. */
export function useSession(): Session {
  const { porteur } = useSocle();
  return useSyncExternalStore(porteur.abonner, porteur.session);
}

/** What somebody read is not shown to the next: `oublier` is called when another account, or nobody, is signed in. */
export function auChangementDeCompte(porteur: Porteur, oublier: () => void): void {
  let avant = porteur.session();
  porteur.abonner(() => {
    const session = porteur.session();
    const compte = (de: Session) => (de.etat === 'ouverte' ? de.compte_id : null);
    if (avant.etat !== 'inconnue' && compte(avant) !== compte(session)) oublier();
    avant = session;
  });
}
