import createClient, { type Client } from 'openapi-fetch';
import type { Centimes, Marque } from '../argent/centimes';
import { origine } from './adresse';
import { envoyer, jetonRefuse } from './envoi';
import type { Porteur } from './jeton';
import type { components, paths } from './schema';

/** The API, typed by its description. Every refusal is thrown as an `ApiProblem`: what returns has worked. */
export type Api = Client<paths, 'application/json'>;

/** A type of the description by its name. */
export type Schema<Nom extends keyof components['schemas']> = components['schemas'][Nom];

/** An API on behalf of whoever is signed in. A token refused before its time is renewed, and the request sent again, once. */
export function creerApi(porteur: Pick<Porteur, 'jeton' | 'renouveler'>): Api {
  const fetch = async (request: Request): Promise<Response> => {
    const copie = request.clone();
    const jeton = await porteur.jeton();
    try {
      return await envoyer(request, jeton);
    } catch (cause) {
      if (jeton === null || !jetonRefuse(cause)) throw cause;
      await porteur.renouveler();
      return envoyer(copie, await porteur.jeton());
    }
  };
  return createClient<paths, 'application/json'>({ baseUrl: origine(), fetch });
}

/** openapi-fetch takes every type apart, amounts too, of which it leaves the members of a number: they are put back. */
type Rendu<T> = T extends Marque
  ? Centimes
  : T extends (infer E)[]
    ? Rendu<E>[]
    : T extends object
      ? { [K in keyof T]: Rendu<T[K]> }
      : T;

/** The body of an answer that has one: `donnees(api.GET('/api/produits', …))`. */
export async function donnees<T>(answer: Promise<{ data?: T }>): Promise<Rendu<T>> {
  const { data } = await answer;
  if (data === undefined) throw new Error('an answer without the body that the description promises');
  return data as Rendu<T>;
}
