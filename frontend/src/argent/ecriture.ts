import { type Centimes, centimes, MAX } from './centimes';

export type Langue = 'fr' | 'en';

const formats: Record<Langue, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat('fr-CA', { style: 'currency', currency: 'CAD' }),
  en: new Intl.NumberFormat('en-CA', { style: 'currency', currency: 'CAD' }),
};

/** `1 234,56 $` or `$1,234.56`, with the spaces that do not break. */
export const ecrire = (montant: Centimes, langue: Langue): string => formats[langue].format(montant / 100);

/** The parts of a price on a shelf label, in their order in the language: sign, dollars, cents. */
export function decouper(
  montant: Centimes,
  langue: Langue,
): { avant: string; dollars: string; cents: string; apres: string } {
  const parts = formats[langue].formatToParts(montant / 100);
  const text = (keep: (index: number) => boolean) =>
    parts
      .filter((_, index) => keep(index))
      .map(({ value }) => value)
      .join('');
  const first = parts.findIndex(({ type }) => type === 'integer');
  const point = parts.findIndex(({ type }) => type === 'decimal');
  return {
    avant: text((index) => index < first),
    dollars: text((index) => index >= first && index < point),
    cents: text((index) => index === point + 1),
    apres: text((index) => index > point + 1),
  };
}

/** Why a text is no amount. */
export type Refuse = 'vide' | 'illisible' | 'negatif' | 'trop-grand';

/**
 * What a person types for an amount: `12`, `12,5`, `12.50 $`, `1 234,56`. A comma and a dot both part the cents, since
 * both are typed in Québec; thousands are parted by spaces alone.
 */
export function lire(texte: string): Centimes | Refuse {
  const nu = texte.replace(/[\s\u00a0\u202f$]/g, '').replace(/^[−–]/, '-');
  if (nu === '') return 'vide';
  const lu = /^(-?)(\d*)(?:[.,](\d{0,2}))?$/.exec(nu);
  if (!lu || !/\d/.test(nu)) return 'illisible';
  const [, signe, dollars = '', cents = ''] = lu;
  if (signe) return 'negatif';
  if (dollars.replace(/^0+/, '').length > 8) return 'trop-grand';
  const montant = Number(dollars) * 100 + Number(cents.padEnd(2, '0'));
  return montant > MAX ? 'trop-grand' : centimes(montant);
}
