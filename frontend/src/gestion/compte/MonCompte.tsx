import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as v from 'valibot';
import { Etat } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { texte } from '../communs/lectures';
import { useLieux } from '../communs/lieux';
import { ROLE } from '../communs/mots';
import { Fiche, Page } from '../communs/Page';
import { SaisieEnDialogue } from '../communs/Saisie';
import { useMots } from '../communs/traduire';
import { dossier } from '../equipe/queries';
import { ChangerMotDePasse } from './ChangerMotDePasse';
import { MesSessions } from './MesSessions';

const NIP = v.object({ nip: texte(6, 4) });

/** G-6: what is one's own: NIP, password, sessions. */
export function MonCompte() {
  const { t } = useLingui();
  const { mot } = useMots();
  const { nomDe } = useLieux();
  const api = useApi();
  const requete = useQuery(dossier(api));
  return (
    <Etat requete={requete}>
      {({ travailleur_id: id, prenom, nom, matricule, courriel, role, affectations }) => (
        <Page
          titre={`${prenom} ${nom}`}
          actions={
            <Link to="/quarts" search={{ travailleur: id }}>
              <Trans>Mes quarts</Trans>
            </Link>
          }
        >
          <Fiche
            lignes={[
              [
                t`Matricule`,
                <code key="matricule" className="font-code">
                  {matricule}
                </code>,
              ],
              [t`Courriel`, courriel],
              [t`Rôle`, mot(ROLE, role)],
              [t`Lieux`, affectations.map(({ magasin_id }) => nomDe(magasin_id)).join(' · ') || '–'],
            ]}
          />
          <div>
            <SaisieEnDialogue
              mots={t`Choisir mon NIP`}
              bouton={t`Enregistrer le NIP`}
              schema={NIP}
              zones={[
                {
                  nom: 'nip',
                  etiquette: t`NIP`,
                  aide: t`De 4 à 6 chiffres, ni tous pareils ni à la suite.`,
                  genre: 'entier',
                },
              ]}
              envoyer={(body) => api.PUT('/api/travailleurs/{id}/nip', { params: { path: { id } }, body })}
            />
          </div>
          <ChangerMotDePasse />
          <MesSessions />
        </Page>
      )}
    </Etat>
  );
}
