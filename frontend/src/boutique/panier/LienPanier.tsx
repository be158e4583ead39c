import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSocle } from '../../socle/session';
import { useAutresOnglets } from './onglets';
import { panier } from './queries';

/** The cart in the header: how many articles, said aloud when that changes. */
export function LienPanier() {
  useAutresOnglets();
  const { data } = useQuery(panier(useSocle()));
  const articles = data?.nb_articles ?? 0;
  return (
    <>
      <Link
        to="/panier"
        className="inline-flex min-h-cible items-center gap-2 border-2 border-encre px-3 font-semibold text-encre no-underline hover:underline"
      >
        <Trans>Panier</Trans>
        <span aria-hidden="true" className="bg-encre px-2 text-papier">
          {articles}
        </span>
      </Link>
      <span role="status" className="sr-only">
        {data && <Plural value={articles} one="# article au panier" other="# articles au panier" />}
      </span>
    </>
  );
}
