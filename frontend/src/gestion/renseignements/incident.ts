import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import * as v from 'valibot';
import type { Schema } from '../../api/client';
import { coche, entier, texte } from '../communs/lectures';

export type Incident = Schema<'Incident'>;

/** Several lines as people type them, on the one line that the API takes. */
const lignes = (max: number, min = 1) =>
  v.pipe(
    v.string(),
    v.transform((lu) => lu.replace(/\s*\n\s*/g, ' ')),
    texte(max, min),
  );

const jour = () =>
  v.pipe(
    v.string(),
    v.isoDate(() => i18n._(msg`Choisissez un jour.`)),
  );

const champs = {
  survenu_du: jour(),
  survenu_au: jour(),
  personnes: entier(0, 100_000_000),
  risque_serieux: coche(),
  donnees: lignes(2000),
  circonstances: lignes(2000),
  avis: lignes(2000, 0),
  mesures: lignes(2000, 0),
};

type Jours = { survenu_du: string; survenu_au: string };
const dansLOrdre = ({ survenu_du, survenu_au }: Jours) => survenu_du <= survenu_au;
const desordre = () => i18n._(msg`Le dernier jour n’est pas avant le premier.`);

export const INCIDENT = v.pipe(
  v.object(champs),
  v.forward(
    v.check((lu) => dansLOrdre(lu), desordre),
    ['survenu_au'],
  ),
);
export const CORRECTION = v.pipe(
  v.object({ ...champs, motif: texte(500) }),
  v.forward(
    v.check((lu) => dansLOrdre(lu), desordre),
    ['survenu_au'],
  ),
);

export const enTextes = (lu: Incident) => ({
  survenu_du: lu.survenu_du,
  survenu_au: lu.survenu_au,
  personnes: String(lu.personnes),
  risque_serieux: lu.risque_serieux ? 'oui' : '',
  donnees: lu.donnees,
  circonstances: lu.circonstances,
  avis: lu.avis,
  mesures: lu.mesures,
});

/** What is still to be done about it: tell those whom it may harm, then write what was done. */
export function suite({ risque_serieux, avis, mesures }: Incident): 'a_declarer' | 'a_mesurer' | 'suivi' {
  if (risque_serieux && avis === '') return 'a_declarer';
  return mesures === '' ? 'a_mesurer' : 'suivi';
}

export const CHAMPS = [
  'survenu_du',
  'survenu_au',
  'personnes',
  'risque_serieux',
  'donnees',
  'circonstances',
  'avis',
  'mesures',
] as const satisfies readonly (keyof Incident)[];

/** Each version, the newest first, with the fields in which it differs from the one before. */
export const versions = (toutes: readonly Incident[]) =>
  toutes.map((version, rang) => {
    const avant = toutes[rang + 1];
    return { version, changes: avant ? CHAMPS.filter((champ) => avant[champ] !== version[champ]) : [] };
  });
