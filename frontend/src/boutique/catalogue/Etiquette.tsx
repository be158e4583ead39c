import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { Ajouter } from '../panier/Ajouter';
import { Disponibilite } from './Disponibilite';
import { Photo } from './Photo';
import { OffreDeLot, ParMesure, Tarif } from './Tarif';

/** A product as its shelf label: name, price, what a measure of it costs, whether there is any. */
export function Etiquette({ produit }: { produit: Schema<'Produit'> }) {
  const { nom } = useLangue();
  const titre = nom(produit);
  return (
    <li className="flex min-h-44 flex-col gap-2 border-r border-b border-filet bg-carte p-4">
      <Photo produit={produit} largeur={320} />
      <h2 className="text-corps leading-snug wrap-anywhere hyphens-auto">
        <Link
          to="/produits/$id"
          params={{ id: produit.produit_id }}
          className="text-encre no-underline hover:underline"
        >
          {titre}
        </Link>
      </h2>
      <div className="mt-auto flex flex-col gap-2">
        <Tarif produit={produit} />
        <OffreDeLot produit={produit} />
        <p className="flex flex-wrap gap-x-3 text-petit text-gris">
          <ParMesure produit={produit} />
          {produit.en_ligne ? (
            <span className="ml-auto">
              <Disponibilite niveau={produit.disponibilite} />
            </span>
          ) : (
            <Trans>En magasin seulement</Trans>
          )}
        </p>
        {produit.en_ligne && <Ajouter produit={produit} nom={titre} className="w-full" />}
      </div>
    </li>
  );
}
