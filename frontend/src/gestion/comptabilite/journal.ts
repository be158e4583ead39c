import type { Schema } from '../../api/client';
import { type Centimes, somme, ZERO } from '../../argent/centimes';

export type Ecriture = Schema<'JournalEcriture'>;

export type Balance = {
  readonly magasin_id: number;
  readonly debit: Centimes;
  readonly credit: Centimes;
  readonly lignes: number;
};

/** What the lines of each place add up to, in the order in which the places come. */
export function parLieu(ecritures: readonly Ecriture[]): Balance[] {
  const balances = new Map<number, Balance>();
  for (const { magasin_id, debit_cents, credit_cents } of ecritures) {
    const { debit, credit, lignes } = balances.get(magasin_id) ?? { debit: ZERO, credit: ZERO, lignes: 0 };
    balances.set(magasin_id, {
      magasin_id,
      debit: somme(debit, debit_cents),
      credit: somme(credit, credit_cents),
      lignes: lignes + 1,
    });
  }
  return [...balances.values()];
}

/** The lines of the day itself, and those of sales that came after the end of their session. */
export const separer = (ecritures: readonly Ecriture[]) => ({
  duJour: ecritures.filter(({ nature }) => nature !== 'supplement'),
  supplements: ecritures.filter(({ nature }) => nature === 'supplement'),
});
