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
import { ecrireCodes, lireCodes } from './codes';
import { Lots } from './Lots';
import { PrixPasses } from './PrixPasses';
import { PrixProgrammes } from './PrixProgrammes';
import { produitGere } from './queries';
import { enTextes, PRODUIT_MODIFIE, useZonesDuProduit } from './zones';

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
        [t`Modifié`, moment(produit.modifie_le)],
      ]}
    />
  );
}

const CODES = v.object({
  codes: v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const lus = lireCodes(dataset.value);
      if (Array.isArray(lus)) return lus;
      addIssue({ message: lus.faute });
      return NEVER;
    }),
  ),
});

function Modifier({ produit }: Props) {
  const { t } = useLingui();
  const api = useApi();
  const id = produit.produit_id;
  const zones = useZonesDuProduit(false);
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
          zones={[
            {
              nom: 'codes',
              etiquette: t`Un code par ligne`,
              aide: t`Suivi de x6 pour celui d’un paquet de six.`,
              genre: 'long',
            },
          ]}
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
