import { type Api, donnees } from '../../api/client';
import { parPages } from '../communs/pages';

/** The labels of a store that no longer say what is true. */
export const etiquettes = (api: Api, id: number) =>
  parPages(['etiquettes', id], (query, signal) =>
    donnees(api.GET('/api/magasins/{id}/etiquettes', { params: { path: { id }, query }, signal })),
  );
