import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { aMontrer, type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { Page, Partie } from '../communs/Page';
import { usePouvoir } from '../communs/roles';
import { Compter, Mouvementer, Seuils } from './actes';
import { useColonnesDuNiveau } from './colonnes';
import { useColonnesDesMouvements } from './Mouvements';
import { mouvements, produit, stockDuProduit } from './queries';

type AuLieu = Schema<'StockDuLieu'>;

/** G-2: a product at each place, and what may be done with it at the chosen one. */
export function StockProduit() {
  const { t } = useLingui();
  const { nom } = useLangue();
  const api = useApi();
  const { produit: param } = useParams({ from: '/stock/$produit' });
  const id = Number(param);
  const { lieu } = useLieux();
  const { gere } = usePouvoir();
  const fiche = useQuery(produit(api, id));
  const stock = useQuery(stockDuProduit(api, id));
  const livre = useInfiniteQuery(mouvements(api, lieu.lieu_id, { produit: id }));
  const colonnes = useColonnes();
  const colonnesDuLivre = useColonnesDesMouvements(false);
  return (
    <Etat requete={fiche}>
      {(lu) => (
        <Page
          titre={nom(lu)}
          actions={
            gere && (
              <Link to="/produits/$id" params={{ id: String(id) }}>
                <Trans>Voir la fiche</Trans>
              </Link>
            )
          }
        >
          <Etat requete={stock}>
            {(lieux) => {
              const ici = lieux.find(({ lieu_id }) => lieu_id === lieu.lieu_id);
              return (
                <>
                  <Tableau
                    titre={t`Où il y en a`}
                    colonnes={aMontrer(colonnes)}
                    lignes={lieux}
                    cleDe={({ lieu_id }) => lieu_id}
                  />
                  {ici && (
                    <Partie titre={t`À ${ici.nom}`}>
                      <div className="flex flex-wrap items-center gap-3">
                        <Compter lieu={ici.lieu_id} produit={id} vue={ici.physique} />
                        {gere && <Mouvementer lieu={ici.lieu_id} produit={id} type="ajustement" />}
                        {gere && <Mouvementer lieu={ici.lieu_id} produit={id} type="reception" />}
                        {gere && <Seuils lieu={ici.lieu_id} produit={id} seuils={ici} />}
                        <Link to="/demandes/nouvelle" search={{ produit: id }}>
                          <Trans>Demander au centre</Trans>
                        </Link>
                      </div>
                    </Partie>
                  )}
                </>
              );
            }}
          </Etat>
          <Liste
            titre={t`Mouvements à ${lieu.nom}`}
            fichier={`mouvements-${lu.sku}-${lieu.code}`}
            requete={livre}
            colonnes={colonnesDuLivre}
            cleDe={({ mouvement_id }) => mouvement_id}
          />
        </Page>
      )}
    </Etat>
  );
}

function useColonnes(): ColonneDeListe<AuLieu>[] {
  const { t } = useLingui();
  const { nombre } = useLangue();
  const niveaux = useColonnesDuNiveau<AuLieu>(nombre);
  return [{ cle: 'nom', titre: t`Lieu`, valeur: ({ nom }) => nom }, ...niveaux];
}
