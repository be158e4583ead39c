import { origine } from '../../api/adresse';
import { sousCle } from '../../api/cle';
import { envoyer, jetonRefuse } from '../../api/envoi';
import { ApiProblem } from '../../api/problem';
import type { components } from '../../api/schema';
import { corpsDeVente } from './corps';
import type { Entree, Evenement, Motif } from './entree';

/** Who a request is on behalf of. */
export type Mandat = {
  readonly jeton: () => Promise<string | null>;
  readonly renouveler: () => Promise<void>;
};

/** The customer waits: after that the receipt says `H-…`, and the queue goes on. */
const PATIENCE_MS = 4_000;
const PATIENCE_FILE_MS = 15_000;

/** Sends a sale once, and says what came of it. It never throws: whatever happens is an event of the queue. */
export async function envoyerVente(entree: Entree, mandat: Mandat): Promise<Evenement> {
  try {
    // It may have been recorded already: an answer was lost, or its key is forgotten after 72 hours.
    const connue = entree.essais > 1 ? await retrouver(entree, mandat) : null;
    return connue ?? (await poster(entree, mandat));
  } catch (cause) {
    return evenementDe(cause) ?? { quoi: 'sans-reponse', motif: motifDe(cause), attente: null };
  }
}

async function poster(entree: Entree, mandat: Mandat): Promise<Evenement> {
  try {
    const response = await demander(mandat, entree, '/api/ventes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...sousCle(entree.vente_id) },
      body: JSON.stringify(corpsDeVente(entree)),
    });
    return { quoi: 'enregistree', issue: (await response.json()) as components['schemas']['VenteFaite'] };
  } catch (cause) {
    const evenement = evenementDe(cause);
    if (evenement?.quoi !== 'refus') throw cause;
    // Its key may stand for an earlier copy of it, sent by somebody else or with network.
    return (await retrouver(entree, mandat)) ?? evenement;
  }
}

/** The sale as the server has it; null when it has none. */
async function retrouver(entree: Entree, mandat: Mandat): Promise<Evenement | null> {
  try {
    const response = await demander(mandat, entree, `/api/ventes/${entree.vente_id}`);
    return { quoi: 'enregistree', issue: (await response.json()) as components['schemas']['Vente'] };
  } catch (cause) {
    if (cause instanceof ApiProblem && cause.kind === 'introuvable') return null;
    throw cause;
  }
}

async function demander(mandat: Mandat, { directe }: Entree, chemin: string, init: RequestInit = {}) {
  const request = () =>
    new Request(`${origine()}${chemin}`, {
      ...init,
      signal: AbortSignal.timeout(directe ? PATIENCE_MS : PATIENCE_FILE_MS),
    });
  const jeton = await mandat.jeton();
  if (jeton === null) throw new ApiProblem(401, 'non-authentifie');
  try {
    return await envoyer(request(), jeton);
  } catch (cause) {
    if (!jetonRefuse(cause)) throw cause;
    await mandat.renouveler();
    return envoyer(request(), await mandat.jeton());
  }
}

/** The sender may not send it, whatever it is: somebody else may. */
const AUTRE_PERSONNE = [
  '',
  'role-insuffisant',
  'magasin-hors-affectation',
  'mot-de-passe-provisoire',
  'mot-de-passe-requis',
];

export function evenementDe(cause: unknown): Evenement | null {
  if (!(cause instanceof ApiProblem)) return null;
  const motif = motifDe(cause);
  if (cause.passing) return { quoi: 'sans-reponse', motif, attente: cause.retryAfter };
  if (cause.status === 401 || (cause.status === 403 && AUTRE_PERSONNE.includes(cause.kind)))
    return { quoi: 'jeton-refuse', motif };
  return { quoi: 'refus', motif };
}

/** A problem as it can be stored. What is none is a mistake of ours, and no reason to drop a sale. */
function motifDe(cause: unknown): Motif {
  const probleme = cause instanceof ApiProblem ? cause : new ApiProblem(0, 'reseau', '', String(cause));
  const { status, kind, title, detail, requestId, members, retryAfter } = probleme;
  return { status, kind, title, detail, requestId, members, retryAfter };
}
