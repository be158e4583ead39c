import { type Centimes, centimes, ZERO } from './centimes';
import { part } from './retour';

const QUINZE_DOLLARS = 15_00;

/** Price accuracy (OPC): every unit at the posted price, then one free, or 15 $ off it when it is dearer. */
export const remiseErreurDePrix = (quantite: number, prix: Centimes, affiche: Centimes): Centimes =>
  centimes(quantite * (prix - affiche) + Math.min(affiche, QUINZE_DOLLARS));

/** «3 pour 5 $». */
export type Lot = { readonly nombre: number; readonly prix: Centimes };

/** What each of these lines, all of one product, loses by a lot: any split of them loses the same in all. */
export function remisesDuLot(lot: Lot, quantites: readonly number[], prix: Centimes): Centimes[] {
  const tout = quantites.reduce((total, quantite) => total + quantite, 0);
  const parLot = lot.nombre * prix - lot.prix;
  const total = centimes(Math.max(Math.floor(tout / lot.nombre) * parLot, 0));
  let rendu = 0;
  let deja = ZERO;
  return quantites.map((quantite) => {
    rendu += quantite;
    const remise = part(total, rendu, tout, deja);
    deja = centimes(deja + remise);
    return remise;
  });
}
