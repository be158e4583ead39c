import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import * as v from 'valibot';
import { lire, type Refuse } from '../../argent/ecriture';

const dire = (mots: MessageDescriptor) => () => i18n._(mots);

/** A line of text, from `min` to `max` characters. */
export const texte = (max: number, min = 1) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(min, dire(msg`Remplissez ce champ.`)),
    v.maxLength(max, dire(msg`Au plus ${max} caractères.`)),
  );

/** The same, where nothing typed is nothing kept. */
export const texteOuRien = (max: number) =>
  v.pipe(
    texte(max, 0),
    v.transform((lu) => lu || null),
  );

const REFUS: Record<Refuse, MessageDescriptor> = {
  vide: msg`Écrivez un montant, comme 12,50.`,
  illisible: msg`Écrivez un montant, comme 12,50.`,
  negatif: msg`Le montant doit être positif.`,
  'trop-grand': msg`Le montant est trop grand.`,
};

export const montant = () =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const lu = lire(dataset.value);
      if (typeof lu === 'number') return lu;
      addIssue({ message: i18n._(REFUS[lu]) });
      return NEVER;
    }),
  );

const chiffres = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const lu = Number(dataset.value.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-'));
      if (dataset.value.trim() !== '' && Number.isInteger(lu) && lu >= min && lu <= max) return lu;
      addIssue({ message: i18n._(msg`Écrivez un nombre entier, de ${min} à ${max}.`) });
      return NEVER;
    }),
  );

/** A whole number from `min` to `max`. */
export const entier = chiffres;

export const entierOuRien = (min: number, max: number) =>
  v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    chiffres(min, max),
  ]);

/** A box that is ticked or not. */
export const coche = () =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((lu) => lu === 'oui'),
  );

export const choix = <const T extends readonly string[]>(parmi: T) =>
  v.picklist(parmi, dire(msg`Choisissez dans la liste.`));

/** The id of what a list offers. */
export const numeroChoisi = () =>
  v.pipe(v.string(), v.regex(/^\d+$/, dire(msg`Choisissez dans la liste.`)), v.transform(Number));

export const numeroOuRien = () =>
  v.pipe(
    v.string(),
    v.transform((lu) => (lu === '' ? null : Number(lu))),
  );

/** A local date and time, as the browser's field has it, to the moment it is in this computer's zone. */
export const moment = () =>
  v.pipe(
    v.string(),
    v.check((lu) => !Number.isNaN(Date.parse(lu)), dire(msg`Choisissez une date et une heure.`)),
    v.transform((lu) => new Date(lu).toISOString()),
  );

/** The other way: a moment for a field of date and time. */
export function ecrireMomentLocal(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Cents for a field of an amount. */
export const ecrireMontant = (cents: number): string =>
  `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
