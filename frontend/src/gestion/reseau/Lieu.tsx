import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import * as v from 'valibot';
import { siVersion, sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { Tableau } from '../../composants/Tableau';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { Edition } from '../communs/Edition';
import { entier } from '../communs/lectures';
import { Page } from '../communs/Page';
import { SaisieEnDialogue } from '../communs/Saisie';
import { Tampon } from '../communs/Tampon';
import { LIEU_MODIFIE, lieuEnTextes, useZonesDuLieu } from './lieu';
import { caissesDe, lieu } from './queries';

/** S-4: one place, and its tills. */
export function Lieu() {
  const api = useApi();
  const { id: param } = useParams({ from: '/reseau/$id' });
  const id = Number(param);
  const requete = useQuery(lieu(api, id));
  const zones = useZonesDuLieu(false);
  const path = { id };
  return (
    <Etat requete={requete}>
      {(lu) => (
        <Page titre={lu.nom}>
          <Edition
            key={id}
            zones={zones}
            schema={LIEU_MODIFIE}
            lue={lieuEnTextes(lu)}
            envoyer={async (body, version) =>
              lieuEnTextes(
                await donnees(
                  api.PATCH('/api/magasins/{id}', { params: { path, header: siVersion(version) }, body }),
                ),
              )
            }
            relire={async () =>
              lieuEnTextes(await donnees(api.GET('/api/magasins/{id}', { params: { path } })))
            }
          />
          {lu.type === 'magasin' && <Caisses magasin={id} />}
        </Page>
      )}
    </Etat>
  );
}

const CAISSE = v.object({ numero: entier(1, 99) });

function Caisses({ magasin }: { magasin: number }) {
  const { t } = useLingui();
  const api = useApi();
  const requete = useQuery(caissesDe(api, magasin));
  const changer = ({ caisse_id: id, version }: Schema<'Caisse'>, etat: 'active' | 'retiree') =>
    donnees(
      api.PATCH('/api/caisses/{id}', {
        params: { path: { id }, header: siVersion(version) },
        body: { etat },
      }),
    );
  return (
    <>
      <Etat requete={requete}>
        {(caisses) => (
          <Tableau
            titre={t`Caisses`}
            lignes={caisses}
            cleDe={({ caisse_id }) => caisse_id}
            colonnes={[
              { cle: 'numero', titre: t`Numéro`, cellule: ({ numero }) => numero },
              {
                cle: 'etat',
                titre: t`État`,
                cellule: ({ etat }) =>
                  etat === 'active' ? (
                    <Tampon ton="bien">{t`En service`}</Tampon>
                  ) : (
                    <Tampon>{t`Retirée`}</Tampon>
                  ),
              },
              {
                cle: 'session',
                titre: t`Session`,
                cellule: ({ session }) =>
                  session ? <code className="font-code">{session.prefixe}</code> : '–',
              },
              {
                cle: 'suite',
                titre: t`Suite`,
                cellule: (caisse) =>
                  caisse.etat === 'active' ? (
                    <Acte mots={t`Retirer la caisse`} faire={() => changer(caisse, 'retiree')} />
                  ) : (
                    <Acte mots={t`Remettre en service`} faire={() => changer(caisse, 'active')} />
                  ),
              },
            ]}
          />
        )}
      </Etat>
      <div>
        <SaisieEnDialogue
          mots={t`Installer une caisse`}
          bouton={t`Installer`}
          schema={CAISSE}
          zones={[{ nom: 'numero', etiquette: t`Numéro`, genre: 'entier' }]}
          envoyer={(body, cle) =>
            donnees(
              api.POST('/api/magasins/{id}/caisses', {
                params: { path: { id: magasin }, header: sousCle(cle) },
                body,
              }),
            )
          }
        />
      </div>
    </>
  );
}
