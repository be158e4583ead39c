import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem';

const ESSAIS = 2;

/** Reads are tried again when that may help; writes never by themselves, since a person may have changed their mind. */
export const creerRequetes = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // The online flag is no evidence: a request is tried, and its failure shown.
        networkMode: 'always',
        retry: (fois, cause) =>
          cause instanceof ApiProblem && cause.passing && cause.status !== 429 && fois < ESSAIS,
        retryDelay: (fois) => 300 * 2 ** fois,
      },
      mutations: { networkMode: 'always' },
    },
  });
