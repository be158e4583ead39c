import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import * as v from 'valibot';
import { siVersion } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Edition } from '../communs/Edition';
import { choix, texte } from '../communs/lectures';
import { useLieux } from '../communs/lieux';
import { ROLE, TRAVAILLEUR } from '../communs/mots';
import { Fiche, Page, Partie } from '../communs/Page';
import { usePouvoir } from '../communs/roles';
import { EtatTampon, useMots } from '../communs/traduire';
import { ActesDuCompte } from './ActesDuCompte';
import { Affectations } from './Affectations';
import { travailleur } from './queries';

/** G-6: one worker: names, role, places, account. */
export function Travailleur() {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { mot } = useMots();
  const { nomDe } = useLieux();
  const { id } = useParams({ from: '/equipe/$id' });
  const requete = useQuery(travailleur(useApi(), id));
  return (
    <Etat requete={requete}>
      {(lu) => (
        <Page
          titre={`${lu.prenom} ${lu.nom}`}
          actions={
            <>
              <Link to="/ventes" search={{ vendeur: id }}>
                <Trans>Ses ventes</Trans>
              </Link>
              <Link to="/quarts" search={{ travailleur: id }}>
                <Trans>Ses quarts</Trans>
              </Link>
            </>
          }
        >
          <Fiche
            lignes={[
              [
                t`Matricule`,
                <code key="matricule" className="font-code">
                  {lu.matricule}
                </code>,
              ],
              [t`Courriel`, lu.courriel],
              [t`Rôle`, mot(ROLE, lu.role)],
              [t`État`, <EtatTampon key="etat" mots={TRAVAILLEUR} code={lu.etat} />],
              [t`Embauché`, moment(lu.cree_le)],
              [t`Lieux`, lu.affectations.map(({ magasin_id }) => nomDe(magasin_id)).join(' · ') || '–'],
            ]}
          />
          <ActesDuCompte travailleur={lu} />
          {lu.etat !== 'parti' && <Modifier key={id} travailleur={lu} />}
          {lu.etat !== 'parti' && <Affectations key={lu.version} travailleur={lu} />}
        </Page>
      )}
    </Etat>
  );
}

const TRAVAILLEUR_MODIFIE = v.object({
  prenom: texte(80),
  nom: texte(80),
  role: choix(['employe', 'gestionnaire', 'responsable']),
  langue: choix(['fr', 'en']),
});

const lue = ({ prenom, nom, role, langue, version }: Schema<'Travailleur'>) => ({
  valeurs: { prenom, nom, role, langue },
  version,
});

function Modifier({ travailleur: lu }: { travailleur: Schema<'Travailleur'> }) {
  const { t } = useLingui();
  const { options } = useMots();
  const { dirige } = usePouvoir();
  const api = useApi();
  const path = { id: lu.travailleur_id };
  return (
    <Partie titre={t`Fiche`}>
      <Edition
        schema={TRAVAILLEUR_MODIFIE}
        lue={lue(lu)}
        zones={[
          { nom: 'prenom', etiquette: t`Prénom` },
          { nom: 'nom', etiquette: t`Nom` },
          {
            nom: 'role',
            etiquette: t`Rôle`,
            genre: 'choix',
            options: options(ROLE).filter(([role]) => dirige || role === lu.role),
          },
          {
            nom: 'langue',
            etiquette: t`Langue`,
            genre: 'choix',
            options: [
              ['fr', 'Français'],
              ['en', 'English'],
            ],
          },
        ]}
        envoyer={async (body, version) =>
          lue(
            await donnees(
              api.PATCH('/api/travailleurs/{id}', { params: { path, header: siVersion(version) }, body }),
            ),
          )
        }
        relire={async () => lue(await donnees(api.GET('/api/travailleurs/{id}', { params: { path } })))}
      />
    </Partie>
  );
}
