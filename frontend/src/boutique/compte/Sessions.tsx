import { Trans } from '@lingui/react/macro';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Etat, Probleme } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { appareil } from './appareil';
import { sessions } from './queries';

/** Every browser that is signed in, each of which can be signed out from here. */
export function Sessions() {
  const requete = useInfiniteQuery(sessions(useApi()));
  return (
    <section className="flex flex-col gap-3">
      <h2>
        <Trans>Sessions ouvertes</Trans>
      </h2>
      <Etat requete={requete}>
        {({ pages }) => (
          <ul className="border-t-2 border-encre">
            {pages
              .flatMap(({ elements }) => elements)
              .map((session) => (
                <Ligne key={session.session_id} session={session} />
              ))}
          </ul>
        )}
      </Etat>
      {requete.hasNextPage && (
        <Bouton
          className="self-center"
          occupe={requete.isFetchingNextPage}
          onClick={() => void requete.fetchNextPage()}
        >
          <Trans>Voir les sessions d’avant</Trans>
        </Bouton>
      )}
    </section>
  );
}

function Ligne({ session }: { session: Schema<'Page_SessionConnexion'>['elements'][number] }) {
  const { moment } = useLangue();
  const api = useApi();
  const requetes = useQueryClient();
  const { session_id: id, agent, courante, cree_le } = session;
  const { navigateur, systeme } = appareil(agent);
  const fermeture = useMutation({
    mutationFn: () => api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } }),
    onSettled: () => requetes.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-filet py-2">
      <div className="min-w-0 grow">
        <p className="font-semibold wrap-anywhere">
          {navigateur}
          {systeme && `, ${systeme}`}
        </p>
        <p className="text-petit text-gris">
          <Trans>
            Depuis <time dateTime={cree_le}>{moment(cree_le)}</time>
          </Trans>
        </p>
      </div>
      {courante ? (
        <span className="font-semibold text-sapin">
          <Trans>Celle-ci</Trans>
        </span>
      ) : (
        <Bouton genre="discret" occupe={fermeture.isPending} onClick={() => fermeture.mutate()}>
          <Trans>Fermer</Trans>
          <span className="sr-only">{navigateur}</span>
        </Bouton>
      )}
      {fermeture.error && <Probleme cause={fermeture.error} />}
    </li>
  );
}
