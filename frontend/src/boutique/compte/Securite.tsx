import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { ChampsMotDePasse } from '../../composants/ChampsMotDePasse';
import { Probleme } from '../../composants/Etat';
import { motDePasseChoisi } from '../../composants/motDePasse';
import { useFormulaire } from '../../socle/formulaire';
import { useApi } from '../../socle/session';
import { Sessions } from './Sessions';

/** The password, and where the account is signed in. */
export function Securite() {
  const { t } = useLingui();
  return (
    <>
      <title>{t`Mot de passe et sessions · Comptoir`}</title>
      <h1 className="font-titre">
        <Trans>Mot de passe et sessions</Trans>
      </h1>
      <ChangerMotDePasse />
      <Sessions />
    </>
  );
}

const saisie = v.object({
  ancien: v.pipe(
    v.string(),
    v.nonEmpty(() => i18n._(msg`Écrivez votre mot de passe de maintenant.`)),
  ),
  nouveau: motDePasseChoisi,
});

function ChangerMotDePasse() {
  const { t } = useLingui();
  const api = useApi();
  const requetes = useQueryClient();
  const [fait, setFait] = useState(0);
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(saisie, async (body) => {
    await api.PUT('/api/auth/mot-de-passe', { body });
    setFait((avant) => avant + 1);
    await requetes.invalidateQueries({ queryKey: ['sessions'] });
  });
  return (
    // Once it is done the fields are empty again.
    <form key={fait} {...formulaire} className="flex max-w-md flex-col gap-4">
      {probleme !== null && <Probleme cause={probleme} />}
      {fait > 0 && probleme === null && (
        <Avis ton="succes" titre={<Trans>Mot de passe changé</Trans>}>
          <Trans>Vos autres sessions sont fermées.</Trans>
        </Avis>
      )}
      <ChampsMotDePasse ancien={t`Mot de passe de maintenant`} erreurs={erreurs} />
      <Bouton genre="principal" type="submit" occupe={enCours}>
        <Trans>Changer le mot de passe</Trans>
      </Bouton>
    </form>
  );
}
