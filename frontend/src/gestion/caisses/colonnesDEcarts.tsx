import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import type { ColonneDeListe } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { useNoms } from '../communs/personnes';
import { useColonneDuProduit } from '../communs/produit';
import { Tampon } from '../communs/Tampon';
import { Ecart } from './Ecart';

/** A line that was sold at another price, to its sale. */
export function useColonnesDePrix(): ColonneDeListe<Schema<'EcartDePrix'>>[] {
  const { t } = useLingui();
  const { nom, nombre, moment } = useLangue();
  const { nomDe } = useLieux();
  const noms = useNoms();
  return [
    {
      cle: 'numero',
      titre: t`Vente`,
      valeur: ({ numero }) => numero,
      cellule: ({ vente_id, numero }) => (
        <Link to="/ventes/$id" params={{ id: vente_id }} className="font-code">
          {numero}
        </Link>
      ),
    },
    { cle: 'produit', titre: t`Produit`, valeur: nom },
    {
      cle: 'quantite',
      titre: t`Quantité`,
      chiffre: true,
      valeur: ({ quantite }) => quantite,
      cellule: ({ quantite }) => nombre(quantite),
    },
    {
      cle: 'vendu',
      titre: t`Prix vendu`,
      chiffre: true,
      valeur: ({ prix_unitaire_cents }) => prix_unitaire_cents,
      cellule: ({ prix_unitaire_cents }) => <Montant montant={prix_unitaire_cents} />,
    },
    {
      cle: 'en_vigueur',
      titre: t`Prix en vigueur`,
      chiffre: true,
      valeur: ({ prix_en_vigueur_cents }) => prix_en_vigueur_cents,
      cellule: ({ prix_en_vigueur_cents }) => <Montant montant={prix_en_vigueur_cents} />,
    },
    {
      cle: 'ecart',
      titre: t`Écart de la ligne`,
      chiffre: true,
      valeur: ({ ecart_montant_cents }) => ecart_montant_cents,
      cellule: ({ ecart_montant_cents }) => <Ecart cents={ecart_montant_cents} />,
    },
    {
      cle: 'connu',
      titre: t`Ce prix`,
      valeur: ({ prix_connu }) => (prix_connu ? 'connu' : 'inconnu'),
      cellule: ({ prix_connu }) =>
        prix_connu ? (
          <Tampon>{t`Affiché depuis peu`}</Tampon>
        ) : (
          <Tampon ton="refus">{t`Pas affiché en trois jours`}</Tampon>
        ),
    },
    { cle: 'magasin', titre: t`Magasin`, valeur: ({ magasin_id }) => nomDe(magasin_id) },
    {
      cle: 'le',
      titre: t`Quand`,
      valeur: ({ faite_le }) => faite_le,
      cellule: ({ faite_le }) => moment(faite_le),
    },
    { cle: 'par', titre: t`Par`, valeur: ({ vendeur_id }) => noms(vendeur_id) },
  ];
}

/** Units that the book did not have, to the sale that sold them. */
export function useColonnesDUnites(): ColonneDeListe<Schema<'MouvementStock'>>[] {
  const { t } = useLingui();
  const produit = useColonneDuProduit();
  const { nombre, moment } = useLangue();
  const noms = useNoms();
  return [
    produit,
    {
      cle: 'manque',
      titre: t`Manquantes`,
      chiffre: true,
      valeur: ({ physique_delta }) => physique_delta,
      cellule: ({ physique_delta }) => nombre(physique_delta),
    },
    {
      cle: 'vente',
      titre: t`Vente`,
      valeur: ({ reference_id }) => reference_id,
      cellule: ({ reference_id }) => (
        <Link to="/ventes/$id" params={{ id: reference_id }}>
          {t`Sa vente`}
        </Link>
      ),
    },
    { cle: 'le', titre: t`Quand`, valeur: ({ le }) => le, cellule: ({ le }) => moment(le) },
    { cle: 'par', titre: t`Par`, valeur: ({ par }) => noms(par) },
  ];
}
