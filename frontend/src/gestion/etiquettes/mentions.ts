import type { Schema } from '../../api/client';
import type { Centimes } from '../../argent/centimes';
import { ecrire } from '../../argent/ecriture';

type Etiquette = Schema<'Etiquette'>;

const MESURES = { g: 'g', ml: 'ml', unite: 'un.' } as const;

/**
 * What a shelf label says, as the API prints it too: both languages and French amounts, whatever the language of who prints.
 * They are no texts of the interface, so no catalogue has them.
 */
export function mentions(etiquette: Etiquette) {
  const { nom_fr, nom_en, marque, contenance, mesure, unite, taxe, lot } = etiquette;
  const { prix_cents, prix_regulier_cents: regulier, prix_unitaire } = etiquette;
  const kilo = unite === 'gramme' ? ' / kg' : '';
  const prix = (cents: number) => `${ecrire(cents as Centimes, 'fr')}${kilo}`;
  const format = contenance != null && mesure != null ? `${contenance} ${MESURES[mesure]}` : '';
  return {
    noms: nom_en === nom_fr ? [nom_fr] : [nom_fr, nom_en],
    detail: [marque, format].filter((texte) => texte !== '').join(' · '),
    prix: prix(prix_cents),
    lot: lot ? `${lot.nombre} pour / for ${ecrire(lot.prix_cents as Centimes, 'fr')}` : '',
    regulier: regulier == null ? '' : `Prix rég. / Reg. ${prix(regulier)}`,
    unitaire: prix_unitaire
      ? `${ecrire(prix_unitaire.prix_cents as Centimes, 'fr')} / ${prix_unitaire.par === 'unite' ? 'un.' : prix_unitaire.par}`
      : '',
    taxe: taxe === 'detaxee' ? '' : 'taxable',
  };
}
