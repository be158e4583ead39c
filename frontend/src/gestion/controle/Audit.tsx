import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { donnees, type Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreJour, Filtres, FiltreTexte } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { Donnees } from './Donnees';
import { audit } from './queries';

/** S-5: what staff did, and whether the chain of it is whole. */
export function Audit() {
  const { t } = useLingui();
  const { choisi } = useLieux();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/audit' });
  const requete = useInfiniteQuery(audit(useApi(), choisi?.lieu_id, filtres));
  const filtrer = (suite: Partial<typeof filtres>) =>
    void navigate({ to: '/audit', search: { ...filtres, ...suite } });
  return (
    <Page titre={t`Audit`}>
      <Verification />
      <Filtres>
        <FiltreTexte
          etiquette={t`Action`}
          valeur={filtres.action}
          chercher={(action) => filtrer({ action })}
        />
        <FiltreTexte etiquette={t`Objet`} valeur={filtres.objet} chercher={(objet) => filtrer({ objet })} />
        <FiltreJour etiquette={t`Du`} valeur={filtres.du} choisir={(du) => filtrer({ du })} />
        <FiltreJour etiquette={t`Au`} valeur={filtres.au} choisir={(au) => filtrer({ au })} />
        {filtres.acteur && (
          <Bouton onClick={() => filtrer({ acteur: undefined })}>
            <Trans>D’une seule personne : toutes</Trans>
          </Bouton>
        )}
      </Filtres>
      <Liste
        titre={t`Le plus récent d’abord`}
        fichier="audit"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ position }) => position}
      />
    </Page>
  );
}

function Verification() {
  const { t } = useLingui();
  const { nombre } = useLangue();
  const api = useApi();
  const requete = useQuery({
    queryKey: ['audit-verification'],
    queryFn: ({ signal }) => donnees(api.GET('/api/audit/verification', { signal })),
  });
  return (
    <Etat requete={requete}>
      {({ intacte, derniere_position, empreinte, rupture_a }) =>
        intacte ? (
          <Avis
            ton="succes"
            titre={<Trans>La chaîne est intacte : {nombre(derniere_position)} lignes relues</Trans>}
          >
            {empreinte && (
              <p className="text-petit">
                <Trans>Empreinte à noter ailleurs :</Trans>{' '}
                <code className="font-code break-all">{empreinte}</code>
              </p>
            )}
          </Avis>
        ) : (
          <Avis ton="refus" urgent titre={t`La chaîne est rompue à la ligne ${rupture_a ?? 0}`}>
            <Trans>
              Cette ligne n’est pas celle qui a été écrite. Prévenez qui tient la base de données.
            </Trans>
          </Avis>
        )
      }
    </Etat>
  );
}

function useColonnes(): ColonneDeListe<Schema<'LigneAudit'>>[] {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { nomDe } = useLieux();
  const noms = useNoms();
  return [
    { cle: 'le', titre: t`Quand`, valeur: ({ le }) => le, cellule: ({ le }) => moment(le) },
    {
      cle: 'acteur',
      titre: t`Par`,
      valeur: ({ acteur_id }) => noms(acteur_id),
      cellule: ({ acteur_id }) =>
        acteur_id && (
          <Link to="/audit" search={{ acteur: acteur_id }}>
            {noms(acteur_id)}
          </Link>
        ),
    },
    {
      cle: 'action',
      titre: t`Action`,
      valeur: ({ action }) => action,
      cellule: ({ action }) => (
        <Link to="/audit" search={{ action }} className="font-code">
          {action}
        </Link>
      ),
    },
    { cle: 'lieu', titre: t`Lieu`, valeur: ({ magasin_id }) => nomDe(magasin_id) },
    {
      cle: 'details',
      titre: t`Détails`,
      valeur: ({ details }) => JSON.stringify(details),
      cellule: ({ objet, details }) => <Donnees titre={objet} donnees={details} />,
    },
  ];
}
