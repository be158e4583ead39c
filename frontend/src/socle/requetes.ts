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
        retry: (fois, cause) => fois < ESSAIS && cause instanceof ApiProblem && aussitot(cause),
        retryDelay: (fois) => 300 * 2 ** fois,
      },
      mutations: { networkMode: 'always' },
    },
  });

/** Whether to ask again at once: neither too often already, nor before the time that the service gives. */
const aussitot = ({ passing, status, retryAfter }: ApiProblem): boolean =>
  passing && status !== 429 && (retryAfter ?? 0) <= 1;
