import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import * as v from 'valibot';

/** A text that must be there. */
export const rempli = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(() => i18n._(msg`Remplissez ce champ.`)),
);

export const courriel = v.pipe(
  v.string(),
  v.trim(),
  v.email(() => i18n._(msg`Écrivez une adresse comme nom@exemple.ca.`)),
);

/** As Canada Post gives them; the letters that it leaves out are taken for others by machines. */
const CODE_POSTAL = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d$/i;

/** The fields of `ChampsAdresse`. */
export const champsAdresse = {
  destinataire: rempli,
  ligne1: rempli,
  ligne2: v.pipe(
    v.string(),
    v.trim(),
    v.transform((texte) => texte || null),
  ),
  ville: rempli,
  province: v.pipe(
    v.string(),
    v.trim(),
    v.toUpperCase(),
    v.regex(/^[A-Z]{2}$/, () => i18n._(msg`Écrivez deux lettres, comme QC.`)),
  ),
  code_postal: v.pipe(
    v.string(),
    v.trim(),
    v.toUpperCase(),
    v.regex(CODE_POSTAL, () => i18n._(msg`Écrivez un code postal comme H2J 2K1.`)),
  ),
};

/** `H2J2K1` as people write it. */
export const codePostal = (code: string): string => code.replace(/^(.{3})(.{3})$/, '$1 $2');
