import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { Liste } from '../communs/Liste';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { SaisieEnDialogue } from '../communs/Saisie';
import { Tampon } from '../communs/Tampon';
import { CLE, dansNJours, useZonesDeCle } from './cle';
import { cles } from './queries';

/** S-4: the keys of programs. A key is shown once, and only read with. */
export function Cles() {
  const { t } = useLingui();
  const { moment } = useLangue();
  const noms = useNoms();
  const api = useApi();
  const requete = useInfiniteQuery(cles(api));
  const [montree, setMontree] = useState<string | null>(null);
  return (
    <Page
      titre={t`Clés d’API`}
      actions={
        <SaisieEnDialogue
          mots={t`Nouvelle clé`}
          bouton={t`Créer la clé`}
          schema={CLE}
          zones={useZonesDeCle()}
          valeurs={{ expire_le: dansNJours(90) }}
          envoyer={(body, cle) =>
            donnees(api.POST('/api/auth/cles', { params: { header: sousCle(cle) }, body }))
          }
          apres={({ cle }) => setMontree(cle ?? '')}
        />
      }
    >
      {montree !== null && (
        <Avis
          ton="attention"
          titre={
            montree ? (
              <Trans>Notez cette clé : elle ne sera plus montrée</Trans>
            ) : (
              <Trans>La clé existe, mais sa réponse s’est perdue : révoquez-la et faites-en une autre</Trans>
            )
          }
        >
          <code className="font-code text-grand break-all">{montree}</code>
        </Avis>
      )}
      <Liste
        titre={t`Clés`}
        fichier="cles"
        requete={requete}
        cleDe={({ cle_id }) => cle_id}
        colonnes={[
          { cle: 'nom', titre: t`Nom`, valeur: ({ nom }) => nom },
          {
            cle: 'prefixe',
            titre: t`Préfixe`,
            valeur: ({ prefixe }) => prefixe,
            cellule: ({ prefixe }) => <code className="font-code">{prefixe}</code>,
          },
          {
            cle: 'portees',
            titre: t`Portées`,
            valeur: ({ portees }) => portees.join(' '),
            cellule: ({ portees }) => (
              <ul>
                {portees.map((portee) => (
                  <li key={portee} className="font-code">
                    {portee}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            cle: 'creee',
            titre: t`Créée`,
            valeur: ({ cree_le }) => cree_le,
            cellule: ({ cree_le, cree_par }) => `${moment(cree_le)} ${noms(cree_par)}`,
          },
          {
            cle: 'usage',
            titre: t`Dernier usage`,
            valeur: ({ dernier_usage_le }) => dernier_usage_le ?? null,
            cellule: ({ dernier_usage_le: usage }) => (usage ? moment(usage) : t`Jamais`),
          },
          {
            cle: 'expire',
            titre: t`Expire`,
            valeur: ({ expire_le }) => expire_le,
            cellule: ({ expire_le }) =>
              Date.parse(expire_le) > Date.now() ? moment(expire_le) : <Tampon>{t`Expirée`}</Tampon>,
          },
          {
            cle: 'suite',
            titre: t`Suite`,
            valeur: ({ revoquee_le }) => revoquee_le ?? null,
            cellule: ({ revoquee_le, cle_id: id }) =>
              revoquee_le ? (
                <Tampon ton="refus">{t`Révoquée`}</Tampon>
              ) : (
                <Acte
                  mots={t`Révoquer`}
                  genre="danger"
                  question={<Trans>Le programme n’aura plus accès, au plus tard dans dix minutes.</Trans>}
                  faire={() => api.DELETE('/api/auth/cles/{id}', { params: { path: { id } } })}
                />
              ),
          },
        ]}
      />
    </Page>
  );
}
