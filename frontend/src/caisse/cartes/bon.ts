import type { Centimes } from '../../argent/centimes';
import { COLONNES, centrer, chiffres, FILET } from '../recu/composer';
import { grouper } from './numero';

type Bon = {
  readonly genre: 'cadeau' | 'avoir';
  readonly numero: string;
  readonly montant: Centimes;
  /** What proves it once it is lost: the number of its receipt or credit note. */
  readonly document: string | null;
};

/** The card itself, on paper: its number, which is shown nowhere again, and what it is worth. */
export function composerBon({ genre, numero, montant, document }: Bon): string {
  return [
    centrer('Comptoir'),
    FILET,
    centrer(genre === 'cadeau' ? 'CARTE CADEAU / GIFT CARD' : 'AVOIR / STORE CREDIT'),
    centrer(grouper(numero)),
    centrer(`${chiffres(montant)} $`),
    FILET,
    ...(document === null ? [] : [centrer('Reçu / Receipt'), centrer(document)]),
    centrer("Vaut de l'argent : gardez-la."),
    centrer('Sans date de fin, sans frais.'),
    centrer('Worth money: keep it.'),
    centrer('No expiry, no fees.'),
  ]
    .map((ligne) => ligne.slice(0, COLONNES))
    .join('\n');
}
