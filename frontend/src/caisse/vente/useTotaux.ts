import { useLocal } from '../local/local';
import { useSuivi } from '../local/suivi';
import type { Panier } from './panier';
import { chiffrer, type Totaux } from './totaux';

/** What the cart costs now, at the rates that the till knows. */
export function useTotaux(panier: Panier): Totaux {
  const { catalogue, reseau } = useLocal();
  const { taux } = useSuivi(catalogue.reglages);
  return chiffrer(panier.lignes, taux, reseau.maintenant());
}
