import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Vide } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { type Lieu, useLieux } from '../communs/lieux';
import { Page } from '../communs/Page';
import { AFaire } from './AFaire';
import { etiquettes } from './queries';

/** The shelf labels that no longer say what is true: printed, put up, and said to be. */
export function Etiquettes() {
  const { t } = useLingui();
  const { siens, choisi, lieu } = useLieux();
  const magasin = choisi ?? (lieu.type === 'magasin' ? lieu : siens.find(({ type }) => type === 'magasin'));
  if (magasin?.type !== 'magasin') {
    return (
      <Page titre={t`Étiquettes à refaire`}>
        <Vide titre={<Trans>Seul un magasin a des étiquettes</Trans>}>
          <Trans>Choisissez-en un en haut du menu.</Trans>
        </Vide>
      </Page>
    );
  }
  return (
    <Page titre={t`Étiquettes à refaire, ${magasin.nom}`}>
      {!choisi && (
        <p>
          <Trans>Pour un autre magasin, choisissez-le en haut du menu.</Trans>
        </p>
      )}
      <DuMagasin key={magasin.lieu_id} magasin={magasin} />
    </Page>
  );
}

function DuMagasin({ magasin }: { magasin: Lieu }) {
  const requete = useInfiniteQuery(etiquettes(useApi(), magasin.lieu_id));
  return <AFaire magasin={magasin} requete={requete} />;
}
