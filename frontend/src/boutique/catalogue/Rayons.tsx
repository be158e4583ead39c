import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Pictogramme } from './Pictogramme';
import { rayons } from './queries';

const LIEN =
  'flex min-h-cible items-center gap-3 border-b border-filet px-1 text-encre no-underline hover:underline aria-[current=page]:bg-encre aria-[current=page]:text-papier';

/** The plan of the shelves: every category, beside the products; on a phone it folds. */
export function Rayons({ choisi }: { choisi: number | undefined }) {
  const { t } = useLingui();
  const { nom } = useLangue();
  const requete = useQuery(rayons(useApi()));
  return (
    <nav aria-label={t`Rayons`}>
      <details open={matchMedia('(min-width: 48rem)').matches}>
        <summary className="border-b-2 border-encre py-2 text-grand font-semibold">
          <Trans>Rayons</Trans>
        </summary>
        <Etat requete={requete}>
          {(categories) => (
            <ul>
              <li>
                <Link
                  to="/"
                  search={({ q, tri }) => ({ ...(q && { q }), ...(tri && { tri }) })}
                  className={LIEN}
                  aria-current={choisi ? undefined : 'page'}
                >
                  <Pictogramme code="" />
                  <Trans>Tous les rayons</Trans>
                </Link>
              </li>
              {categories.map((categorie) => (
                <li key={categorie.categorie_id}>
                  <Link
                    to="/"
                    search={({ q, tri }) => ({
                      ...(q && { q }),
                      ...(tri && { tri }),
                      rayon: categorie.categorie_id,
                    })}
                    className={LIEN}
                    aria-current={choisi === categorie.categorie_id ? 'page' : undefined}
                  >
                    <Pictogramme code={categorie.code} />
                    {nom(categorie)}
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Etat>
      </details>
    </nav>
  );
}
