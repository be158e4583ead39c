import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { siVersion } from '../../api/cle';
import { donnees } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Edition, type Lue } from '../communs/Edition';
import { Fiche, Page, Partie } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { CORRECTION, enTextes, type Incident as UnIncident } from './incident';
import { lireIncident, incident as requeteDe } from './queries';
import { Suite } from './Suite';
import { Versions } from './Versions';
import { useZones } from './zones';

const lue = (lu: UnIncident): Lue => ({ valeurs: { ...enTextes(lu), motif: '' }, version: lu.version });

/** Loi 25: one incident as it is known now, its correction, and all that was ever written of it. */
export function Incident() {
  const { t } = useLingui();
  const { moment, nombre } = useLangue();
  const noms = useNoms();
  const { id } = useParams({ from: '/incidents/$id' });
  const requete = useQuery(requeteDe(useApi(), id));
  return (
    <Etat requete={requete}>
      {(toutes) => {
        const [derniere] = toutes;
        if (!derniere) return null;
        return (
          <Page titre={t`Incident du ${derniere.survenu_du}`}>
            <Fiche
              lignes={[
                [t`Suite`, <Suite key="suite" incident={derniere} />],
                [t`Survenu`, `${derniere.survenu_du} – ${derniere.survenu_au}`],
                [t`Personnes concernées`, nombre(derniere.personnes)],
                [t`Risque de préjudice sérieux`, derniere.risque_serieux ? t`Oui` : t`Non`],
                [t`Dernière écriture`, `${moment(derniere.le)} ${noms(derniere.par)}`],
                [t`Version`, String(derniere.version)],
              ]}
            />
            <Corriger key={id} derniere={derniere} />
            <Versions toutes={toutes} />
          </Page>
        );
      }}
    </Etat>
  );
}

function Corriger({ derniere }: { derniere: UnIncident }) {
  const { t } = useLingui();
  const api = useApi();
  const zones = useZones();
  const path = { id: derniere.incident_id };
  return (
    <Partie titre={t`Corriger ou compléter`}>
      <p>
        <Trans>Ce qui est écrit maintenant reste dans les versions.</Trans>
      </p>
      <Edition
        schema={CORRECTION}
        lue={lue(derniere)}
        zones={[...zones, { nom: 'motif', etiquette: t`Motif de la correction` }]}
        envoyer={async (changes, version, { motif }) =>
          lue(
            await donnees(
              api.PATCH('/api/incidents/{id}', {
                params: { path, header: siVersion(version) },
                body: { ...changes, motif },
              }),
            ),
          )
        }
        relire={async () => {
          const [actuelle] = await lireIncident(api, derniere.incident_id);
          return lue(actuelle ?? derniere);
        }}
      />
    </Partie>
  );
}
