import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import * as v from 'valibot';

/** A password that somebody chooses; whether it is their e-mail, the service says. */
export const motDePasseChoisi = v.pipe(
  v.string(),
  v.minLength(10, () => i18n._(msg`Choisissez au moins dix caractères.`)),
);

/** A change of password as a person types it. */
export const CHANGEMENT = v.pipe(
  v.object({
    ancien: v.pipe(
      v.string(),
      v.nonEmpty(() => i18n._(msg`Écrivez le mot de passe de maintenant.`)),
    ),
    nouveau: motDePasseChoisi,
  }),
  v.forward(
    v.check(
      ({ ancien, nouveau }) => ancien !== nouveau,
      () => i18n._(msg`Choisissez un autre mot de passe que celui de maintenant.`),
    ),
    ['nouveau'],
  ),
);
