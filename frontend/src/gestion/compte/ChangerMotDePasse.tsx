import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { ChampsMotDePasse } from '../../composants/ChampsMotDePasse';
import { Probleme } from '../../composants/Etat';
import { CHANGEMENT } from '../../composants/motDePasse';
import { useFormulaire } from '../../socle/formulaire';
import { useApi } from '../../socle/session';
import { Partie } from '../communs/Page';

/** Another password, which ends the sessions of other browsers. */
export function ChangerMotDePasse() {
  const { t } = useLingui();
  const api = useApi();
  const requetes = useQueryClient();
  const [fait, setFait] = useState(0);
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(CHANGEMENT, async (body) => {
    await api.PUT('/api/auth/mot-de-passe', { body });
    setFait((avant) => avant + 1);
    void requetes.invalidateQueries({ queryKey: ['mes-sessions'] });
  });
  return (
    <Partie titre={t`Mot de passe`}>
      {/* Once it is done the fields are empty again. */}
      <form key={fait} {...formulaire} className="flex max-w-md flex-col gap-4">
        {probleme !== null && <Probleme cause={probleme} />}
        {fait > 0 && probleme === null && (
          <Avis ton="succes" titre={<Trans>Mot de passe changé</Trans>}>
            <Trans>Vos autres sessions sont fermées.</Trans>
          </Avis>
        )}
        <ChampsMotDePasse ancien={t`Mot de passe de maintenant`} erreurs={erreurs} />
        <Bouton type="submit" occupe={enCours} className="self-start">
          <Trans>Changer le mot de passe</Trans>
        </Bouton>
      </form>
    </Partie>
  );
}
