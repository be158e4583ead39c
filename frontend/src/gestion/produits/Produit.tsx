import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import * as v from 'valibot';
import { siVersion } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Edition } from '../communs/Edition';
import { TAXE } from '../communs/mots';
import { Fiche, Page, Partie } from '../communs/Page';
import { usePouvoir } from '../communs/roles';
import { useMots } from '../communs/traduire';
import { ecrireCodes } from './codes';
import { Lots } from './Lots';
import { Photo } from './Photo';
import { PrixPasses } from './PrixPasses';
import { PrixProgrammes } from './PrixProgrammes';
import { produitGere } from './queries';
import { codesLus, enTextes, PRODUIT_MODIFIE, useZoneDesCodes, useZonesDuProduit } from './zones';

/** S-2, UC4: one product, edited by head office, seen by all stores within seconds. */
export function Produit() {
  const { nom } = useLangue();
  const { dirige } = usePouvoir();
  const { id } = useParams({ from: '/produits/$id' });
  const requete = useQuery(produitGere(useApi(), Number(id)));
  return (
    <Etat requete={requete}>
      {(produit) => (
        <Page
          titre={nom(produit)}
          actions={
            <Link to="/stock/$produit" params={{ produit: id }}>
              <Trans>Voir son stock</Trans>
            </Link>
          }
        >
          <Resume produit={produit} />
          {dirige && <Photo key={`photo-${produit.produit_id}`} produit={produit} />}
          {dirige && <Modifier key={produit.produit_id} produit={produit} />}
          {dirige && <PrixProgrammes produit={produit.produit_id} />}
          {dirige && <Lots produit={produit.produit_id} />}
          <PrixPasses produit={produit.produit_id} />
        </Page>
      )}
    </Etat>
  );
}

type Props = { produit: Schema<'ProduitGere'> };

function Resume({ produit }: Props) {
  const { t } = useLingui();
  const { mot } = useMots();
  const { moment } = useLangue();
  return (
    <Fiche
      lignes={[
        [
          t`SKU`,
          <code key="sku" className="font-code">
            {produit.sku}
          </code>,
        ],
        [t`Prix`, <Montant key="prix" montant={produit.prix_cents} />],
        [t`Coût`, <Montant key="cout" montant={produit.cout_cents} />],
        [t`Marge`, <Montant key="marge" montant={produit.marge_cents} />],
        [t`Taxe`, mot(TAXE, produit.taxe)],
        [
          t`Codes-barres`,
          <code key="codes" className="font-code whitespace-pre-line">
            {ecrireCodes(produit.codes) || '–'}
          </code>,
        ],
        [t`Modifié`, moment(produit.modifie_le)],
      ]}
    />
  );
}

const CODES = v.object({ codes: codesLus() });

function Modifier({ produit }: Props) {
  const { t } = useLingui();
  const api = useApi();
  const id = produit.produit_id;
  const zones = useZonesDuProduit(false);
  const zoneDesCodes = useZoneDesCodes();
  const fiche = (lu: Schema<'ProduitGere'>) => ({ valeurs: enTextes(lu), version: lu.version });
  const codes = (lu: Schema<'ProduitGere'>) => ({
    valeurs: { codes: ecrireCodes(lu.codes) },
    version: lu.version,
  });
  const relire = () => donnees(api.GET('/api/gestion/produits/{id}', { params: { path: { id } } }));
  const params = (version: number) => ({ path: { id }, header: siVersion(version) });
  return (
    <>
      <Partie titre={t`Fiche`}>
        <Edition
          zones={zones}
          schema={PRODUIT_MODIFIE}
          lue={fiche(produit)}
          envoyer={async (body, version) =>
            fiche(await donnees(api.PATCH('/api/produits/{id}', { params: params(version), body })))
          }
          relire={async () => fiche(await relire())}
        />
      </Partie>
      <Partie titre={t`Codes-barres`}>
        <Edition
          zones={[zoneDesCodes]}
          schema={CODES}
          lue={codes(produit)}
          envoyer={async (body, version) =>
            codes(
              await donnees(
                api.PUT('/api/produits/{id}/codes-barres', {
                  params: params(version),
                  body: { codes: body.codes ?? [] },
                }),
              ),
            )
          }
          relire={async () => codes(await relire())}
        />
      </Partie>
    </>
  );
}
