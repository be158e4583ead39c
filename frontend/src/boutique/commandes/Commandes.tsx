import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Etat, Vide } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { ReserveAuxClients } from '../compte/ReserveAuxClients';
import { Notifications } from './Notifications';
import { historique } from './queries';
import { Tampon } from './Tampon';

/** C-6: what was ordered, the newest first, and what there is to be told of it. */
export function Commandes() {
  const { t } = useLingui();
  return (
    <ReserveAuxClients titre={<Trans>Se connecter pour voir vos commandes</Trans>}>
      <div className="mx-auto grid grid-cols-1 max-w-5xl gap-8 md:grid-cols-[1fr_20rem]">
        <title>{t`Mes commandes · Comptoir`}</title>
        <section className="flex min-w-0 flex-col gap-4">
          <h1 className="font-titre">
            <Trans>Mes commandes</Trans>
          </h1>
          <Liste />
        </section>
        <Notifications />
      </div>
    </ReserveAuxClients>
  );
}

function Liste() {
  const requete = useInfiniteQuery(historique(useApi()));
  return (
    <Etat requete={requete} vide={({ pages }) => pages[0]?.elements.length === 0 && <Aucune />}>
      {({ pages }) => (
        <>
          <ul className="border-t-2 border-encre">
            {pages
              .flatMap(({ elements }) => elements)
              .map((commande) => (
                <Ligne key={commande.commande_id} commande={commande} />
              ))}
          </ul>
          {requete.hasNextPage && (
            <Bouton
              className="self-center"
              occupe={requete.isFetchingNextPage}
              onClick={() => void requete.fetchNextPage()}
            >
              <Trans>Voir les commandes d’avant</Trans>
            </Bouton>
          )}
        </>
      )}
    </Etat>
  );
}

function Aucune() {
  return (
    <Vide titre={<Trans>Aucune commande</Trans>}>
      <p>
        <Link to="/">
          <Trans>Parcourir les rayons</Trans>
        </Link>
      </p>
    </Vide>
  );
}

function Ligne({ commande }: { commande: Schema<'Page_CommandeVue'>['elements'][number] }) {
  const { moment } = useLangue();
  const { commande_id, numero, etat, mode, nb_articles, total_cents, creee_le } = commande;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-filet py-3">
      <div>
        <Link to="/commandes/$id" params={{ id: commande_id }} className="text-grand font-semibold">
          <Trans>Commande n° {numero}</Trans>
        </Link>
        <p className="text-petit text-gris">
          <time dateTime={creee_le}>{moment(creee_le)}</time>
          {' · '}
          {mode === 'livraison' ? <Trans>Livraison</Trans> : <Trans>Cueillette</Trans>}
          {' · '}
          <Plural value={nb_articles} one="# article" other="# articles" />
        </p>
      </div>
      <div className="flex items-center gap-4">
        <Tampon etat={etat} />
        <Montant montant={total_cents} />
      </div>
    </li>
  );
}
