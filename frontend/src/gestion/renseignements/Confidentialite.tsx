import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { siVersion } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Edition } from '../communs/Edition';
import { texte, texteOuRien } from '../communs/lectures';
import { Page, Partie } from '../communs/Page';
import { confidentialite } from './queries';

const RESPONSABLE = v.object({
  titre_fr: texte(100),
  titre_en: texte(100),
  courriel: texte(254),
  telephone: texteOuRien(20),
});

const lue = ({ responsable }: Schema<'Confidentialite'>) => ({
  valeurs: {
    titre_fr: responsable.titre_fr,
    titre_en: responsable.titre_en,
    courriel: responsable.courriel,
    telephone: responsable.telephone,
  },
  version: responsable.version,
});

/** Loi 25: who answers for personal data, as the public reads it, and what is kept how long. */
export function Confidentialite() {
  const { t } = useLingui();
  const { langue } = useLangue();
  const api = useApi();
  const requete = useQuery(confidentialite(api));
  return (
    <Page titre={t`Renseignements personnels`}>
      <Etat requete={requete}>
        {(lus) => (
          <>
            <Partie titre={t`Qui en répond`}>
              <p>
                <Trans>Son titre et ses coordonnées sont publics.</Trans>
              </p>
              <Edition
                schema={RESPONSABLE}
                lue={lue(lus)}
                zones={[
                  { nom: 'titre_fr', etiquette: t`Titre en français` },
                  { nom: 'titre_en', etiquette: t`Titre en anglais` },
                  { nom: 'courriel', etiquette: t`Courriel`, genre: 'courriel' },
                  { nom: 'telephone', etiquette: t`Téléphone`, aide: t`Comme +15145550123, ou rien.` },
                ]}
                envoyer={async (body, version) =>
                  lue(
                    await donnees(
                      api.PATCH('/api/confidentialite', { params: { header: siVersion(version) }, body }),
                    ),
                  )
                }
                relire={async () => lue(await donnees(api.GET('/api/confidentialite')))}
              />
            </Partie>
            <Tableau
              titre={t`Ce qui est gardé combien de temps`}
              lignes={lus.conservation}
              cleDe={({ donnees_fr }) => donnees_fr}
              colonnes={[
                {
                  cle: 'donnees',
                  titre: t`Renseignements`,
                  cellule: ({ donnees_fr, donnees_en }) => (langue === 'en' ? donnees_en : donnees_fr),
                },
                {
                  cle: 'duree',
                  titre: t`Durée`,
                  cellule: ({ duree_fr, duree_en }) => (langue === 'en' ? duree_en : duree_fr),
                },
              ]}
            />
          </>
        )}
      </Etat>
    </Page>
  );
}
