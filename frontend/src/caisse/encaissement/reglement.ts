import { type Centimes, centimes, somme, ZERO } from '../../argent/centimes';
import { arrondi, especesDues } from '../../argent/especes';

/** What a card has paid: exact, by its terminal or by the number of a gift card. */
export type Paiement = {
  readonly moyen: 'debit' | 'credit' | 'carte';
  readonly montant: Centimes;
  /** The terminal's; of a gift card its last four digits. */
  readonly reference: string;
  /** Of a gift card, until the server has answered: who knows it holds the money. */
  readonly numero?: string;
};

/** How a sale is paid: cash is always the rest, rounded once. */
export type Reglement = {
  readonly paiements: readonly Paiement[];
  /** The cash that the customer handed over; null where none is due. */
  readonly recu: Centimes | null;
};

/** What a terminal prints, and somebody copies. */
export const REFERENCE = /^[^\p{Cc}]{1,64}$/u;

export const parCarteCadeau = ({ paiements }: Reglement): boolean =>
  paiements.some(({ moyen }) => moyen === 'carte');

/** Without the numbers of gift cards, which nobody needs once it is known what became of the sale. */
export const sansNumeros = (reglement: Reglement): Reglement => ({
  ...reglement,
  paiements: reglement.paiements.map(({ numero: _numero, ...paiement }) => paiement),
});

/** What is left of the balance of a gift card that has paid a part already. */
export const soldeApres = (solde: Centimes, numero: string, paiements: readonly Paiement[]): Centimes =>
  centimes(
    solde -
      somme(...paiements.filter((paiement) => paiement.numero === numero).map(({ montant }) => montant)),
  );

export const reste = (total: Centimes, paiements: readonly Paiement[]): Centimes =>
  centimes(total - somme(...paiements.map(({ montant }) => montant)));

/** The rest of a total, and what coins and notes make of it. */
export type Reste = { readonly reste: Centimes; readonly especes: Centimes; readonly arrondi: Centimes };

export function calculerReste(total: Centimes, paiements: readonly Paiement[]): Reste {
  const du = reste(total, paiements);
  if (du <= 0) return { reste: du, especes: ZERO, arrondi: ZERO };
  return { reste: du, especes: especesDues(du), arrondi: arrondi(du) };
}

/** Why an amount cannot be what a card pays. */
export type RefusMontant = 'nul' | 'trop' | null;

export const refuserMontant = (montant: Centimes, du: Centimes): RefusMontant =>
  montant <= 0 ? 'nul' : montant > du ? 'trop' : null;

/** What is given back; null while the cash does not suffice. */
export const monnaie = (recu: Centimes, due: Centimes): Centimes | null =>
  recu < due ? null : centimes(recu - due);

/** What customers hand over: the exact amount, and what notes make of it. */
export function suggestions(due: Centimes): Centimes[] {
  const billets = [500, 1000, 2000, 5000, 10000];
  const rondes = billets.map((billet) => Math.ceil(due / billet) * billet).filter((montant) => montant > due);
  return [...new Set([due, ...rondes])]
    .sort((a, b) => a - b)
    .slice(0, 4)
    .map(centimes);
}
