import { type Centimes, centimes } from './centimes';

/** What coins and notes pay of an amount: the nearest five cents. Only the cash part of an invoice is rounded. */
export const especesDues = (reste: Centimes): Centimes => centimes(Math.floor((reste + 2) / 5) * 5);

/** What the rounding gave: tenders less total, two cents at most either way. */
export const arrondi = (reste: Centimes): Centimes => centimes(especesDues(reste) - reste);
