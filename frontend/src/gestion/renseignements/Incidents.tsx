import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { type Incident, suite } from './incident';
import { incidents } from './queries';
import { Suite } from './Suite';

/** Loi 25: the register of what went wrong with personal data. Nothing in it is ever rewritten. */
export function Incidents() {
  const { t } = useLingui();
  const requete = useInfiniteQuery(incidents(useApi()));
  return (
    <Page
      titre={t`Registre des incidents`}
      actions={
        <Link to="/incidents/nouveau" className="font-semibold">
          <Trans>Inscrire un incident</Trans>
        </Link>
      }
    >
      <p>
        <Trans>
          Rien ne s’y efface. Une correction est une version de plus, et ce qui était écrit reste à côté.
        </Trans>
      </p>
      <Liste
        titre={t`Incidents`}
        fichier="incidents"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ incident_id }) => incident_id}
        vide={<Trans>Aucun incident n’est inscrit.</Trans>}
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Incident>[] {
  const { t } = useLingui();
  const { moment, nombre } = useLangue();
  const noms = useNoms();
  return [
    {
      cle: 'du',
      titre: t`Survenu`,
      valeur: ({ survenu_du, survenu_au }) => `${survenu_du} ${survenu_au}`,
      cellule: ({ incident_id, survenu_du, survenu_au }) => (
        <Link to="/incidents/$id" params={{ id: incident_id }}>
          {survenu_du === survenu_au ? survenu_du : `${survenu_du} – ${survenu_au}`}
        </Link>
      ),
    },
    { cle: 'suite', titre: t`Suite`, valeur: suite, cellule: (ligne) => <Suite incident={ligne} /> },
    {
      cle: 'circonstances',
      titre: t`Circonstances`,
      valeur: ({ circonstances }) => circonstances,
      cellule: ({ circonstances }) => (
        <span className="line-clamp-2 min-w-48 wrap-anywhere">{circonstances}</span>
      ),
    },
    {
      cle: 'personnes',
      titre: t`Personnes`,
      chiffre: true,
      valeur: ({ personnes }) => personnes,
      cellule: ({ personnes }) => nombre(personnes),
    },
    {
      cle: 'risque',
      titre: t`Risque sérieux`,
      valeur: ({ risque_serieux }) => (risque_serieux ? 'oui' : ''),
      cellule: ({ risque_serieux }) => (risque_serieux ? t`Oui` : t`Non`),
    },
    {
      cle: 'le',
      titre: t`Dernière écriture`,
      valeur: ({ le }) => le,
      cellule: ({ le, par }) => `${moment(le)} ${noms(par)}`,
    },
  ];
}
