import type { Schema } from '../../api/client';
import { type Centimes, centimes, somme, ZERO } from '../../argent/centimes';
import { part } from '../../argent/retour';

type Vente = Pick<Schema<'Vente'>, 'tps_cents' | 'tvq_cents'> & { readonly lignes: readonly Ligne[] };
type Ligne = Pick<
  Schema<'VenteLigne'>,
  'rang' | 'quantite' | 'retournee' | 'montant_cents' | 'taxe' | 'consigne_unitaire_cents'
>;

/** How many units of each line come back, by its place. */
export type Rendues = ReadonlyMap<number, number>;

export type Rendu = {
  readonly sousTotal: Centimes;
  readonly consigne: Centimes;
  readonly tps: Centimes;
  readonly tvq: Centimes;
  readonly total: Centimes;
};

/** What a return gives back: of each line, and of each tax, its share of all that came back, less what was given before. */
export function calculerRetour({ lignes, tps_cents, tvq_cents }: Vente, rendues: Rendues): Rendu {
  const sousTotal = somme(...lignes.map((ligne) => rendu(ligne, rendues)));
  const consigne = somme(
    ...lignes.map(({ rang, consigne_unitaire_cents }) =>
      centimes((rendues.get(rang) ?? 0) * consigne_unitaire_cents),
    ),
  );
  const taxe = (montant: Centimes, porte: (ligne: Ligne) => boolean) => {
    const taxees = lignes.filter(porte);
    const base = somme(...taxees.map((ligne) => ligne.montant_cents));
    const avant = somme(...taxees.map(deja));
    const apres = somme(avant, ...taxees.map((ligne) => rendu(ligne, rendues)));
    return part(montant, apres, base, part(montant, avant, base, ZERO));
  };
  const tps = taxe(tps_cents, (ligne) => ligne.taxe !== 'detaxee');
  const tvq = taxe(tvq_cents, (ligne) => ligne.taxe === 'taxable');
  return { sousTotal, consigne, tps, tvq, total: somme(sousTotal, consigne, tps, tvq) };
}

/** What earlier returns have given back of a line: parts add up, whatever they were. */
const deja = ({ montant_cents, retournee, quantite }: Ligne): Centimes =>
  part(montant_cents, retournee, quantite, ZERO);

const rendu = (ligne: Ligne, rendues: Rendues): Centimes =>
  part(ligne.montant_cents, ligne.retournee + (rendues.get(ligne.rang) ?? 0), ligne.quantite, deja(ligne));

/** An exchange: the part that pays on both sides, and what one of them still owes the other. */
export type Echange = { readonly commune: Centimes; readonly rendre: Centimes; readonly payer: Centimes };

export function calculerEchange(rendu: Centimes, nouvelle: Centimes): Echange {
  const commune = centimes(Math.min(rendu, nouvelle));
  return { commune, rendre: centimes(rendu - commune), payer: centimes(nouvelle - commune) };
}
