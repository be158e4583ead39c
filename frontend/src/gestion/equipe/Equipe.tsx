import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useApi } from '../../socle/session';
import { FiltreChoix, Filtres, FiltreTexte } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { ROLE, TRAVAILLEUR } from '../communs/mots';
import { Page } from '../communs/Page';
import { EtatTampon, useMots } from '../communs/traduire';
import { travailleurs } from './queries';

/** G-6: who works where. */
export function Equipe() {
  const { t } = useLingui();
  const { options } = useMots();
  const { choisi } = useLieux();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/equipe' });
  const requete = useInfiniteQuery(travailleurs(useApi(), choisi?.lieu_id, filtres));
  const filtrer = (suite: Partial<typeof filtres>) =>
    void navigate({ to: '/equipe', search: { ...filtres, ...suite } });
  return (
    <Page
      titre={t`Équipe`}
      actions={
        <Link to="/equipe/nouveau" className="font-semibold">
          <Trans>Embaucher</Trans>
        </Link>
      }
    >
      <Filtres>
        <FiltreTexte etiquette={t`Nom`} valeur={filtres.q} chercher={(q) => filtrer({ q })} />
        <FiltreChoix
          etiquette={t`Rôle`}
          valeur={filtres.role}
          options={options(ROLE)}
          choisir={(role) => filtrer({ role })}
        />
        <FiltreChoix
          etiquette={t`État`}
          valeur={filtres.etat}
          options={options(TRAVAILLEUR)}
          choisir={(etat) => filtrer({ etat })}
        />
      </Filtres>
      <Liste
        titre={t`Personnes`}
        fichier="equipe"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ travailleur_id }) => travailleur_id}
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Schema<'Travailleur'>>[] {
  const { t } = useLingui();
  const { mot } = useMots();
  const { nomDe } = useLieux();
  return [
    {
      cle: 'nom',
      titre: t`Nom`,
      valeur: ({ prenom, nom }) => `${prenom} ${nom}`,
      cellule: ({ prenom, nom, travailleur_id }) => (
        <Link to="/equipe/$id" params={{ id: travailleur_id }}>
          {prenom} {nom}
        </Link>
      ),
    },
    {
      cle: 'matricule',
      titre: t`Matricule`,
      valeur: ({ matricule }) => matricule,
      cellule: ({ matricule }) => <code className="font-code">{matricule}</code>,
    },
    { cle: 'role', titre: t`Rôle`, valeur: ({ role }) => role, cellule: ({ role }) => mot(ROLE, role) },
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ etat }) => etat,
      cellule: ({ etat }) => <EtatTampon mots={TRAVAILLEUR} code={etat} />,
    },
    {
      cle: 'lieux',
      titre: t`Lieux`,
      valeur: ({ affectations }) => affectations.map(({ magasin_id }) => nomDe(magasin_id)).join(' · '),
    },
  ];
}
