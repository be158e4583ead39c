import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useLieux } from '../communs/lieux';
import { INVENTAIRE } from '../communs/mots';
import { Fiche, Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { usePouvoir } from '../communs/roles';
import { EtatTampon } from '../communs/traduire';
import { Clore } from './Clore';
import { Lectures } from './Lectures';
import { inventaire } from './queries';
import { Revue } from './Revue';
import { usePortee } from './usePortee';

/** G-2: one stock-take: how far it is, what differs, who read what, and its end. */
export function Inventaire() {
  const { t } = useLingui();
  const { nomDe } = useLieux();
  const { gere } = usePouvoir();
  const portee = usePortee();
  const { id } = useParams({ from: '/inventaires/$id' });
  const requete = useQuery(inventaire(useApi(), id));
  return (
    <Etat requete={requete}>
      {(lu) => (
        <Page
          titre={t`Inventaire : ${portee(lu.categorie_id)}, ${nomDe(lu.lieu_id)}`}
          actions={
            lu.etat === 'ouvert' && (
              <>
                <Link to="/inventaires/$id/compter" params={{ id }} className="font-semibold">
                  <Trans>Compter</Trans>
                </Link>
                {gere && <Clore inventaire={lu} />}
              </>
            )
          }
        >
          <Avancement inventaire={lu} />
          <Revue inventaire={lu} />
          <Lectures id={id} ouvert={lu.etat === 'ouvert'} />
        </Page>
      )}
    </Etat>
  );
}

function Avancement({ inventaire: lu }: { inventaire: Schema<'InventaireSuivi'> }) {
  const { t } = useLingui();
  const { moment, nombre } = useLangue();
  const noms = useNoms();
  const { produits, lus, lectures, ecarts, a_recompter } = lu.avancement;
  return (
    <Fiche
      lignes={[
        [t`État`, <EtatTampon key="etat" mots={INVENTAIRE} code={lu.etat} />],
        [t`Ouvert`, `${moment(lu.ouvert_le)} ${noms(lu.ouvert_par)}`],
        [t`Produits comptés`, t`${nombre(lus)} sur ${nombre(produits)}`],
        [t`Lectures`, nombre(lectures)],
        [t`Produits en écart`, nombre(ecarts)],
        [t`À recompter`, nombre(a_recompter)],
        [t`Recompter au-delà de`, nombre(lu.seuil_recompte)],
        [t`Clos`, lu.clos_le ? `${moment(lu.clos_le)} ${noms(lu.clos_par)}` : '–'],
      ]}
    />
  );
}
