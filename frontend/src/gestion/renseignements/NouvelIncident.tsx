import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { useApi } from '../../socle/session';
import { Page } from '../communs/Page';
import { Saisie } from '../communs/Saisie';
import { INCIDENT } from './incident';
import { useZones } from './zones';

/** Loi 25: an incident is written down. */
export function NouvelIncident() {
  const { t } = useLingui();
  const api = useApi();
  const navigate = useNavigate();
  return (
    <Page titre={t`Inscrire un incident`}>
      <Saisie
        schema={INCIDENT}
        zones={useZones()}
        bouton={t`Inscrire`}
        envoyer={(body, cle) =>
          donnees(api.POST('/api/incidents', { params: { header: sousCle(cle) }, body }))
        }
        apres={({ incident_id }) => void navigate({ to: '/incidents/$id', params: { id: incident_id } })}
      />
    </Page>
  );
}
