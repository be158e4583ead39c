import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useColonnesDesCommandes } from '../commandes/colonnes';
import { Liste } from '../communs/Liste';
import { Fiche, Page, Partie } from '../communs/Page';
import { Note } from './Note';
import { client, commandesDuClient } from './queries';

/** One client as the API shows them, without addresses, and what they ordered. */
export function Client() {
  const { t } = useLingui();
  const { jour } = useLangue();
  const { id } = useParams({ from: '/clients/$id' });
  const requete = useQuery(client(useApi(), id));
  return (
    <Etat requete={requete}>
      {({ prenom, nom, courriel, telephone, langue, cree_le, modifie_le }) => (
        <Page titre={`${prenom ?? ''} ${nom ?? ''}`.trim() || t`Client`}>
          <Note />
          <Fiche
            lignes={[
              [t`Courriel`, courriel ?? '–'],
              [t`Téléphone`, telephone ?? '–'],
              [t`Langue`, langue === 'en' ? 'English' : 'Français'],
              [t`Client depuis`, jour(cree_le)],
              [t`Profil changé`, jour(modifie_le)],
            ]}
          />
          <Commandes client={id} />
        </Page>
      )}
    </Etat>
  );
}

function Commandes({ client: id }: { client: string }) {
  const { t } = useLingui();
  const requete = useInfiniteQuery(commandesDuClient(useApi(), id));
  return (
    <Partie titre={t`Ses commandes`}>
      <Liste
        titre={t`De vos lieux, la plus récente d’abord`}
        requete={requete}
        colonnes={useColonnesDesCommandes()}
        cleDe={({ commande_id }) => commande_id}
        vide={<Trans>Aucune commande à vos lieux.</Trans>}
      />
    </Partie>
  );
}
