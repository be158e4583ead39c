import type { Base } from '../local/base';
import type { Reseau } from '../local/reseau';
import { Suivi } from '../local/suivi';
import { type Entree, type Evenement, perimee, prochaine, reglee, suite } from './entree';
import { envoyerVente, type Mandat } from './envoi';

const VERROU = 'caisse-envoi';
const CANAL = 'caisse-file';
const PATIENCE_MS = 5_000;
/** However long the next one waits: the clock of a till is put right at any time. */
const REVEIL_MS = 60_000;

const parMoment = (a: Entree, b: Entree): number => a.faite_le.localeCompare(b.faite_le);

/** The sales of this till that are on their way, one queue for all of its tabs. One of them sends at a time. */
export class FileDesVentes {
  /** Every sale that is kept, the oldest first. */
  readonly entrees = new Suivi<readonly Entree[]>([]);
  readonly #canal = new BroadcastChannel(CANAL);
  #reveil: ReturnType<typeof setTimeout> | undefined;
  #vidage: Promise<void> | null = null;
  #encore = false;

  constructor(
    private readonly base: Base,
    private readonly reseau: Reseau,
    /** On whose behalf a sale is sent. */
    private readonly mandat: (entree: Entree) => Mandat,
  ) {
    this.#canal.onmessage = ({ data }: MessageEvent<string>) => void this.#relireUne(data);
  }

  /** Reads what was kept, and goes on where the last page ended. */
  async demarrer(): Promise<void> {
    await this.#relire();
    for (const entree of this.entrees.lire())
      if (perimee(entree, Date.now())) await this.base.effacer('ventes', entree.vente_id);
      else await this.appliquer(entree.vente_id, { quoi: 'page-partie' });
    this.reseau.etat.abonner(() => this.reseau.etat.lire().enLigne && this.relancer());
    addEventListener('online', () => this.relancer());
    addEventListener('focus', () => this.relancer());
    this.vider();
  }

  /** Keeps a paid sale. When this is done, it is on the disk: the receipt may print. It fails for a sale that was kept before. */
  async deposer(entree: Entree): Promise<void> {
    await this.base.ecrire('ventes', entree, { strict: true, neuf: true });
    await this.#publier(entree.vente_id);
    this.vider();
  }

  /** Something happened to a sale; the state on the disk counts, not the one on a screen. */
  async appliquer(vente_id: string, evenement: Evenement): Promise<void> {
    const avant = await this.base.lire('ventes', vente_id);
    if (!avant) return;
    const apres = suite(avant, evenement, Date.now(), Math.random());
    if (apres === avant) return;
    await this.base.ecrire('ventes', apres, { strict: true });
    await this.#publier(vente_id);
  }

  async #pourTous(evenement: Evenement): Promise<void> {
    for (const { vente_id } of this.entrees.lire()) await this.appliquer(vente_id, evenement);
    this.vider();
  }

  /** The network is back; or somebody asks, and insists. */
  relancer(insister = false): void {
    void this.#pourTous({ quoi: 'relance', insister });
  }

  /** Somebody has signed in. */
  connecter(): void {
    void this.#pourTous({ quoi: 'connexion' });
  }

  /** The sale once the server has answered, or once nobody waits for that any more. */
  async issue(vente_id: string): Promise<Entree> {
    const lasse = setTimeout(() => void this.appliquer(vente_id, { quoi: 'patience' }), PATIENCE_MS);
    return this.#attendre(vente_id).finally(() => clearTimeout(lasse));
  }

  async #attendre(vente_id: string): Promise<Entree> {
    const trouver = () => {
      const entree = this.entrees.lire().find((autre) => autre.vente_id === vente_id);
      return entree && (reglee(entree) || !entree.directe) ? entree : null;
    };
    return (
      trouver() ??
      new Promise((resolve) => {
        const quitter = this.entrees.abonner(() => {
          const entree = trouver();
          if (!entree) return;
          quitter();
          resolve(entree);
        });
      })
    );
  }

  /** Sends what is due. Asked again meanwhile, it looks once more. */
  vider(): void {
    this.#encore = true;
    this.#vidage ??= this.#boucler().finally(() => {
      this.#vidage = null;
      this.#programmer();
      if (this.#encore) this.vider();
    });
  }

  async #boucler(): Promise<void> {
    while (this.#encore) {
      this.#encore = false;
      await navigator.locks.request(VERROU, () => this.#envoyerTout());
    }
  }

  async #envoyerTout(): Promise<void> {
    // Whoever has the lock is the one sender: what is still on its way was left there by a page that is gone.
    for (const { vente_id, bail, etat } of this.entrees.lire())
      if (etat === 'en_envoi') await this.#ecrireSuite(vente_id, { quoi: 'bail-echu' }, bail);
    for (;;) {
      const suivante = prochaine(this.entrees.lire(), Date.now());
      if (!suivante) return;
      await this.appliquer(suivante.vente_id, { quoi: 'prise' });
      const prise = await this.base.lire('ventes', suivante.vente_id);
      // Another tab had it, and its news is still on the way.
      if (prise?.etat !== 'en_envoi') {
        await this.#relire();
        continue;
      }
      const evenement = await envoyerVente(prise, this.mandat(prise));
      await this.appliquer(prise.vente_id, evenement);
      this.#juger(evenement);
      // The next ones would fare no better, and their order is kept.
      if (evenement.quoi === 'sans-reponse' || evenement.quoi === 'jeton-refuse') return;
    }
  }

  async #ecrireSuite(vente_id: string, evenement: Evenement, maintenant: number): Promise<void> {
    const avant = await this.base.lire('ventes', vente_id);
    if (avant) await this.base.ecrire('ventes', suite(avant, evenement, maintenant), { strict: true });
    await this.#publier(vente_id);
  }

  #juger(evenement: Evenement): void {
    if (evenement.quoi === 'enregistree' || evenement.quoi === 'refus') this.reseau.noter(true);
    if (evenement.quoi === 'sans-reponse' && evenement.motif.status === 0) this.reseau.noter(false);
  }

  /** Looks again when the next one is due. */
  #programmer(): void {
    clearTimeout(this.#reveil);
    const attendent = this.entrees.lire().filter(({ etat }) => etat === 'a_renvoyer' || etat === 'a_envoyer');
    if (attendent.length === 0) return;
    const delai = Math.min(...attendent.map(({ prochain }) => prochain)) - Date.now();
    this.#reveil = setTimeout(() => this.vider(), Math.min(Math.max(delai, 500), REVEIL_MS));
  }

  async #publier(vente_id: string): Promise<void> {
    await this.#relireUne(vente_id);
    this.#canal.postMessage(vente_id);
  }

  async #relire(): Promise<void> {
    const toutes = await this.base.tout('ventes');
    this.entrees.poser(toutes.sort(parMoment));
  }

  /** A week of sales is read once, and then the one that has changed. */
  async #relireUne(vente_id: string): Promise<void> {
    const entree = await this.base.lire('ventes', vente_id);
    if (!entree) return;
    const autres = this.entrees.lire();
    const rang = autres.findIndex((autre) => autre.vente_id === vente_id);
    this.entrees.poser(rang < 0 ? [...autres, entree].sort(parMoment) : autres.with(rang, entree));
  }
}
