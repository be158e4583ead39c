import { type Centimes, centimes, moitieEnHaut, somme, ZERO } from './centimes';

/** Which taxes a product bears. */
export type Taxe = 'taxable' | 'tps_seule' | 'detaxee';

/** What the quantity of a line counts: articles, or grams whose price is per kilogram. */
export type Unite = 'piece' | 'gramme';

/** Rates in thousandths of a percent: 9.975 % is 9975. */
export type Taux = { readonly tps: number; readonly tvq: number };

/** Those since 2013-01-01; the ones of the day are in the catalogue of the till. */
export const QUEBEC: Taux = { tps: 5000, tvq: 9975 };

/** What a line, or a fee, brings to the foot of the invoice. */
export type Montant = { readonly montant: Centimes; readonly taxe: Taxe };

export type Facture = {
  readonly sousTotal: Centimes;
  readonly consigne: Centimes;
  readonly tps: Centimes;
  readonly tvq: Centimes;
  readonly total: Centimes;
};

/** The price of that many units less the discount, half a cent up. */
export function montantLigne(unite: Unite, quantite: number, prix: Centimes, remise = ZERO): Centimes {
  return centimes(moitieEnHaut(quantite * prix, unite === 'gramme' ? 1000 : 1) - remise);
}

/** Each tax once per invoice: line by line, three lines of 0.33 would bear 0.06 of TPS. Deposits bear none. */
export function facture(montants: readonly Montant[], taux: Taux, consigne = ZERO): Facture {
  const base = (porte: (taxe: Taxe) => boolean) =>
    somme(...montants.filter(({ taxe }) => porte(taxe)).map(({ montant }) => montant));
  const sousTotal = base(() => true);
  const tps = moitieEnHaut(base((taxe) => taxe !== 'detaxee') * taux.tps, 100_000);
  const tvq = moitieEnHaut(base((taxe) => taxe === 'taxable') * taux.tvq, 100_000);
  return { sousTotal, consigne, tps, tvq, total: somme(sousTotal, consigne, tps, tvq) };
}
