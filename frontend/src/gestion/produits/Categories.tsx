import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { siVersion, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Edition } from '../communs/Edition';
import { entier, numeroOuRien, texte } from '../communs/lectures';
import { Page } from '../communs/Page';
import { SaisieEnDialogue } from '../communs/Saisie';
import type { Zone } from '../communs/zones';
import { categories } from '../stock/queries';
import { aPlat, useRayons } from '../stock/rayons';

const CATEGORIE = v.object({
  code: texte(20),
  nom_fr: texte(100),
  nom_en: texte(100),
  rang: entier(0, 10_000),
  parent_id: numeroOuRien(),
});

type Modifiee = Omit<Schema<'CategorieSeule'>, 'categorie_id'>;

const lue = ({ code, nom_fr, nom_en, rang, parent_id, version }: Modifiee) => ({
  valeurs: { code, nom_fr, nom_en, rang: String(rang), parent_id: parent_id?.toString() ?? '' },
  version,
});

/** S-2: the shelves, as a plan of them; each is edited where it stands. */
export function Categories() {
  const { t } = useLingui();
  const { nom } = useLangue();
  const api = useApi();
  const requete = useQuery(categories(api));
  const zones = useZones();
  const [ouverte, setOuverte] = useState<number | null>(null);
  return (
    <Page
      titre={t`Catégories`}
      actions={
        <SaisieEnDialogue
          mots={t`Nouvelle catégorie`}
          bouton={t`Créer la catégorie`}
          schema={CATEGORIE}
          zones={zones}
          valeurs={{ rang: '0' }}
          envoyer={(body, cle) =>
            donnees(api.POST('/api/categories', { params: { header: sousCle(cle) }, body }))
          }
        />
      }
    >
      <Etat requete={requete}>
        {(arbres) => {
          const toutes = aPlat(arbres);
          const parentDe = (id: number) =>
            toutes.find(({ categorie }) => categorie.enfants.some((e) => e.categorie_id === id))?.categorie
              .categorie_id ?? null;
          return (
            <ul className="border-t-2 border-encre">
              {toutes.map(({ categorie, niveau }) => {
                const id = categorie.categorie_id;
                const base = { ...categorie, parent_id: parentDe(id) };
                return (
                  <li key={id} className="border-b border-filet py-2">
                    <div className="flex flex-wrap items-center gap-3">
                      <span aria-hidden="true">{'– '.repeat(niveau)}</span>
                      <span className="font-semibold">{nom(categorie)}</span>
                      <code className="font-code text-gris">{categorie.code}</code>
                      <Bouton
                        genre="discret"
                        aria-expanded={ouverte === id}
                        onClick={() => setOuverte(ouverte === id ? null : id)}
                      >
                        {t`Modifier ${nom(categorie)}`}
                      </Bouton>
                    </div>
                    {ouverte === id && (
                      <Edition
                        zones={zones}
                        schema={CATEGORIE}
                        lue={lue(base)}
                        envoyer={async (body, version) =>
                          lue(
                            await donnees(
                              api.PATCH('/api/categories/{id}', {
                                params: { path: { id }, header: siVersion(version) },
                                body,
                              }),
                            ),
                          )
                        }
                        relire={async () => {
                          const fraiches = aPlat(await donnees(api.GET('/api/categories')));
                          const sienne = fraiches.find((autre) => autre.categorie.categorie_id === id);
                          const parent = fraiches.find((autre) =>
                            autre.categorie.enfants.some((enfant) => enfant.categorie_id === id),
                          );
                          return lue({
                            ...(sienne?.categorie ?? base),
                            parent_id: parent?.categorie.categorie_id ?? null,
                          });
                        }}
                      />
                    )}
                  </li>
                );
              })}
            </ul>
          );
        }}
      </Etat>
    </Page>
  );
}

function useZones(): Zone[] {
  const { t } = useLingui();
  const rayons = useRayons();
  return [
    { nom: 'code', etiquette: t`Code` },
    { nom: 'rang', etiquette: t`Rang`, genre: 'entier' },
    { nom: 'nom_fr', etiquette: t`Nom français` },
    { nom: 'nom_en', etiquette: t`Nom anglais` },
    { nom: 'parent_id', etiquette: t`Dans`, genre: 'choix', options: [['', t`Aucune`], ...rayons] },
  ];
}
