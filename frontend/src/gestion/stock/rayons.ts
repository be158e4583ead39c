import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import type { Option } from '../communs/zones';
import { categories } from './queries';

/** Every category in the order of the shelves, those inside another after it. */
export function aPlat(
  arbres: readonly Schema<'Categorie'>[],
  niveau = 0,
): { categorie: Schema<'Categorie'>; niveau: number }[] {
  return arbres.flatMap((categorie) => [
    { categorie, niveau },
    ...aPlat(categorie.enfants as Schema<'Categorie'>[], niveau + 1),
  ]);
}

/** The categories as a list to choose from. */
export function useRayons(): Option[] {
  const { nom } = useLangue();
  const { data = [] } = useQuery(categories(useApi()));
  return aPlat(data).map(({ categorie, niveau }) => [
    String(categorie.categorie_id),
    `${'– '.repeat(niveau)}${nom(categorie)}`,
  ]);
}
