import * as v from 'valibot';
import type { Centimes } from '../argent/centimes';
import { lire } from '../argent/ecriture';

/** The field of an amount, as people type it; `message` says how to write one. */
export const montant = (message: () => string) =>
  v.pipe(
    v.string(),
    v.rawTransform<string, Centimes>(({ dataset, addIssue, NEVER }) => {
      const lu = lire(dataset.value);
      if (typeof lu === 'number') return lu;
      addIssue({ message: message() });
      return NEVER;
    }),
  );
