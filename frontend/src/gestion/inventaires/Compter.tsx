import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useBlocker, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Champ } from '../../composants/Champ';
import { Dialogue } from '../../composants/Dialogue';
import { Etat, Vide } from '../../composants/Etat';
import type { Code } from '../../lecteur/code';
import { sonner } from '../../lecteur/son';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useLieux } from '../communs/lieux';
import { Page } from '../communs/Page';
import { enSku } from '../stock/bordereau';
import { Trouver } from '../stock/Trouver';
import { inventaire } from './queries';
import { Releve } from './Releve';
import { enSuspens, lireQuantite, type Quoi } from './releve';
import { usePortee } from './usePortee';
import { useReleve } from './useReleve';

/** G-2: counts what stands on the shelves, by scanner or by keyboard, as one of several who do. */
export function Compter() {
  const { t } = useLingui();
  const { nomDe } = useLieux();
  const portee = usePortee();
  const { id } = useParams({ from: '/inventaires/$id/compter' });
  const requete = useQuery(inventaire(useApi(), id));
  return (
    <Etat requete={requete}>
      {(lu) => (
        <Page
          titre={t`Compter : ${portee(lu.categorie_id)}, ${nomDe(lu.lieu_id)}`}
          actions={
            <Link to="/inventaires/$id" params={{ id }}>
              <Trans>Voir les écarts</Trans>
            </Link>
          }
        >
          <Feuille inventaire={lu} />
        </Page>
      )}
    </Etat>
  );
}

function Feuille({ inventaire: lu }: { inventaire: Schema<'InventaireSuivi'> }) {
  const { t } = useLingui();
  const { nom, nombre } = useLangue();
  const { lectures, lire, ...actes } = useReleve(lu.inventaire_id);
  const [faute, setFaute] = useState<string | null>(null);
  const champ = useRef<HTMLDivElement>(null);
  const suspens = enSuspens(lectures);
  const depart = useBlocker({
    shouldBlockFn: () => suspens,
    enableBeforeUnload: () => suspens,
    withResolver: true,
  });
  const { produits, lus, a_recompter } = lu.avancement;

  const prendre = (quoi: Quoi) => {
    // As the field has it, not as it was drawn: a burst that typed into it has just given it back.
    const quantite = champ.current?.querySelector('input');
    const lue = lireQuantite(quantite?.value ?? '');
    if (!quantite || lue === null) {
      sonner('refus');
      setFaute(t`Écrivez un nombre entier, de −100 000 à 100 000.`);
      return quantite?.focus();
    }
    setFaute(null);
    quantite.value = '1';
    lire(quoi, lue);
  };
  /** A code is sent as it was read: that of a pack counts its articles, that of a scale its grams. */
  const parCode = (code: Code): boolean => {
    const sku = code.genre === 'texte' ? enSku(code.texte) : null;
    if (code.genre === 'gtin') prendre({ gtin: code.gtin });
    else if (sku) prendre({ sku });
    return code.genre === 'gtin' || sku !== null;
  };

  if (lu.etat !== 'ouvert') {
    return (
      <>
        <Vide titre={<Trans>Cet inventaire est clos</Trans>}>
          <Trans>Ce qui a été compté n’y change plus rien.</Trans>
        </Vide>
        <Releve lectures={lectures} {...actes} />
      </>
    );
  }
  return (
    <>
      <p role="status" className="text-grand">
        <Trans>
          Comptés : {nombre(lus)} sur {nombre(produits)}. À recompter : {nombre(a_recompter)}.
        </Trans>
      </p>
      <div className="flex flex-wrap items-start gap-4">
        <div ref={champ} className="w-40">
          <Champ
            etiquette={t`Quantité`}
            aide={t`Grammes au poids.`}
            erreur={faute ?? undefined}
            inputMode="numeric"
            autoComplete="off"
            defaultValue="1"
          />
        </div>
        <div className="min-w-0 flex-1 basis-72">
          <Trouver
            lieu={lu.lieu_id}
            categorie={lu.categorie_id ?? undefined}
            etiquette={t`Code-barres, SKU ou nom`}
            bouton={t`Compter`}
            parCode={parCode}
            choisir={(trouve) => prendre({ produit_id: trouve.produit_id, nom: nom(trouve) })}
          />
        </div>
      </div>
      <Releve lectures={lectures} {...actes} />
      <Dialogue
        ouvert={depart.status === 'blocked'}
        fermer={() => depart.reset?.()}
        titre={t`Des lectures ne sont pas enregistrées`}
        actions={
          <>
            <Bouton genre="danger" onClick={() => depart.proceed?.()}>
              <Trans>Partir et les perdre</Trans>
            </Bouton>
            <Bouton genre="principal" onClick={() => depart.reset?.()}>
              <Trans>Rester</Trans>
            </Bouton>
          </>
        }
      >
        <Avis ton="attention" titre={<Trans>Le serveur ne les a pas encore</Trans>}>
          <Trans>Restez, et renvoyez-les quand le réseau est là.</Trans>
        </Avis>
      </Dialogue>
    </>
  );
}
