import { type Api, donnees } from '../../api/client';
import { parPages } from '../communs/pages';

/** Where the caller's account is signed in. */
export const sessions = (api: Api) =>
  parPages(['mes-sessions'], (query, signal) =>
    donnees(api.GET('/api/auth/sessions', { params: { query }, signal })),
  );
