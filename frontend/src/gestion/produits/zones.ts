import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';
import type { Schema } from '../../api/client';
import {
  choix,
  coche,
  ecrireMontant,
  entierOuRien,
  montant,
  numeroChoisi,
  texte,
  texteOuRien,
} from '../communs/lectures';
import { TAXE, UNITE } from '../communs/mots';
import { useMots } from '../communs/traduire';
import type { Textes, Zone } from '../communs/zones';
import { useRayons } from '../stock/rayons';
import { lireCodes } from './codes';

const CONSIGNES = { '0': 0, '10': 10, '25': 25 } as const;

const communs = {
  nom_fr: texte(200),
  nom_en: texte(200),
  marque: texte(100, 0),
  categorie_id: numeroChoisi(),
  prix_cents: montant(),
  cout_cents: montant(),
  taxe: choix(['taxable', 'tps_seule', 'detaxee']),
  consigne_cents: v.pipe(
    choix(['0', '10', '25']),
    v.transform((lu) => CONSIGNES[lu]),
  ),
  contenance: entierOuRien(1, 1_000_000),
  mesure: v.pipe(
    choix(['', 'g', 'ml', 'unite']),
    v.transform((lu) => lu || null),
  ),
  plu: texteOuRien(5),
  description_fr: texte(2000, 0),
  description_en: texte(2000, 0),
  en_ligne: coche(),
};

/** Barcodes, one on each line. */
export const codesLus = () =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const lus = lireCodes(dataset.value);
      if (Array.isArray(lus)) return lus;
      const { faute } = lus;
      addIssue({ message: i18n._(msg`${faute} : ce n’est pas un code-barres de 8 à 14 chiffres.`) });
      return NEVER;
    }),
  );

export const PRODUIT_MODIFIE = v.object({ ...communs, actif: coche() });
export const PRODUIT_NOUVEAU = v.object({
  ...communs,
  sku: texte(40),
  unite: choix(['piece', 'gramme']),
  codes: codesLus(),
});

/** A product as its form has it. Under a promotion the price to edit is the regular one. */
export const enTextes = (produit: Schema<'ProduitGere'>): Textes => ({
  nom_fr: produit.nom_fr,
  nom_en: produit.nom_en,
  marque: produit.marque,
  categorie_id: String(produit.categorie_id),
  prix_cents: ecrireMontant(produit.prix_regulier_cents ?? produit.prix_cents),
  cout_cents: ecrireMontant(produit.cout_cents),
  taxe: produit.taxe,
  consigne_cents: String(produit.consigne_cents),
  contenance: produit.contenance?.toString() ?? '',
  mesure: produit.mesure ?? '',
  plu: produit.plu ?? '',
  description_fr: produit.description_fr,
  description_en: produit.description_en,
  en_ligne: produit.en_ligne ? 'oui' : '',
  actif: produit.actif ? 'oui' : '',
});

export function useZoneDesCodes(): Zone {
  const { t } = useLingui();
  return {
    nom: 'codes',
    etiquette: t`Un code par ligne`,
    aide: t`Suivi de x6 pour celui d’un paquet de six.`,
    genre: 'long',
  };
}

/** The fields of a product, those that are chosen once where it is new. */
export function useZonesDuProduit(nouveau: boolean): Zone[] {
  const { t } = useLingui();
  const { options } = useMots();
  const rayons = useRayons();
  const codes = useZoneDesCodes();
  const unefois: Zone[] = [
    { nom: 'sku', etiquette: t`SKU` },
    { nom: 'unite', etiquette: t`Vendu à`, genre: 'choix', options: options(UNITE) },
  ];
  return [
    ...(nouveau ? unefois : []),
    { nom: 'nom_fr', etiquette: t`Nom français` },
    { nom: 'nom_en', etiquette: t`Nom anglais` },
    { nom: 'marque', etiquette: t`Marque` },
    { nom: 'categorie_id', etiquette: t`Catégorie`, genre: 'choix', options: rayons },
    { nom: 'prix_cents', etiquette: t`Prix régulier`, genre: 'montant' },
    { nom: 'cout_cents', etiquette: t`Coût`, genre: 'montant' },
    { nom: 'taxe', etiquette: t`Taxe`, genre: 'choix', options: options(TAXE) },
    {
      nom: 'consigne_cents',
      etiquette: t`Consigne`,
      genre: 'choix',
      options: [
        ['0', t`Aucune`],
        ['10', '10 ¢'],
        ['25', '25 ¢'],
      ],
    },
    { nom: 'contenance', etiquette: t`Contenance`, genre: 'entier' },
    {
      nom: 'mesure',
      etiquette: t`Mesure`,
      aide: t`Avec la contenance, ou ni l’une ni l’autre.`,
      genre: 'choix',
      options: [
        ['', t`Aucune`],
        ['g', 'g'],
        ['ml', 'ml'],
        ['unite', t`unité`],
      ],
    },
    { nom: 'plu', etiquette: t`Code de pesée (PLU)`, aide: t`Cinq chiffres, pour ce qui se vend au poids.` },
    { nom: 'en_ligne', etiquette: t`Vendu en ligne`, genre: 'coche' },
    ...(nouveau ? [] : [{ nom: 'actif', etiquette: t`En vente`, genre: 'coche' } satisfies Zone]),
    { nom: 'description_fr', etiquette: t`Description française`, genre: 'long' },
    { nom: 'description_en', etiquette: t`Description anglaise`, genre: 'long' },
    ...(nouveau ? [{ ...codes, etiquette: t`Codes-barres, un par ligne` }] : []),
  ];
}
