import { sousCle } from '../../api/cle';
import { type Api, donnees, type Schema } from '../../api/client';

/** Asks for a copy of the caller's data, or that it be erased. */
export const demander = (api: Api, genre: Schema<'GenreLoi25'>, cle: string) =>
  donnees(api.POST('/api/loi25', { params: { header: sousCle(cle) }, body: { genre } }));
