import { nouvelleCle } from '../../api/cle';
import type { Base } from '../local/base';
import { Suivi } from '../local/suivi';
import { type ActionPanier, agir, type Panier, panierVide } from './panier';

/** A sale that waits while another customer is served. */
export type EnAttente = { readonly panier: Panier; readonly depuis: number };

const VERROU = 'caisse-panier';
/** Whatever the page is busy with. */
const REPOS_MS = 100;

const auRepos = (): Promise<unknown> =>
  new Promise((suite) => {
    if ('requestIdleCallback' in window) requestIdleCallback(suite, { timeout: REPOS_MS });
    else setTimeout(suite, REPOS_MS / 4);
  });

/** The cart that is being filled, and those on hold: stored at every action, so that a closed window loses nothing. */
export class Tenue {
  readonly panier = new Suivi<Panier>(panierVide());
  readonly attentes = new Suivi<readonly EnAttente[]>([]);
  /** Whether another tab has the cart of this till: this one fills a cart of its own, which it does not keep. */
  readonly ailleurs = new Suivi(false);
  readonly #aEcrire = new Map<string, unknown>();
  #enEcriture = false;

  constructor(private readonly base: Base) {
    addEventListener('pagehide', () => void this.#ecrireCeQuiEst());
  }

  async charger(): Promise<void> {
    this.attentes.poser(((await this.base.lire('etat', 'attentes')) ?? []) as EnAttente[]);
    await new Promise<void>((pret) => {
      void navigator.locks.request(VERROU, { ifAvailable: true }, async (verrou) => {
        this.ailleurs.poser(verrou === null);
        if (verrou) await this.#reprendre();
        pret();
        // Held as long as the page lives.
        if (verrou) await new Promise(() => {});
      });
    });
    if (this.ailleurs.lire())
      void navigator.locks.request(VERROU, () => {
        this.ailleurs.poser(false);
        return new Promise(() => {});
      });
  }

  /** A cart whose sale was stored was paid: the page ended before it could be emptied. */
  async #reprendre(): Promise<void> {
    const panier = (await this.base.lire('etat', 'panier')) as Panier | undefined;
    if (panier && !(await this.base.lire('ventes', panier.vente_id)))
      this.panier.poser({ ...panier, passe: [] });
  }

  readonly agir = (action: ActionPanier): void => {
    const panier = agir(this.panier.lire(), action);
    this.panier.poser(panier);
    if (!this.ailleurs.lire()) this.#garder('panier', { ...panier, passe: [] });
  };

  /** Sets the cart aside; an empty one is nothing to set aside. */
  mettreEnAttente(): boolean {
    const panier = this.panier.lire();
    if (panier.lignes.length === 0) return false;
    this.#poserAttentes([...this.attentes.lire(), { panier, depuis: Date.now() }]);
    this.agir({ type: 'vider' });
    this.#aussitot();
    return true;
  }

  /** Takes a sale back; what was in the cart waits in its place. */
  reprendre(attente: EnAttente): void {
    this.mettreEnAttente();
    this.#poserAttentes(this.attentes.lire().filter((autre) => autre !== attente));
    this.agir({ type: 'reprendre', panier: attente.panier });
    this.#aussitot();
  }

  /** A sale that the server refused is a cart again, under another key: the first one was answered. */
  rendre(lignes: Panier['lignes']): void {
    this.mettreEnAttente();
    const prochaine = Math.max(0, ...lignes.map(({ cle }) => cle)) + 1;
    const panier = {
      vente_id: nouvelleCle(),
      lignes,
      choisie: lignes.at(-1)?.cle ?? null,
      prochaine,
      passe: [],
    };
    this.agir({ type: 'reprendre', panier });
  }

  #poserAttentes(attentes: readonly EnAttente[]): void {
    this.attentes.poser(attentes);
    this.#garder('attentes', attentes);
  }

  /** The newest of each, all at once: a sale that is taken back is never in both places, nor in none. */
  #garder(cle: string, valeur: unknown): void {
    this.#aEcrire.set(cle, valeur);
    if (!this.#enEcriture) void this.#ecrire();
  }

  /** What is rare and moves a whole sale does not wait for the screen: the page may be gone before. */
  #aussitot(): void {
    void this.#ecrireCeQuiEst();
  }

  async #ecrire(): Promise<void> {
    this.#enEcriture = true;
    while (this.#aEcrire.size > 0) {
      // Once the screen has shown it: copying two hundred lines takes as long as drawing one.
      await auRepos();
      await this.#ecrireCeQuiEst();
    }
    this.#enEcriture = false;
  }

  async #ecrireCeQuiEst(): Promise<void> {
    const valeurs = new Map(this.#aEcrire);
    this.#aEcrire.clear();
    if (valeurs.size > 0) await this.base.ecrireEtats(valeurs).catch(() => {});
  }
}
