import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { siVersion } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { ChoixPlein } from '../../composants/ChoixPlein';
import { Etat, Probleme } from '../../composants/Etat';
import { Mot } from '../../composants/Mot';
import { useFormulaire } from '../../socle/formulaire';
import { useApi } from '../../socle/session';
import { rempli } from '../commander/champs';
import { profil } from './queries';
import { ecrireTelephone, lireTelephone } from './telephone';

const saisie = v.object({
  prenom: rempli,
  nom: rempli,
  telephone: v.pipe(
    v.string(),
    v.transform(lireTelephone),
    v.check(
      (lu) => lu !== 'illisible',
      () => i18n._(msg`Écrivez dix chiffres, comme 514 555-0123.`),
    ),
  ),
  langue: v.picklist(['fr', 'en']),
});

/** Names, telephone, and the language of what is written to the client. */
export function Profil() {
  const { t } = useLingui();
  const requete = useQuery(profil(useApi()));
  const [garde, setGarde] = useState(false);
  return (
    <>
      <title>{t`Profil · Comptoir`}</title>
      <h1 className="font-titre">
        <Trans>Profil</Trans>
      </h1>
      {garde && <Avis ton="succes" titre={<Trans>Enregistré</Trans>} />}
      {/* Written elsewhere meanwhile, the fields begin anew with what is there. */}
      <Etat requete={requete}>
        {(client) => <Formulaire key={client.version} client={client} garder={setGarde} />}
      </Etat>
    </>
  );
}

type Props = { client: Schema<'Client'>; garder: (garde: boolean) => void };

function Formulaire({ client, garder }: Props) {
  const { t } = useLingui();
  const api = useApi();
  const requetes = useQueryClient();
  const cle = profil(api).queryKey;
  const { version } = client;
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(saisie, async (body) => {
    garder(false);
    try {
      const telephone = body.telephone === 'illisible' ? null : body.telephone;
      const client = await donnees(
        api.PATCH('/api/profil', {
          params: { header: siVersion(version) },
          body: { ...body, telephone },
        }),
      );
      requetes.setQueryData(cle, client);
      garder(true);
    } catch (cause) {
      if (cause instanceof ApiProblem && cause.status === 412)
        void requetes.invalidateQueries({ queryKey: cle });
      throw cause;
    }
  });
  return (
    <form {...formulaire} className="flex max-w-md flex-col gap-4">
      {probleme !== null && <Probleme cause={probleme} />}
      <p>
        <Trans>
          Courriel :{' '}
          <strong className="break-all">
            <Mot texte={client.courriel ?? ''} />
          </strong>
        </Trans>
      </p>
      <Champ
        etiquette={t`Prénom`}
        name="prenom"
        autoComplete="given-name"
        maxLength={100}
        defaultValue={client.prenom ?? ''}
        erreur={erreurs.prenom}
        required
      />
      <Champ
        etiquette={t`Nom de famille`}
        name="nom"
        autoComplete="family-name"
        maxLength={100}
        defaultValue={client.nom ?? ''}
        erreur={erreurs.nom}
        required
      />
      <Champ
        etiquette={t`Téléphone (facultatif)`}
        name="telephone"
        type="tel"
        autoComplete="tel"
        maxLength={30}
        defaultValue={ecrireTelephone(client.telephone)}
        erreur={erreurs.telephone}
      />
      <ChoixPlein etiquette={t`Langue des courriels`} name="langue" defaultValue={client.langue}>
        <option value="fr">Français</option>
        <option value="en">English</option>
      </ChoixPlein>
      <Bouton genre="principal" type="submit" occupe={enCours}>
        <Trans>Enregistrer</Trans>
      </Bouton>
    </form>
  );
}
