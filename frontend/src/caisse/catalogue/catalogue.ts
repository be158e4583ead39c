import { type Api, donnees, type Schema } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { QUEBEC, type Taux } from '../../argent/taxes';
import type { Base } from '../local/base';
import { Suivi } from '../local/suivi';
import { aVendre, type Trouve } from './article';
import { type Balances, Indice } from './indice';

/** What the till sells by: rates, and the labels of scales. */
export type Reglages = { readonly taux: Taux; readonly balances: Balances };

export type EtatCatalogue = {
  readonly taille: number;
  /** Whether the first reading is over: until then some products are not there yet. */
  readonly complet: boolean;
};

const PAGES_MAX = 400;

/** The products of the chain, read once and then by what has changed; usable from its own store without network. */
export class Catalogue {
  readonly indice = new Indice();
  readonly etat = new Suivi<EtatCatalogue>({ taille: 0, complet: false });
  readonly reglages = new Suivi<Reglages>({ taux: QUEBEC, balances: { poids: null, prix: null } });
  #curseur: string | null = null;
  #pages = 0;
  #lecture: Promise<void> | null = null;

  constructor(
    private readonly base: Base,
    private readonly api: Api,
  ) {}

  /** What was kept. A page at a time, so that keys are heard meanwhile. */
  async charger(): Promise<void> {
    const [pages, curseur, reglages] = await Promise.all([
      this.base.tout('catalogue'),
      this.base.lire('etat', 'curseur'),
      this.base.lire('etat', 'reglages'),
    ]);
    if (reglages) this.reglages.poser(reglages as Reglages);
    for (const [rang, page] of pages.entries()) {
      this.indice.ajouter(page);
      if (rang % 10 === 9) await new Promise((resolve) => setTimeout(resolve));
    }
    this.#pages = pages.length;
    if (typeof curseur === 'string' && pages.length < PAGES_MAX) this.#curseur = curseur;
    this.#montrer(this.#curseur !== null);
    // For `npm run mesures`.
    performance.mark('comptoir-catalogue');
  }

  /** Reads what has changed; one reading at a time. */
  synchroniser(): Promise<void> {
    this.#lecture ??= this.#lire().finally(() => {
      this.#lecture = null;
    });
    return this.#lecture;
  }

  async #lire(): Promise<void> {
    await this.#lireReglages();
    for (;;) {
      const depuis = this.#curseur;
      const page = await this.#page(depuis);
      if (page === null) continue;
      const curseur = page.curseur_suivant ?? depuis;
      await this.base.ajouterPage(page.elements, curseur, depuis === null);
      this.#pages = depuis === null ? 1 : this.#pages + Number(page.elements.length > 0);
      this.#curseur = curseur;
      this.indice.ajouter(page.elements);
      this.#montrer(page.complet || this.etat.lire().complet);
      if (page.complet) return;
    }
  }

  /** A cursor of another form is no failure: all is read again. */
  async #page(curseur: string | null): Promise<Schema<'Catalogue'> | null> {
    try {
      const query = curseur === null ? {} : { curseur };
      return (await donnees(this.api.GET('/api/catalogue', { params: { query } }))) as Schema<'Catalogue'>;
    } catch (cause) {
      if (!(cause instanceof ApiProblem && cause.kind === 'curseur-invalide')) throw cause;
      this.#curseur = null;
      return null;
    }
  }

  async #lireReglages(): Promise<void> {
    const { taux, etiquette_poids, etiquette_prix } = await donnees(this.api.GET('/api/parametres'));
    const reglages: Reglages = {
      taux: { tps: taux.tps, tvq: taux.tvq },
      balances: { poids: etiquette_poids ?? null, prix: etiquette_prix ?? null },
    };
    await this.base.ecrire('etat', reglages, { cle: 'reglages' });
    this.reglages.poser(reglages);
  }

  #montrer(complet: boolean): void {
    this.etat.poser({ taille: this.indice.taille, complet });
  }

  /** By a number that a scanner has read, from the store of the till. */
  ici(gtin: string): Trouve | null {
    return this.indice.parBalance(gtin, this.reglages.lire().balances) ?? this.indice.parGtin(gtin);
  }

  /** The same from the server, which may know of a newer one; null where nobody does, or no answer comes. */
  async demander(gtin: string): Promise<Trouve | null> {
    try {
      const signal = AbortSignal.timeout(2_000);
      const { produit, quantite } = await donnees(
        this.api.GET('/api/codes-barres/{id}', { params: { path: { id: gtin } }, signal }),
      );
      return { article: aVendre({ ...produit, lots: produit.lot ? [produit.lot] : [] }), quantite };
    } catch (cause) {
      if (cause instanceof ApiProblem) return null;
      throw cause;
    }
  }
}
