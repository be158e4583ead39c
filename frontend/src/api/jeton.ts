import { langueDeLaPage, origine } from './adresse';
import { envoyer } from './envoi';
import { ApiProblem } from './problem';
import type { components } from './schema';

export type Jeton = components['schemas']['Jeton'];
export type Genre = components['schemas']['Genre'];
export type Role = components['schemas']['Role'];

/** Who is signed in, as far as this page knows. The token itself is in no storage, and in no state that React keeps. */
export type Session =
  /** Not asked yet. */
  | { readonly etat: 'inconnue' }
  | { readonly etat: 'absente' }
  /** The account is of another kind: a cashier's in the shop, a client's at the till. */
  | { readonly etat: 'autre'; readonly genre: Genre }
  | ({ readonly etat: 'ouverte' } & Pick<
      Jeton,
      'compte_id' | 'roles' | 'magasins' | 'langue' | 'provisoire'
    >);

/** Whether a worker may act at this place: a responsable may at all. */
export const peutAgir = (session: Session, lieu: number): boolean =>
  session.etat === 'ouverte' && (session.roles.includes('responsable') || session.magasins.includes(lieu));

type Message = { readonly jeton: Jeton | null };

/** Refreshed when less is left, so that no request leaves with a token that ends on its way. */
const MARGE_MS = 30_000;
const VERROU = 'comptoir-jeton';
/**
 * Says that there is a cookie, which no script can see: to try (`oui`), or still to be given back (`fin`). Without it a
 * visitor's every page would begin with a 401.
 */
const TEMOIN = 'comptoir-session';

/** The session of a page. One for each application, made in its `main.tsx`; every tab of the origin shares the cookie. */
export class Porteur {
  #jeton: Jeton | null = null;
  #expire = 0;
  /** Moves each time that something was learnt of the session, by whichever tab. */
  #su = 0;
  #session: Session = { etat: 'inconnue' };
  readonly #abonnes = new Set<() => void>();
  readonly #canal = new BroadcastChannel(VERROU);

  /** `genre`: whose accounts this application is for. */
  constructor(private readonly genre: Genre) {
    this.#canal.onmessage = ({ data }: MessageEvent<Message>) => this.#apprendre(data.jeton);
  }

  readonly session = (): Session => this.#session;

  readonly abonner = (abonne: () => void): (() => void) => {
    this.#abonnes.add(abonne);
    return () => void this.#abonnes.delete(abonne);
  };

  /** The token for a request: null for a visitor. Refreshes it when it is nearly over. */
  async jeton(): Promise<string | null> {
    if (this.#session.etat === 'inconnue' && temoin.lire() !== 'oui') {
      await this.#acheverDeconnexion();
      this.#poser(null);
    }
    if (this.#session.etat === 'absente' || this.#session.etat === 'autre') return null;
    if (this.#jeton === null || Date.now() > this.#expire - MARGE_MS) await this.renouveler();
    return this.#jeton?.jeton_acces ?? null;
  }

  /** Another token for the cookie, by one tab at a time; a tab that waited takes what the first one got. */
  async renouveler(): Promise<void> {
    const avant = this.#su;
    await navigator.locks.request(VERROU, async () => {
      // The other tab's message may arrive a moment after its lock is free.
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#su === avant) this.#publier(await this.#echanger());
    });
  }

  async connexion(courriel: string, mot_de_passe: string): Promise<void> {
    const jeton = await demander('connexion', { courriel, mot_de_passe });
    if (jeton) this.#publier(jeton);
  }

  /** Ends the session here and in the other tabs, and on the server; where that is out of reach, at the next visit. */
  async deconnexion(): Promise<void> {
    this.#publier(null);
    temoin.ecrire('fin');
    await this.#acheverDeconnexion();
  }

  /** The cookie that a sign-out without network has left. */
  async #acheverDeconnexion(): Promise<void> {
    if (temoin.lire() !== 'fin') return;
    try {
      await demander('deconnexion');
    } catch (cause) {
      if (cause instanceof ApiProblem && cause.passing) return;
    }
    if (temoin.lire() === 'fin') temoin.effacer();
  }

  /** Stops listening to the other tabs; a page does so by ending. */
  fermer(): void {
    this.#canal.close();
  }

  async #echanger(tries = 4): Promise<Jeton | null> {
    try {
      return await demander('rafraichissement');
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
      if (cause.status === 401) return null;
      // A tab that was closed meanwhile has used the cookie: its successor is here by now, or soon.
      if (cause.kind !== 'rotation-en-cours' || tries === 0) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return this.#echanger(tries - 1);
    }
  }

  #publier(jeton: Jeton | null): void {
    if (jeton) temoin.ecrire('oui');
    else temoin.effacer();
    this.#poser(jeton);
    this.#canal.postMessage({ jeton } satisfies Message);
  }

  /** From another tab. An account of another kind took the cookie: the token of this page is good to its end. */
  #apprendre(jeton: Jeton | null): void {
    if (jeton && jeton.genre !== this.genre && this.#jeton) return;
    this.#poser(jeton);
  }

  #poser(jeton: Jeton | null): void {
    const ours = jeton?.genre === this.genre;
    this.#jeton = ours ? jeton : null;
    this.#su += 1;
    this.#expire = ours ? Date.now() + jeton.expire_dans * 1000 : 0;
    this.#session = sessionDe(jeton, ours);
    for (const abonne of this.#abonnes) abonne();
  }
}

function sessionDe(jeton: Jeton | null, ours: boolean): Session {
  if (!jeton) return { etat: 'absente' };
  if (!ours) return { etat: 'autre', genre: jeton.genre };
  const { compte_id, roles, magasins, langue, provisoire } = jeton;
  return { etat: 'ouverte', compte_id, roles, magasins, langue, provisoire };
}

async function demander(
  quoi: 'connexion' | 'rafraichissement' | 'deconnexion',
  corps?: object,
): Promise<Jeton | null> {
  const request = new Request(`${origine()}/api/auth/${quoi}`, {
    method: 'POST',
    // The cookie goes to the API's origin, which in kind is another port.
    credentials: 'include',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': langueDeLaPage() },
    body: JSON.stringify(corps ?? {}),
  });
  const response = await envoyer(request, null);
  return response.status === 204 ? null : ((await response.json()) as Jeton);
}

/** A storage that is refused (private windows) forgets: one signs in again at each visit. */
const temoin = {
  lire: () => essayer(() => localStorage.getItem(TEMOIN)),
  ecrire: (etat: 'oui' | 'fin') => essayer(() => localStorage.setItem(TEMOIN, etat)),
  effacer: () => essayer(() => localStorage.removeItem(TEMOIN)),
};

function essayer<T>(faire: () => T): T | null {
  try {
    return faire();
  } catch {
    return null;
  }
}
