import { useLingui } from '@lingui/react/macro';
import { useRayons } from '../stock/rayons';

/** What a stock-take counts, in words. */
export function usePortee(): (categorie: number | null | undefined) => string {
  const { t } = useLingui();
  const rayons = useRayons();
  return (categorie) => {
    if (categorie == null) return t`Tous les produits`;
    const nom = rayons.find(([id]) => id === String(categorie))?.[1];
    return nom?.replace(/^(– )+/, '') ?? String(categorie);
  };
}
