import type { ApiProblem } from '../../api/problem';
import type { Centimes } from '../../argent/centimes';
import { parCarteCadeau, type Reglement, sansNumeros } from '../encaissement/reglement';
import type { Totaux } from '../vente/totaux';

export const ETATS = [
  'a_envoyer',
  'en_envoi',
  'a_renvoyer',
  'a_authentifier',
  'enregistree',
  'a_examiner',
  'rendue',
  'ecartee',
] as const;

/**
 * Where a paid sale is on its way to the server. `rendue`: it was refused while the customer stood there, and is a cart
 * again. `ecartee`: a manager has exported and justified it; it stays, and holds nothing up any more.
 */
export type EtatEntree = (typeof ETATS)[number];

/** Why the last try did not succeed, to be shown. */
export type Motif = Pick<ApiProblem, 'status' | 'kind' | 'title' | 'detail' | 'requestId' | 'members'> & {
  /** Seconds that the server asked to wait. */
  readonly retryAfter?: number | null;
};

/** What the server has made of a sale. */
export type Enregistree = { readonly numero: string; readonly total_cents: Centimes };

/** A paid sale, stored before its receipt prints and kept until the server is known to have it. */
export type Entree = {
  /** The id of the sale, and its `Idempotency-Key`. */
  readonly vente_id: string;
  readonly magasin_id: number;
  readonly caisse_id: number;
  readonly session_id: string;
  /** Who sold: not always who sends. */
  readonly vendeur: { readonly compte_id: string; readonly nom: string };
  /** By the clock of the server, as far as it is known. */
  readonly faite_le: string;
  /** On the receipt while there is no number: `H-4-12`. */
  readonly numeroLocal: string;
  readonly totaux: Totaux;
  readonly reglement: Reglement;
  readonly monnaie: Centimes;
  readonly approbation: string | null;
  /** The number of whoever approved of its discounts. */
  readonly approuveePar?: string;
  readonly etat: EtatEntree;
  /** The customer waits for the answer: a refusal may still go back to the cart. Sent as a sale with network. */
  readonly directe: boolean;
  readonly essais: number;
  /** Not before then, in milliseconds since 1970. */
  readonly prochain: number;
  /** Until when whoever sends it has it. */
  readonly bail: number;
  readonly motif: Motif | null;
  readonly issue: Enregistree | null;
  /** The server owes another total than the receipt says: an alarm, never silently overwritten. */
  readonly alarme: boolean;
  readonly finieLe: number | null;
  /** What a manager said of a sale that was set aside. */
  readonly justification: string | null;
};

/** What happens to a sale in the queue. */
export type Evenement =
  | { readonly quoi: 'prise' }
  /** The customer has waited long enough, and it has not even left: another tab is sending. */
  | { readonly quoi: 'patience' }
  /** The page that it was paid on is gone, and with it whoever would have put it back into the cart. */
  | { readonly quoi: 'page-partie' }
  /** Nobody answers for it any more: the page was closed while it was on its way. */
  | { readonly quoi: 'bail-echu' }
  | { readonly quoi: 'enregistree'; readonly issue: Enregistree }
  /** No answer, too many requests, a server that fails: it may have been recorded, or not. */
  | { readonly quoi: 'sans-reponse'; readonly motif: Motif; readonly attente: number | null }
  | { readonly quoi: 'jeton-refuse'; readonly motif: Motif | null }
  | { readonly quoi: 'refus'; readonly motif: Motif }
  | { readonly quoi: 'connexion' }
  /** The network is back; or somebody asks, who need not wait as long as the server has said. */
  | { readonly quoi: 'relance'; readonly insister: boolean }
  | { readonly quoi: 'reprise'; readonly approbation: string | null }
  | { readonly quoi: 'mise-a-part'; readonly justification: string };

/** How long a sender has an entry: longer than any request lasts. */
export const BAIL_MS = 30_000;
const PREMIER_MS = 2_000;
const DERNIER_MS = 300_000;

/** 2 s, doubling to 5 min, by chance up to a quarter less: two tills do not come back at once. */
export const recul = (essais: number, hasard: number): number =>
  Math.round(Math.min(PREMIER_MS * 2 ** Math.min(essais - 1, 20), DERNIER_MS) * (1 - hasard / 4));

/** States that the server has nothing to do with any more. */
export const reglee = ({ etat }: Entree): boolean =>
  etat === 'enregistree' || etat === 'rendue' || etat === 'ecartee';

/** The next state of an entry; the same object where the event means nothing to it. A pure function. */
export function suite(entree: Entree, evenement: Evenement, maintenant: number, hasard = 0): Entree {
  // Whoever heard it and when: a sale that is recorded is recorded.
  if (evenement.quoi === 'enregistree')
    return entree.etat === 'enregistree' ? entree : enregistrer(entree, evenement.issue, maintenant);
  if (reglee(entree)) return entree;
  switch (evenement.quoi) {
    case 'prise':
      if (entree.etat !== 'a_envoyer' && entree.etat !== 'a_renvoyer') return entree;
      return { ...entree, etat: 'en_envoi', bail: maintenant + BAIL_MS, essais: entree.essais + 1 };
    case 'patience':
      if (entree.etat !== 'a_envoyer' || !entree.directe || parCarteCadeau(entree.reglement)) return entree;
      return { ...entree, directe: false };
    case 'page-partie':
      return entree.directe && entree.etat !== 'en_envoi' ? { ...entree, directe: false } : entree;
    case 'bail-echu':
      if (entree.etat !== 'en_envoi' || maintenant < entree.bail) return entree;
      return { ...entree, etat: 'a_envoyer', directe: false, prochain: maintenant };
    case 'sans-reponse': {
      if (entree.etat !== 'en_envoi') return entree;
      const attente = Math.max((evenement.attente ?? 0) * 1000, recul(entree.essais, hasard));
      const { motif } = evenement;
      return {
        ...entree,
        etat: 'a_renvoyer',
        directe: attendue(entree),
        motif,
        prochain: maintenant + attente,
      };
    }
    case 'jeton-refuse':
      if (entree.etat !== 'en_envoi') return entree;
      return { ...entree, etat: 'a_authentifier', directe: attendue(entree), motif: evenement.motif };
    case 'refus': {
      if (entree.etat !== 'en_envoi') return entree;
      const etat = entree.directe ? 'rendue' : 'a_examiner';
      const reglement = entree.directe ? sansNumeros(entree.reglement) : entree.reglement;
      return {
        ...entree,
        etat,
        reglement,
        motif: evenement.motif,
        finieLe: entree.directe ? maintenant : null,
      };
    }
    case 'connexion':
      return entree.etat === 'a_authentifier' ? renvoyer(entree, maintenant) : entree;
    case 'relance':
      if (entree.etat !== 'a_renvoyer') return entree;
      if (prieDAttendre(entree) && !evenement.insister) return entree;
      return { ...entree, prochain: maintenant };
    case 'reprise': {
      if (entree.etat !== 'a_examiner') return entree;
      const approbation = evenement.approbation ?? entree.approbation;
      return { ...renvoyer(entree, maintenant), approbation };
    }
    case 'mise-a-part':
      if (entree.etat !== 'a_examiner') return entree;
      return {
        ...entree,
        etat: 'ecartee',
        reglement: sansNumeros(entree.reglement),
        justification: evenement.justification,
        finieLe: maintenant,
      };
  }
}

/** Nobody knows without network what is left on a gift card: the customer waits for that answer, however late it comes. */
const attendue = ({ directe, reglement }: Entree): boolean => directe && parCarteCadeau(reglement);

const renvoyer = (entree: Entree, maintenant: number): Entree => ({
  ...entree,
  etat: 'a_envoyer',
  motif: null,
  prochain: maintenant,
});

const enregistrer = (entree: Entree, issue: Enregistree, maintenant: number): Entree => ({
  ...entree,
  etat: 'enregistree',
  reglement: sansNumeros(entree.reglement),
  motif: null,
  issue,
  alarme: issue.total_cents !== entree.totaux.total,
  finieLe: maintenant,
});

/** Further away than any delay: the clock of the till was put back since. */
const ABSURDE_MS = 3_600_000;

/** Whether a sender may take it now. */
export const due = ({ etat, prochain }: Entree, maintenant: number): boolean =>
  (etat === 'a_envoyer' || etat === 'a_renvoyer') &&
  (prochain <= maintenant || prochain > maintenant + ABSURDE_MS);

/** Too many requests are not fewer for being sent at once. */
const prieDAttendre = ({ motif }: Entree): boolean => motif?.status === 429 || motif?.retryAfter != null;

/** Nobody was there: neither for this one nor for those behind it. */
const sansServeur = ({ motif }: Entree): boolean =>
  motif?.kind === 'reseau' || (motif !== null && [502, 503, 504].includes(motif.status));

/**
 * The one to send now, of all from the oldest. Once one may leave, those go first that nobody has answered: their order is
 * kept. Where the server asked to wait, those behind wait as well. One that it fails at is passed over.
 */
export function prochaine(entrees: readonly Entree[], maintenant: number): Entree | null {
  const attendent = entrees.filter(({ etat }) => etat === 'a_envoyer' || etat === 'a_renvoyer');
  if (!attendent.some((entree) => due(entree, maintenant))) return null;
  for (const entree of attendent) {
    if (due(entree, maintenant)) return entree;
    if (prieDAttendre(entree)) return null;
    if (sansServeur(entree)) return entree;
  }
  return null;
}

const JOUR_MS = 86_400_000;

/** Recorded sales are kept a week with their number; what was set aside is kept for good. */
export const perimee = ({ etat, finieLe }: Entree, maintenant: number): boolean =>
  (etat === 'enregistree' || etat === 'rendue') && finieLe !== null && maintenant - finieLe > 7 * JOUR_MS;

/** What a badge and the end of a session go by. */
export type Compte = {
  readonly aEnvoyer: number;
  readonly aExaminer: number;
  readonly aAuthentifier: number;
};

export function compter(entrees: readonly Entree[]): Compte {
  const nombre = (...etats: EtatEntree[]) => entrees.filter(({ etat }) => etats.includes(etat)).length;
  return {
    aEnvoyer: nombre('a_envoyer', 'en_envoi', 'a_renvoyer', 'a_authentifier'),
    aExaminer: nombre('a_examiner'),
    aAuthentifier: nombre('a_authentifier'),
  };
}
