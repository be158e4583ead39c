import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Etat, Vide } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Ouverture } from './Ouverture';
import { caisses } from './queries';

/** The tills in use of a store, one on each line, as large as a thumb. */
export function Caisses({ lieu, choisie }: { lieu: Schema<'Lieu'>; choisie: number | undefined }) {
  const magasin = lieu.lieu_id;
  const requete = useQuery(caisses(useApi(), magasin));
  return (
    <Etat
      requete={requete}
      vide={(toutes) =>
        !toutes.some(enService) && <Vide titre={<Trans>Ce magasin n’a pas de caisse en service</Trans>} />
      }
    >
      {(toutes) => (
        <>
          <ul className="border-t-2 border-encre">
            {toutes.filter(enService).map((caisse) => (
              <li key={caisse.caisse_id}>
                <Link
                  to="/"
                  search={{ magasin, caisse: caisse.caisse_id }}
                  className="flex min-h-moyen flex-wrap items-center justify-between gap-x-6 border-b border-filet px-3 py-2 text-encre no-underline hover:bg-carte aria-[current=page]:border-l-8 aria-[current=page]:border-l-sapin aria-[current=page]:bg-carte"
                >
                  <span className="text-grand font-bold">
                    <Trans>Caisse {caisse.numero}</Trans>
                  </span>
                  <Session session={caisse.session} />
                </Link>
              </li>
            ))}
          </ul>
          {toutes
            .filter((caisse) => enService(caisse) && caisse.caisse_id === choisie)
            .map((caisse) => (
              <Ouverture key={caisse.caisse_id} lieu={lieu} caisse={caisse} />
            ))}
        </>
      )}
    </Etat>
  );
}

const enService = ({ etat }: Schema<'Caisse'>) => etat === 'active';

function Session({ session }: { session: Schema<'Caisse'>['session'] | undefined }) {
  const { moment } = useLangue();
  if (!session) {
    return (
      <span className="text-gris">
        <Trans>Fermée</Trans>
      </span>
    );
  }
  return (
    <span className="font-semibold text-sapin">
      <Trans>
        Ouverte depuis {moment(session.ouverte_le)} · <code className="font-code">{session.prefixe}</code> ·
        ventes : {session.nb_ventes}
      </Trans>
    </span>
  );
}
