import type { Schema } from '../../api/client';

type Etiquette = Schema<'Etiquette'>;
export type Pose = Schema<'EtiquettePosee'>;

/** At once, of one request of the API. */
const POSES_MAX = 500;

/** What is put up: the label that was printed here, else the one of now. What has changed since its printing stays to be done. */
export const aPoser = (choisies: readonly Etiquette[], imprimees: ReadonlyMap<number, string>): Pose[] =>
  choisies.map(({ produit_id, empreinte }) => ({
    produit_id,
    empreinte: imprimees.get(produit_id) ?? empreinte,
  }));

/** In as many requests as it takes. */
export function parRequete(poses: readonly Pose[]): Pose[][] {
  const requetes: Pose[][] = [];
  for (let debut = 0; debut < poses.length; debut += POSES_MAX)
    requetes.push(poses.slice(debut, debut + POSES_MAX));
  return requetes;
}

/** Those printed now, beside those printed before. */
export const apresImpression = (
  avant: ReadonlyMap<number, string>,
  imprimees: readonly Etiquette[],
): ReadonlyMap<number, string> =>
  new Map([...avant, ...imprimees.map(({ produit_id, empreinte }) => [produit_id, empreinte] as const)]);
