import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Filtres, FiltreTexte } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { Page } from '../communs/Page';
import { Note } from './Note';
import { clients } from './queries';

/** Who serves a client looks them up, by the start of their family name. */
export function Clients() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { q } = useSearch({ from: '/clients' });
  return (
    <Page titre={t`Clients`}>
      <Note />
      <Filtres>
        <FiltreTexte
          etiquette={t`Début du nom de famille`}
          valeur={q}
          chercher={(saisi) => void navigate({ to: '/clients', search: { q: saisi } })}
        />
      </Filtres>
      {q && <Trouves q={q} />}
    </Page>
  );
}

function Trouves({ q }: { q: string }) {
  const { t } = useLingui();
  const requete = useInfiniteQuery(clients(useApi(), q));
  return (
    <Liste
      titre={t`Clients trouvés`}
      requete={requete}
      colonnes={useColonnes()}
      cleDe={({ client_id }) => client_id}
      vide={<Trans>Aucun nom de famille ne commence ainsi. Vérifiez les accents.</Trans>}
    />
  );
}

function useColonnes(): ColonneDeListe<Schema<'Client'>>[] {
  const { t } = useLingui();
  const { jour } = useLangue();
  return [
    {
      cle: 'nom',
      titre: t`Nom`,
      valeur: ({ nom }) => nom ?? null,
      cellule: ({ client_id, prenom, nom }) => (
        <Link to="/clients/$id" params={{ id: client_id }} className="wrap-anywhere">
          {nom}, {prenom}
        </Link>
      ),
    },
    { cle: 'courriel', titre: t`Courriel`, valeur: ({ courriel }) => courriel ?? null },
    { cle: 'telephone', titre: t`Téléphone`, valeur: ({ telephone }) => telephone ?? null },
    {
      cle: 'depuis',
      titre: t`Client depuis`,
      valeur: ({ cree_le }) => cree_le,
      cellule: ({ cree_le }) => jour(cree_le),
    },
  ];
}
