import { langueDeLaPage } from './adresse';
import { nouvelleCle } from './cle';
import { ApiProblem, readFailure, readProblem } from './problem';

/** Longer than the gateway, whose own limit is 3 s: what comes after is no answer of it. */
const DELAI_MS = 15_000;
/** A file comes or goes as long as the gateway lets it (`x-limites` of the description), and a little more. */
const DELAI_FICHIER_MS = 130_000;
const FICHIER = /\/(image|imports\/produits|exports\/produits)$/;

const delai = ({ url }: Request): number =>
  FICHIER.test(new URL(url).pathname) ? DELAI_FICHIER_MS : DELAI_MS;

/** Sends a request as the API wants it, and throws an `ApiProblem` for every answer that is none. */
export async function envoyer(request: Request, jeton: string | null): Promise<Response> {
  const id = nouvelleCle();
  request.headers.set('Accept-Language', langueDeLaPage());
  request.headers.set('X-Request-Id', id);
  if (jeton !== null) request.headers.set('Authorization', `Bearer ${jeton}`);
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(delai(request))]);
  const response = await fetch(request, { signal }).catch((cause: unknown) => {
    throw readFailure(cause, id);
  });
  if (!response.ok) throw await readProblem(response, id);
  return response;
}

/** Whether a token was sent that is no longer good; the gateway says so without a body. */
export const jetonRefuse = (cause: unknown): boolean =>
  cause instanceof ApiProblem && cause.status === 401 && ['', 'non-authentifie'].includes(cause.kind);
