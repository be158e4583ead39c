import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, donnees, type Schema } from '../../api/client';
import { ApiProblem } from '../../api/problem';

/** A profile is made seconds after its account: until then it is not there. */
export const profil = (api: Api) =>
  queryOptions({
    queryKey: ['profil'],
    queryFn: ({ signal }) => donnees(api.GET('/api/profil', { signal })),
    retry: (fois, cause) =>
      cause instanceof ApiProblem && (cause.status === 404 || cause.passing) && fois < 6,
    retryDelay: 500,
  });

export type AdresseClient = Schema<'AdresseClient'>;

/** Those to propose first before the others. */
export const adresses = (api: Api) =>
  queryOptions({
    queryKey: ['adresses'],
    queryFn: ({ signal }) => donnees(api.GET('/api/adresses', { signal })),
  });

export const consentements = (api: Api) =>
  queryOptions({
    queryKey: ['consentements'],
    queryFn: ({ signal }) => donnees(api.GET('/api/consentements', { signal })),
  });

/** Who answers for personal data, the texts of the consents, what is kept how long. */
export const confidentialite = (api: Api) =>
  queryOptions({
    queryKey: ['confidentialite'],
    queryFn: ({ signal }) => donnees(api.GET('/api/confidentialite', { signal })),
    staleTime: 10 * 60_000,
  });

export const sessions = (api: Api) =>
  infiniteQueryOptions({
    queryKey: ['sessions'],
    queryFn: ({ pageParam, signal }) =>
      donnees(
        api.GET('/api/auth/sessions', {
          params: { query: pageParam ? { curseur: pageParam } : {} },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.curseur_suivant ?? null,
  });

/** While one of them is under way it is asked again each second. */
export const demandesLoi25 = (api: Api) =>
  queryOptions({
    queryKey: ['loi25'],
    queryFn: async ({ signal }) => {
      const { elements } = await donnees(
        api.GET('/api/loi25', { params: { query: { limite: 10 } }, signal }),
      );
      return elements;
    },
    refetchInterval: ({ state }) => (state.data?.some(({ etat }) => etat !== 'terminee') ? 1000 : false),
  });
