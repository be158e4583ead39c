import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Ajouter } from '../panier/Ajouter';
import { Quantite } from '../panier/Quantite';
import { Disponibilites } from './Disponibilites';
import { Photo } from './Photo';
import { Pictogramme } from './Pictogramme';
import { produit, rayons } from './queries';
import { OffreDeLot, ParMesure, Tarif } from './Tarif';

/** C-2: one product, what is known of it, and where there is any. */
export function FicheProduit() {
  const { id } = useParams({ from: '/produits/$id' });
  const requete = useQuery(produit(useApi(), id));
  return <Etat requete={requete}>{(fiche) => <Fiche key={fiche.produit_id} fiche={fiche} />}</Etat>;
}

function Fiche({ fiche }: { fiche: Schema<'Fiche'> }) {
  const { t } = useLingui();
  const { nom, langue } = useLangue();
  const titre = nom(fiche);
  const description = langue === 'en' ? fiche.description_en : fiche.description_fr;
  return (
    <article className="mx-auto grid grid-cols-1 max-w-5xl gap-8 md:grid-cols-2">
      <title>{t`${titre} · Comptoir`}</title>
      <div className="flex min-w-0 flex-col gap-4">
        <p>
          <Link to="/" search={{ rayon: fiche.categorie_id }}>
            <Trans>Tout le rayon</Trans>
          </Link>
        </p>
        <h1 className="font-titre wrap-anywhere hyphens-auto">{titre}</h1>
        {fiche.marque && <p className="text-gris">{fiche.marque}</p>}
        {fiche.image == null ? (
          <Dessin rayon={fiche.categorie_id} />
        ) : (
          <Photo produit={fiche} largeur={960} />
        )}
        {description && <p className="wrap-anywhere whitespace-pre-line">{description}</p>}
        <Codes fiche={fiche} />
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <div className="flex flex-col gap-4 border-2 border-encre bg-carte p-6">
          <Tarif produit={fiche} taille="total" />
          <OffreDeLot produit={fiche} />
          <p className="flex flex-wrap gap-x-3 text-gris">
            <ParMesure produit={fiche} />
          </p>
          <Achat fiche={fiche} titre={titre} />
        </div>
        <Disponibilites produit={fiche.produit_id} />
      </div>
    </article>
  );
}

/** In the place of a picture, the sign of its shelf. */
function Dessin({ rayon }: { rayon: number }) {
  const { data: tous } = useQuery(rayons(useApi()));
  const code = tous?.find(({ categorie_id }) => categorie_id === rayon)?.code ?? '';
  return (
    <div className="flex h-64 items-center justify-center border border-filet bg-carte text-gris">
      {code && <Pictogramme code={code} taille="size-32" />}
    </div>
  );
}

function Achat({ fiche, titre }: { fiche: Schema<'Fiche'>; titre: string }) {
  const [quantite, setQuantite] = useState(1);
  if (!fiche.actif) return <Avis ton="attention" titre={<Trans>Retiré de la vente</Trans>} />;
  if (!fiche.en_ligne) {
    return (
      <Avis titre={<Trans>En magasin seulement</Trans>}>
        <Trans>Ce produit n’est pas vendu en ligne.</Trans>
      </Avis>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Quantite nom={titre} valeur={quantite} changer={setQuantite} />
      <Ajouter produit={fiche} quantite={quantite} genre="principal" className="grow" />
    </div>
  );
}

function Codes({ fiche }: { fiche: Schema<'Fiche'> }) {
  return (
    <dl className="mt-auto flex flex-wrap gap-x-8 gap-y-2 border-t border-filet pt-3 text-petit">
      <div>
        <dt className="text-gris">
          <Trans>Code du produit</Trans>
        </dt>
        <dd className="font-code">{fiche.sku}</dd>
      </div>
      {fiche.codes.length > 0 && (
        <div>
          <dt className="text-gris">
            <Trans>Code-barres</Trans>
          </dt>
          {fiche.codes.map(({ gtin, quantite }) => (
            <dd key={gtin} className="font-code">
              {gtin}
              {quantite > 1 && ` × ${quantite}`}
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}
