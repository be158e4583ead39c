import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Pictogramme } from './Pictogramme';
import { rayons } from './queries';

/** The plan of the shelves: every category, beside the products; on a phone it folds. */
export function Rayons() {
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
                <Rayon code="" rayon={undefined}>
                  <Trans>Tous les rayons</Trans>
                </Rayon>
              </li>
              {categories.map((categorie) => (
                <li key={categorie.categorie_id}>
                  <Rayon code={categorie.code} rayon={categorie.categorie_id}>
                    {nom(categorie)}
                  </Rayon>
                </li>
              ))}
            </ul>
          )}
        </Etat>
      </details>
    </nav>
  );
}

/** To the same question on another shelf; where it leads already, the router says `aria-current`. */
function Rayon({ code, rayon, children }: { code: string; rayon: number | undefined; children: ReactNode }) {
  return (
    <Link
      to="/"
      search={({ q, tri }) => ({ q, tri, rayon })}
      // Without it no shelf would be the same as any shelf.
      activeOptions={{ explicitUndefined: true }}
      className="flex min-h-cible items-center gap-3 border-b border-filet px-1 text-encre no-underline hover:underline aria-[current=page]:bg-encre aria-[current=page]:text-papier"
    >
      <Pictogramme code={code} />
      {children}
    </Link>
  );
}
