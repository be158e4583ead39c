import { Trans, useLingui } from '@lingui/react/macro';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Avis } from '../../composants/Avis';
import { Attente, Probleme } from '../../composants/Etat';
import { useApi, useSession } from '../../socle/session';
import { sansVide } from '../communs/filtres';
import { useLieux } from '../communs/lieux';
import { Partie } from '../communs/Page';
import { auMoins } from '../communs/roles';
import { MAX, TACHES } from './taches';

/** What waits for somebody, each line to where it is done. */
export function Taches() {
  const { t, i18n } = useLingui();
  const api = useApi();
  const session = useSession();
  const { choisi } = useLieux();
  const lieu = sansVide({ lieu_id: choisi?.lieu_id });
  const siennes = TACHES.filter(({ role }) => auMoins(session, role));
  const comptes = useQueries({
    queries: siennes.map(({ cle, compter }) => ({
      queryKey: ['taches', cle, lieu.lieu_id],
      queryFn: () => compter(api, lieu),
      refetchInterval: 60_000,
    })),
  });
  const rate = comptes.find(({ error }) => error);
  const aFaire = siennes.flatMap((tache, rang) => {
    const nombre = comptes[rang]?.data ?? 0;
    return nombre > 0 ? [{ ...tache, nombre }] : [];
  });
  return (
    <Partie titre={t`À faire`}>
      {rate && <Probleme cause={rate.error} reessayer={() => void rate.refetch()} />}
      {comptes.some(({ data, error }) => data === undefined && !error) && <Attente />}
      {comptes.every(({ data }) => data === 0) && <Avis ton="succes" titre={<Trans>Rien n’attend</Trans>} />}
      <ul className="border-t-2 border-encre empty:hidden">
        {aFaire.map(({ cle, mots, nombre, urgente, vers }) => (
          <li key={cle} className="border-b border-filet">
            <Link
              to={vers.to}
              search={vers.search}
              className="flex min-h-cible items-center gap-4 text-encre no-underline hover:bg-carte"
            >
              <span
                className={`w-16 text-right text-titre3 font-bold ${urgente ? 'text-brique' : 'text-encre'}`}
              >
                {nombre >= MAX ? `${MAX}+` : nombre}
              </span>
              <span className="min-w-0 underline underline-offset-4">{i18n._(mots)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Partie>
  );
}
