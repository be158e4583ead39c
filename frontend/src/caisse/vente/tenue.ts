import { nouvelleCle } from '../../api/cle';
import type { Base } from '../local/base';
import { Suivi } from '../local/suivi';
import { type ActionPanier, agir, type Panier, panierVide } from './panier';

/** A sale that waits while another customer is served. */
export type EnAttente = { readonly panier: Panier; readonly depuis: number };

const VERROU = 'caisse-panier';

/** The cart that is being filled, and those on hold: stored at every action, so that a closed window loses nothing. */
export class Tenue {
  readonly panier = new Suivi<Panier>(panierVide());
  readonly attentes = new Suivi<readonly EnAttente[]>([]);
  /** Whether another tab has the cart of this till: this one fills a cart of its own, which it does not keep. */
  readonly ailleurs = new Suivi(false);
  #ecriture: Promise<unknown> = Promise.resolve();

  constructor(private readonly base: Base) {}

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
    return true;
  }

  /** Takes a sale back; what was in the cart waits in its place. */
  reprendre(attente: EnAttente): void {
    this.mettreEnAttente();
    this.#poserAttentes(this.attentes.lire().filter((autre) => autre !== attente));
    this.agir({ type: 'reprendre', panier: attente.panier });
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

  /** In the order of the actions: an older cart never lands on a newer one. */
  #garder(cle: string, valeur: unknown): void {
    this.#ecriture = this.#ecriture.then(() => this.base.ecrire('etat', valeur, { cle })).catch(() => {});
  }
}
