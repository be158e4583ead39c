import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import * as v from 'valibot';

/** A password that somebody chooses; whether it is their e-mail, the service says. */
export const motDePasseChoisi = v.pipe(
  v.string(),
  v.minLength(10, () => i18n._(msg`Choisissez au moins dix caractères.`)),
);
