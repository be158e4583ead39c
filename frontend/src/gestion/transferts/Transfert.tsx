import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { siVersion } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { peutAgir } from '../../api/jeton';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Etat } from '../../composants/Etat';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi, useSession } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { aMontrer, type ColonneDeListe, enCsv } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { TRANSFERT } from '../communs/mots';
import { Fiche, Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { usePouvoir } from '../communs/roles';
import { telecharger } from '../communs/telecharger';
import { EtatTampon } from '../communs/traduire';
import { useColonneDuManque } from './colonnes';
import { transfert } from './queries';
import { Reception } from './Reception';

/** G-3: one transfer: its lines, its steps, what is missing of it. */
export function Transfert() {
  const { t } = useLingui();
  const { id } = useParams({ from: '/transferts/$id' });
  const { nomDe } = useLieux();
  const requete = useQuery(transfert(useApi(), id));
  return (
    <Etat requete={requete}>
      {(lu) => (
        <Page
          titre={t`Transfert : ${nomDe(lu.source_id)} → ${nomDe(lu.destination_id)}`}
          actions={<Pas transfert={lu} />}
        >
          <Corps transfert={lu} />
        </Page>
      )}
    </Etat>
  );
}

type Props = { transfert: Schema<'Transfert'> };

/** What may be done with it now, by who acts at its source. */
function Pas({ transfert: { etat, version, transfert_id, source_id } }: Props) {
  const { t } = useLingui();
  const api = useApi();
  const session = useSession();
  const { gere } = usePouvoir();
  if (etat !== 'en_preparation' || !gere || !peutAgir(session, source_id)) return null;
  const params = { path: { id: transfert_id }, header: siVersion(version) };
  return (
    <>
      <Acte
        mots={t`Annuler le transfert`}
        genre="danger"
        question={
          <Trans>Les unités promises redeviennent libres, et les demandes du transfert sont retirées.</Trans>
        }
        faire={() => donnees(api.POST('/api/transferts/{id}/annulation', { params }))}
      />
      <Acte
        mots={t`Expédier`}
        genre="principal"
        question={<Trans>La marchandise quitte le stock de la source. Cela ne se reprend pas.</Trans>}
        faire={() => donnees(api.POST('/api/transferts/{id}/expedition', { params }))}
      />
    </>
  );
}

function Corps({ transfert: lu }: Props) {
  const { t } = useLingui();
  const { moment } = useLangue();
  const session = useSession();
  const noms = useNoms();
  const colonnes = useColonnes();
  const fait = (le: string | null | undefined, par: string | null | undefined) =>
    le ? `${moment(le)} ${noms(par)}` : '–';
  return (
    <>
      <Fiche
        lignes={[
          [t`État`, <EtatTampon key="etat" mots={TRANSFERT} code={lu.etat} />],
          [t`Préparé`, fait(lu.cree_le, lu.prepare_par)],
          [t`Expédié`, fait(lu.expedie_le, lu.expedie_par)],
          lu.etat === 'annule'
            ? [t`Annulé`, fait(lu.annule_le, lu.annule_par)]
            : [t`Reçu`, fait(lu.recu_le, lu.recu_par)],
        ]}
      />
      {lu.manquante != null && lu.manquante > 0 && (
        <Avis
          ton="attention"
          titre={<Plural value={lu.manquante} one="Il manque # unité" other="Il manque # unités" />}
        >
          <Trans>Elles ont quitté la source et ne sont pas arrivées : cherchez-les aux deux bouts.</Trans>
        </Avis>
      )}
      {lu.etat === 'en_transit' && peutAgir(session, lu.destination_id) ? (
        <Reception key={lu.version} transfert={lu} />
      ) : (
        <>
          <Tableau
            titre={t`Ce qu’il contient`}
            colonnes={aMontrer(colonnes)}
            lignes={lu.lignes}
            cleDe={({ produit_id }) => produit_id}
          />
          <Bouton
            genre="discret"
            className="self-start"
            onClick={() => telecharger(`transfert-${lu.transfert_id}.csv`, enCsv(colonnes, lu.lignes))}
          >
            <Trans>Tout télécharger (CSV)</Trans>
          </Bouton>
        </>
      )}
    </>
  );
}

function useColonnes(): ColonneDeListe<Schema<'TransfertLigne'>>[] {
  const { t } = useLingui();
  const manque = useColonneDuManque();
  const { nom, nombre } = useLangue();
  return [
    { cle: 'nom', titre: t`Produit`, valeur: nom },
    {
      cle: 'sku',
      titre: t`SKU`,
      valeur: ({ sku }) => sku,
      cellule: ({ sku }) => <code className="font-code">{sku}</code>,
    },
    {
      cle: 'quantite',
      titre: t`Envoyées`,
      chiffre: true,
      valeur: ({ quantite }) => quantite,
      cellule: ({ quantite }) => nombre(quantite),
    },
    {
      cle: 'recue',
      titre: t`Reçues`,
      chiffre: true,
      valeur: ({ recue }) => recue ?? null,
      cellule: ({ recue }) => (recue == null ? '–' : nombre(recue)),
    },
    manque,
  ];
}
