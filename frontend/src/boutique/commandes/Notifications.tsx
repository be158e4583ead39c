import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import * as v from 'valibot';
import type { Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Etat, Probleme } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { notifications } from './queries';

type Notification = Schema<'Page_Notification'>['elements'][number];

/** What it names: any member may be added to it, none is trusted. */
const donnees = v.object({ commande_id: v.string(), numero: v.number() });

/** What happened to the orders, until it is marked as read. */
export function Notifications() {
  const requete = useInfiniteQuery(notifications(useApi()));
  const lire = useLecture();
  return (
    <section className="flex min-w-0 flex-col gap-3">
      <h2>
        <Trans>Avis</Trans>
      </h2>
      {lire.error && <Probleme cause={lire.error} />}
      <Etat requete={requete}>
        {({ pages }) => {
          const toutes = pages.flatMap(({ elements }) => elements);
          const nouvelles = toutes.filter(({ lue_le }) => lue_le == null);
          if (toutes.length === 0) {
            return (
              <p className="text-gris">
                <Trans>Rien de nouveau.</Trans>
              </p>
            );
          }
          return (
            <>
              {nouvelles.length > 0 && (
                <Bouton
                  className="self-start"
                  occupe={lire.isPending}
                  onClick={() => lire.mutate(nouvelles.map(({ notification_id }) => notification_id))}
                >
                  <Trans>Tout marquer comme lu</Trans>
                </Bouton>
              )}
              <ul className="border-t-2 border-encre">
                {toutes.map((notification) => (
                  <Ligne key={notification.notification_id} notification={notification} />
                ))}
              </ul>
              {requete.hasNextPage && (
                <Bouton occupe={requete.isFetchingNextPage} onClick={() => void requete.fetchNextPage()}>
                  <Trans>Avis plus anciens</Trans>
                </Bouton>
              )}
            </>
          );
        }}
      </Etat>
    </section>
  );
}

const MOTS: Record<Schema<'GenreNotification'>, ReactNode> = {
  commande_payee: <Trans>payée</Trans>,
  commande_prete: <Trans>prête au magasin</Trans>,
  commande_remise: <Trans>remise</Trans>,
  commande_expediee: <Trans>expédiée</Trans>,
  commande_livree: <Trans>livrée</Trans>,
  commande_annulee: <Trans>annulée</Trans>,
  commande_expiree: <Trans>expirée, faute de paiement</Trans>,
  commande_remboursee: <Trans>remboursée</Trans>,
  compte_inactif: <Trans>Votre compte allait être effacé, faute de visite. Vous connecter l’a gardé.</Trans>,
  export_pret: <Trans>Vos données sont prêtes à être téléchargées.</Trans>,
  mot_de_passe_change: <Trans>Votre mot de passe a été changé.</Trans>,
};

function Ligne({ notification }: { notification: Notification }) {
  const { moment } = useLangue();
  const { genre, lue_le, cree_le } = notification;
  const lu = v.safeParse(donnees, notification.donnees);
  return (
    <li className="border-b border-filet py-2">
      <p className={lue_le == null ? 'font-semibold' : ''}>
        {lue_le == null && (
          <span className="mr-2 bg-encre px-1 text-petit text-papier">
            <Trans>Nouveau</Trans>
          </span>
        )}
        {lu.success && (
          <Link to="/commandes/$id" params={{ id: lu.output.commande_id }}>
            <Trans>Commande n° {lu.output.numero}</Trans>
          </Link>
        )}{' '}
        {MOTS[genre]}
      </p>
      <p className="text-petit text-gris">
        <time dateTime={cree_le}>{moment(cree_le)}</time>
      </p>
    </li>
  );
}

function useLecture() {
  const api = useApi();
  const requetes = useQueryClient();
  return useMutation({
    mutationFn: async (ids: number[]) => {
      for (const id of ids) await api.POST('/api/notifications/{id}/lecture', { params: { path: { id } } });
    },
    onSettled: () => requetes.invalidateQueries({ queryKey: ['notifications'] }),
  });
}
