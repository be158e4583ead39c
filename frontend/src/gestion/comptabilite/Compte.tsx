import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import * as v from 'valibot';
import { siVersion } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Edition } from '../communs/Edition';
import { texte } from '../communs/lectures';
import { Page } from '../communs/Page';
import { compte } from './queries';

const COMPTE = v.object({
  numero: v.pipe(
    v.string(),
    v.trim(),
    v.regex(/^\d{3,10}$/, () => i18n._(msg`Écrivez de 3 à 10 chiffres.`)),
  ),
  nom_fr: texte(80),
  nom_en: texte(80),
});

const lue = ({ numero, nom_fr, nom_en, version }: Schema<'CompteComptable'>) => ({
  valeurs: { numero, nom_fr, nom_en },
  version,
});

/** One account: the number and the names that it has in the books, for the days that are closed from now on. */
export function Compte() {
  const { t } = useLingui();
  const { nom } = useLangue();
  const api = useApi();
  const { id } = useParams({ from: '/comptes/$id' });
  const requete = useQuery(compte(api, id));
  const path = { id };
  return (
    <Etat requete={requete}>
      {(lu) => (
        <Page titre={`${lu.numero} ${nom(lu)}`}>
          <Edition
            key={id}
            schema={COMPTE}
            lue={lue(lu)}
            zones={[
              {
                nom: 'numero',
                etiquette: t`Numéro`,
                aide: t`Celui de vos livres, de 3 à 10 chiffres.`,
                genre: 'entier',
              },
              { nom: 'nom_fr', etiquette: t`Nom français` },
              { nom: 'nom_en', etiquette: t`Nom anglais` },
            ]}
            envoyer={async (_, version, body) =>
              lue(
                await donnees(
                  api.PUT('/api/comptes/{id}', { params: { path, header: siVersion(version) }, body }),
                ),
              )
            }
            relire={async () => lue(await donnees(api.GET('/api/comptes/{id}', { params: { path } })))}
          />
        </Page>
      )}
    </Etat>
  );
}
