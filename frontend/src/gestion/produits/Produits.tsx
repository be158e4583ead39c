import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix, Filtres, FiltreTexte } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { Page } from '../communs/Page';
import { usePouvoir } from '../communs/roles';
import { Tampon } from '../communs/Tampon';
import { useRayons } from '../stock/rayons';
import { produits } from './queries';

/** S-2: every product, withdrawn ones too. */
export function Produits() {
  const { t } = useLingui();
  const { dirige } = usePouvoir();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/produits' });
  const requete = useInfiniteQuery(produits(useApi(), filtres));
  const filtrer = (suite: Partial<typeof filtres>) =>
    void navigate({ to: '/produits', search: { ...filtres, ...suite } });
  return (
    <Page
      titre={t`Produits`}
      actions={
        dirige && (
          <Link to="/produits/nouveau" className="font-semibold">
            <Trans>Nouveau produit</Trans>
          </Link>
        )
      }
    >
      <Filtres>
        <FiltreTexte etiquette={t`Produit`} valeur={filtres.q} chercher={(q) => filtrer({ q })} />
        <FiltreChoix
          etiquette={t`Catégorie`}
          valeur={filtres.categorie?.toString()}
          options={useRayons()}
          choisir={(categorie) => filtrer({ categorie: categorie ? Number(categorie) : undefined })}
        />
        <FiltreChoix
          etiquette={t`En vente`}
          valeur={filtres.actif}
          options={[
            ['oui', t`Oui`],
            ['non', t`Non`],
          ]}
          choisir={(actif) => filtrer({ actif })}
        />
        <FiltreChoix
          etiquette={t`Trier par`}
          valeur={filtres.tri}
          sans={t`Nom`}
          options={[
            ['prix', t`Prix, du plus bas`],
            ['-prix', t`Prix, du plus haut`],
          ]}
          choisir={(tri) => filtrer({ tri })}
        />
      </Filtres>
      <Liste
        titre={t`Produits`}
        fichier="produits"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ produit_id }) => produit_id}
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Schema<'ProduitGere'>>[] {
  const { t } = useLingui();
  const { nom } = useLangue();
  const somme = (
    titre: string,
    cle: 'prix_cents' | 'cout_cents' | 'marge_cents',
  ): ColonneDeListe<Schema<'ProduitGere'>> => ({
    cle,
    titre,
    chiffre: true,
    valeur: (produit) => produit[cle],
    cellule: (produit) => <Montant montant={produit[cle]} />,
  });
  return [
    {
      cle: 'nom',
      titre: t`Produit`,
      valeur: nom,
      cellule: (produit) => (
        <Link to="/produits/$id" params={{ id: String(produit.produit_id) }}>
          {nom(produit)}
        </Link>
      ),
    },
    {
      cle: 'sku',
      titre: t`SKU`,
      valeur: ({ sku }) => sku,
      cellule: ({ sku }) => <code className="font-code">{sku}</code>,
    },
    somme(t`Prix`, 'prix_cents'),
    somme(t`Coût`, 'cout_cents'),
    somme(t`Marge`, 'marge_cents'),
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ actif }) => (actif ? 'actif' : 'retire'),
      cellule: ({ actif, en_ligne, prix_regulier_cents }) => (
        <span className="flex flex-wrap gap-1">
          {!actif && <Tampon ton="refus">{t`Retiré`}</Tampon>}
          {prix_regulier_cents != null && <Tampon ton="attention">{t`En promotion`}</Tampon>}
          {actif && en_ligne && <Tampon>{t`En ligne`}</Tampon>}
        </span>
      ),
    },
  ];
}
