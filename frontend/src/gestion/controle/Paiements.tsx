import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { siVersion } from '../../api/cle';
import type { Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { Edition } from '../communs/Edition';
import { ecrireMomentLocal, entier, moment } from '../communs/lectures';
import { Page } from '../communs/Page';
import { lireReglages, reglages } from './queries';

const REGLAGES = v.object({
  latence_ms: entier(0, 60_000),
  refus_pour_mille: entier(0, 1000),
  perte_pour_mille: entier(0, 1000),
  panne_jusqua: v.union([
    v.pipe(
      v.literal(''),
      v.transform(() => null),
    ),
    moment(),
  ]),
});

const lue = ({ reglages: lus, version }: { reglages: Schema<'ReglagesPaiement'>; version: number }) => ({
  valeurs: {
    latence_ms: String(lus.latence_ms),
    refus_pour_mille: String(lus.refus_pour_mille),
    perte_pour_mille: String(lus.perte_pour_mille),
    panne_jusqua: lus.panne_jusqua ? ecrireMomentLocal(lus.panne_jusqua) : '',
  },
  version,
});

/** S-5: how the simulated provider of payments behaves from now on. */
export function Paiements() {
  const { t } = useLingui();
  const api = useApi();
  const requete = useQuery(reglages(api));
  return (
    <Page titre={t`Paiements simulés`}>
      <p>
        <Trans>Ces réglages valent pour les paiements à venir de la boutique.</Trans>
      </p>
      <Etat requete={requete}>
        {(lus) => (
          <Edition
            schema={REGLAGES}
            lue={lue(lus)}
            zones={[
              { nom: 'latence_ms', etiquette: t`Latence, en millisecondes`, genre: 'entier' },
              { nom: 'refus_pour_mille', etiquette: t`Refus, pour mille`, genre: 'entier' },
              { nom: 'perte_pour_mille', etiquette: t`Réponses perdues, pour mille`, genre: 'entier' },
              { nom: 'panne_jusqua', etiquette: t`En panne jusqu’à`, genre: 'moment' },
            ]}
            envoyer={async (_, version, body) => {
              await api.PUT('/api/paiements/reglages', { params: { header: siVersion(version) }, body });
              return lue(await lireReglages(api));
            }}
            relire={async () => lue(await lireReglages(api))}
          />
        )}
      </Etat>
    </Page>
  );
}
