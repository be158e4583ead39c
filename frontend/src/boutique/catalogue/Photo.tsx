import { origine } from '../../api/adresse';
import type { Schema } from '../../api/client';

/** The picture of a product, where it has one. Its name stands beside it: there is nothing more to read aloud. */
export function Photo({ produit, largeur }: { produit: Schema<'Produit'>; largeur: 320 | 960 }) {
  const { produit_id, image } = produit;
  if (image == null) return null;
  const source = `${origine()}/api/produits/${produit_id}/image?largeur=${largeur}&version=${image}`;
  return (
    <img
      src={source}
      alt=""
      width={largeur}
      height={largeur}
      loading="lazy"
      className="aspect-square w-full border border-filet object-contain"
    />
  );
}
