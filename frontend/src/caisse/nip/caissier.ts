import { type Api, creerApi, donnees } from '../../api/client';
import type { Porteur, Role } from '../../api/jeton';
import { parCarteCadeau } from '../encaissement/reglement';
import type { Entree } from '../file/entree';
import type { Mandat } from '../file/envoi';
import type { Base } from '../local/base';
import { Suivi } from '../local/suivi';

/** Who stands at the till. */
export type Personne = { readonly compte_id: string; readonly nom: string; readonly roles: readonly Role[] };

export type EtatCaissier = {
  readonly personne: Personne | null;
  /** Nobody sells until somebody says who they are. */
  readonly verrouille: boolean;
  /** Until when they sell without network, in milliseconds since 1970: the server has vouched for them some time before. */
  readonly jusqua: number;
};

/** How long the server's word is good without network: a session of a till is a day's (ADR 39). */
export const PAROLE_HEURES = 12;
const PAROLE_MS = PAROLE_HEURES * 3_600_000;

type Compte = Pick<Personne, 'compte_id' | 'roles'>;
type Nip = { readonly jeton: string; readonly expire: number; readonly compte_id: string };

const PERSONNE: EtatCaissier = { personne: null, verrouille: false, jusqua: 0 };

/** A token that ends in less is not begun a sale with. */
const MARGE_MS = 60_000;

/** The cashier: whoever signed in, or whoever typed a NIP since. No token is stored; who it was is, for the time without network. */
export class Caissier {
  readonly etat = new Suivi<EtatCaissier>(PERSONNE);
  #nip: Nip | null = null;
  /** The API on behalf of the cashier, where a NIP is enough: sessions, sales, returns, shifts. */
  readonly api: Api;

  constructor(
    private readonly base: Base,
    private readonly porteur: Porteur,
    private readonly apiDuPoste: Api,
  ) {
    this.api = creerApi(this.mandat);
  }

  // What a NIP that ended would have signed is not signed by whoever had signed in before it.
  readonly mandat: Mandat = {
    jeton: async () => (this.#nip ? this.#jetonNip() : this.porteur.jeton()),
    renouveler: async () => {
      if (this.#nip) this.#nip = { ...this.#nip, expire: 0 };
      else await this.porteur.renouveler();
    },
  };

  /** Whether the server takes a sale as the cashier's own; else it is told who sold, by whoever sends it. */
  get signe(): boolean {
    return this.#nip === null || this.#jetonNip() !== null;
  }

  /** A sale with network is sent by who made it; one without names them, and anyone of the store may send it. */
  readonly mandatPour = (entree: Entree): Mandat => {
    const avecReseau = entree.directe || parCarteCadeau(entree.reglement);
    if (avecReseau && entree.vendeur.compte_id === this.#nip?.compte_id) return this.mandat;
    return {
      jeton: async () => (await this.porteur.jeton()) ?? this.#jetonNip(),
      renouveler: () => this.porteur.renouveler(),
    };
  };

  async charger(): Promise<void> {
    const garde = await this.base.lire('etat', 'caissier');
    if (garde) this.etat.poser(garde as EtatCaissier);
  }

  /**
   * Somebody is signed in. Typed at the form, it is they who sell from now on; after a reload the till asks who stands
   * there, when the last cashier was another one by NIP.
   */
  async connecter({ compte_id, roles }: Compte, parFormulaire: boolean): Promise<void> {
    const { personne, verrouille } = this.etat.lire();
    const autre = personne !== null && personne.compte_id !== compte_id;
    if (!parFormulaire && (this.#nip || verrouille)) return;
    if (!parFormulaire && autre) return this.verrouiller();
    if (parFormulaire) this.#nip = null;
    else if (personne?.nom) return this.#entrer(personne);
    this.#entrer({ compte_id, nom: '', roles });
    const { prenom, nom } = await donnees(this.apiDuPoste.GET('/api/mon-dossier'));
    if (this.etat.lire().personne?.compte_id === compte_id)
      this.#entrer({ compte_id, nom: `${prenom} ${nom}`, roles });
  }

  /** Another cashier, by their number and NIP. */
  async changer(matricule: string, nip: string, magasin_id: number): Promise<void> {
    const jeton = await donnees(
      this.apiDuPoste.POST('/api/nip/echange', { body: { matricule, nip, magasin_id } }),
    );
    const { compte_id, prenom, roles, jeton_acces, expire_dans } = jeton;
    this.#nip = { jeton: jeton_acces, expire: Date.now() + expire_dans * 1000, compte_id };
    this.#entrer({ compte_id, nom: prenom || matricule, roles });
  }

  readonly verrouiller = (): void => this.#poser({ ...this.etat.lire(), verrouille: true });

  /**
   * Between two sales, never in the middle of one: a NIP that ended locks the till, unless no server answers that could open
   * it again; the end of what the server has said of them does so at all.
   */
  entreDeuxVentes(enLigne: boolean): void {
    const etat = this.etat.lire();
    if (etat.personne === null || etat.verrouille) return;
    if ((!this.signe && enLigne) || !this.#tenuDe(etat)) this.verrouiller();
  }

  /** Who may go on selling in a page that was loaded without network; null where somebody has to say who they are. */
  repreneur(): Personne | null {
    const etat = this.etat.lire();
    return etat.verrouille || !this.#tenuDe(etat) ? null : etat.personne;
  }

  readonly #tenuDe = ({ jusqua }: EtatCaissier): boolean => Date.now() <= jusqua;

  /** Signed out on purpose: without network nobody sells in their name. */
  oublier(): void {
    this.#nip = null;
    this.#poser(PERSONNE);
  }

  #jetonNip(): string | null {
    if (this.#nip && Date.now() > this.#nip.expire - MARGE_MS) return null;
    return this.#nip?.jeton ?? null;
  }

  /** The server has just said who they are. */
  #entrer(personne: Personne): void {
    this.#poser({ personne, verrouille: false, jusqua: Date.now() + PAROLE_MS });
  }

  #poser(etat: EtatCaissier): void {
    this.etat.poser(etat);
    void this.base.ecrire('etat', etat, { cle: 'caissier' });
  }
}

export const estGestionnaire = (personne: Personne | null): boolean =>
  personne?.roles.some((role) => role === 'gestionnaire' || role === 'responsable') ?? false;
