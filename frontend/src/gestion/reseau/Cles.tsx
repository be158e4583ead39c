import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { Liste } from '../communs/Liste';
import { choix, moment as lireMoment, texte } from '../communs/lectures';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { SaisieEnDialogue } from '../communs/Saisie';
import { Tampon } from '../communs/Tampon';
import { cles } from './queries';

const PORTEES = ['stock:lire', 'ventes:lire', 'rapports:lire', 'invariants:lire', 'evenements:lire'] as const;

const CLE = v.object({ nom: texte(80), portee: choix(PORTEES), expire_le: lireMoment() });

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
          zones={[
            { nom: 'nom', etiquette: t`Nom`, aide: t`Du programme qui s’en sert.` },
            {
              nom: 'portee',
              etiquette: t`Portée`,
              genre: 'choix',
              options: PORTEES.map((portee) => [portee, portee]),
            },
            {
              nom: 'expire_le',
              etiquette: t`Expire`,
              aide: t`Dans 366 jours au plus.`,
              genre: 'moment',
            },
          ]}
          envoyer={({ nom, portee, expire_le }, cle) =>
            donnees(
              api.POST('/api/auth/cles', {
                params: { header: sousCle(cle) },
                body: { nom, portees: [portee], expire_le },
              }),
            )
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
          { cle: 'portees', titre: t`Portées`, valeur: ({ portees }) => portees.join(' ') },
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
            cellule: ({ dernier_usage_le: usage }) => (usage ? moment(usage) : '–'),
          },
          {
            cle: 'expire',
            titre: t`Expire`,
            valeur: ({ expire_le }) => expire_le,
            cellule: ({ expire_le }) => moment(expire_le),
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
