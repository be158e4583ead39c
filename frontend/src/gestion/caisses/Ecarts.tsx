import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useApi } from '../../socle/session';
import { FiltreJour, Filtres } from '../communs/Filtre';
import { Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { Page, Partie } from '../communs/Page';
import { useColonnesDePrix, useColonnesDUnites } from './colonnesDEcarts';
import { ecartsDePrix, unitesManquantes } from './queries';

/** G-5: what tills sold without network at another price than the one in force, or that the book did not have. */
export function Ecarts() {
  const { t } = useLingui();
  const api = useApi();
  const navigate = useNavigate();
  const { choisi, lieu } = useLieux();
  const jours = useSearch({ from: '/ecarts' });
  const prix = useInfiniteQuery(ecartsDePrix(api, choisi?.lieu_id, jours));
  const unites = useInfiniteQuery(unitesManquantes(api, lieu.lieu_id, jours));
  const filtrer = (suite: Partial<typeof jours>) =>
    void navigate({ to: '/ecarts', search: { ...jours, ...suite } });
  return (
    <Page titre={t`Écarts de prix et d’unités`}>
      <Filtres>
        <FiltreJour etiquette={t`Du`} valeur={jours.du} choisir={(du) => filtrer({ du })} />
        <FiltreJour etiquette={t`Au`} valeur={jours.au} choisir={(au) => filtrer({ au })} />
      </Filtres>
      <Partie titre={t`Écarts de prix`}>
        <p>
          <Trans>
            Sans réseau, la caisse vend au prix qu’elle connaît. Voici les lignes dont le prix en vigueur
            était un autre quand la vente est arrivée.
          </Trans>
        </p>
        <Liste
          titre={t`Lignes, la plus récente d’abord`}
          fichier="ecarts-de-prix"
          requete={prix}
          colonnes={useColonnesDePrix()}
          cleDe={({ vente_id, rang }) => `${vente_id}-${rang}`}
        />
      </Partie>
      <Partie
        titre={t`Unités manquantes`}
        actions={
          <Link to="/comptages" search={{ etat: 'a_faire' }}>
            <Trans>Comptages à faire</Trans>
          </Link>
        }
      >
        <p>
          <Trans>
            Des unités que le client avait en main et que le livre n’avait plus. Un comptage les suit.
          </Trans>
        </p>
        <Liste
          titre={t`À ${lieu.nom}, la plus récente d’abord`}
          fichier="unites-manquantes"
          requete={unites}
          colonnes={useColonnesDUnites()}
          cleDe={({ mouvement_id }) => mouvement_id}
        />
      </Partie>
    </Page>
  );
}
