import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';
import { coche, ecrireMomentLocal, moment, texte } from '../communs/lectures';
import { useMots } from '../communs/traduire';
import type { Zone } from '../communs/zones';

/** What a key may open, in words; each is a box of its own. */
const PORTEES = {
  'stock:lire': msg`Lire le stock`,
  'ventes:lire': msg`Lire les ventes`,
  'rapports:lire': msg`Lire les rapports et le journal`,
  'invariants:lire': msg`Lire les invariants`,
  'evenements:lire': msg`Lire les événements`,
} as const satisfies Record<string, MessageDescriptor>;

type Portee = keyof typeof PORTEES;
const CODES = Object.keys(PORTEES) as Portee[];

export const CLE = v.pipe(
  v.object({
    nom: texte(80),
    expire_le: moment(),
    'stock:lire': coche(),
    'ventes:lire': coche(),
    'rapports:lire': coche(),
    'invariants:lire': coche(),
    'evenements:lire': coche(),
  }),
  v.forward(
    v.check(
      (lue) => CODES.some((portee) => lue[portee]),
      () => i18n._(msg`Cochez au moins une portée.`),
    ),
    ['stock:lire'],
  ),
  v.transform((lue) => ({
    nom: lue.nom,
    expire_le: lue.expire_le,
    portees: CODES.filter((portee) => lue[portee]),
  })),
);

/** A moment so many days from now, for the field of it. */
export const dansNJours = (jours: number): string =>
  ecrireMomentLocal(new Date(Date.now() + jours * 86_400_000).toISOString());

export function useZonesDeCle(): Zone[] {
  const { t } = useLingui();
  const { options } = useMots();
  return [
    { nom: 'nom', etiquette: t`Nom`, aide: t`Du programme qui s’en sert.` },
    { nom: 'expire_le', etiquette: t`Expire`, aide: t`Dans 366 jours au plus.`, genre: 'moment' },
    ...options<Portee>(PORTEES).map(
      ([code, mots]): Zone => ({ nom: code, etiquette: mots, aide: code, genre: 'coche' }),
    ),
  ];
}
