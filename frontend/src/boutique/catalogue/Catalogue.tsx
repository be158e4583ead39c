import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Bouton } from '../../composants/Bouton';
import { Choix } from '../../composants/Choix';
import { Etat, Vide } from '../../composants/Etat';
import { Mot } from '../../composants/Mot';
import { useApi } from '../../socle/session';
import { Etiquette } from './Etiquette';
import { type Filtres, lireFiltres, TRIS } from './filtres';
import { produits } from './queries';
import { Rayons } from './Rayons';
import { Recherche } from './Recherche';

/** C-1: look for a product by words, by shelf, by price. */
export function Catalogue() {
  const { t } = useLingui();
  const api = useApi();
  const navigate = useNavigate();
  // Read again: of what the route leaves out, the router keeps what its parent has.
  const filtres = lireFiltres(useSearch({ from: '/' }));
  const requete = useInfiniteQuery(produits(api, filtres));

  // A new question begins at its first page, and takes no place in the history while it is being typed.
  const filtrer = (suite: Filtres, replace = false) =>
    void navigate({
      to: '/',
      search: ({ q, rayon, tri }) => lireFiltres({ q, rayon, tri, ...suite }),
      replace,
    });

  const plus = async () => {
    const { data } = await requete.fetchNextPage();
    const pages = data?.pages.length ?? 1;
    await navigate({
      to: '/',
      search: (avant) => lireFiltres({ ...avant, pages }),
      replace: true,
      resetScroll: false,
    });
  };

  const mots = { nom: t`Nom`, prix: t`Prix, du plus bas`, '-prix': t`Prix, du plus haut` };
  return (
    <div className="grid grid-cols-1 gap-6 md:grid-cols-[15rem_1fr] md:gap-8">
      <title>{t`Boutique · Comptoir`}</title>
      <h1 className="sr-only">
        <Trans>Boutique</Trans>
      </h1>
      <Rayons />
      {/* As high as a window from the first moment: the foot of the page does not move when the products come. */}
      <div className="flex min-h-dvh min-w-0 flex-col gap-4">
        <div className="flex flex-wrap items-end gap-4">
          <Recherche q={filtres.q ?? ''} chercher={(q) => filtrer({ q }, true)} />
          <Choix
            etiquette={t`Trier par`}
            value={filtres.tri ?? 'nom'}
            onChange={(event) => filtrer({ tri: event.target.value as Filtres['tri'] })}
          >
            {TRIS.map((tri) => (
              <option key={tri} value={tri}>
                {mots[tri]}
              </option>
            ))}
          </Choix>
        </div>
        <Etat
          requete={requete}
          vide={({ pages }) => pages[0]?.elements.length === 0 && <Rien q={filtres.q} />}
        >
          {({ pages }) => {
            const liste = pages.flatMap(({ elements }) => elements);
            return (
              <>
                <p role="status" className="text-petit text-gris">
                  {requete.hasNextPage ? (
                    <Trans>Les {liste.length} premiers produits</Trans>
                  ) : (
                    <Plural value={liste.length} one="# produit, c’est tout" other="# produits, c’est tout" />
                  )}
                </p>
                <ul
                  aria-busy={requete.isPlaceholderData}
                  className="grid grid-cols-1 border-t-2 border-l border-encre border-l-filet sm:grid-cols-2 xl:grid-cols-3"
                >
                  {liste.map((produit) => (
                    <Etiquette key={produit.produit_id} produit={produit} />
                  ))}
                </ul>
                {requete.hasNextPage && (
                  <Bouton
                    className="self-center"
                    occupe={requete.isFetchingNextPage}
                    onClick={() => void plus()}
                  >
                    <Trans>Voir plus de produits</Trans>
                  </Bouton>
                )}
              </>
            );
          }}
        </Etat>
      </div>
    </div>
  );
}

function Rien({ q }: { q: string | undefined }) {
  return (
    <Vide
      titre={
        q ? (
          <Trans>
            Rien ne correspond à « 
            <Mot texte={q} />
             »
          </Trans>
        ) : (
          <Trans>Rien dans ce rayon</Trans>
        )
      }
    >
      <p>
        <Trans>
          Les accents et les majuscules ne comptent pas. Essayez moins de lettres ou un autre mot, ou
          parcourez les rayons.
        </Trans>
      </p>
    </Vide>
  );
}
