import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { Contexte } from '../composants/monter';
import { PAGES } from '../composants/pages';
import { Boutique } from './Boutique';
import { Catalogue } from './catalogue/Catalogue';
import { lireFiltres } from './catalogue/filtres';
import { produits } from './catalogue/queries';

const racine = createRootRouteWithContext<Contexte>()({ component: Boutique });

/** The shelves, with what is looked for in the address. */
const catalogue = createRoute({
  getParentRoute: () => racine,
  path: '/',
  validateSearch: lireFiltres,
  component: Catalogue,
  // Not awaited: the screen says that it waits. As many pages as the address says, so that «back» finds its place.
  loader: ({ context: { requetes, socle }, location }) => {
    const filtres = lireFiltres(location.search);
    void requetes.prefetchInfiniteQuery({ ...produits(socle.api, filtres), pages: filtres.pages ?? 1 });
  },
});

const connexion = createRoute({
  getParentRoute: () => racine,
  path: '/connexion',
  component: lazyRouteComponent(() => import('./compte/ConnexionCliente'), 'ConnexionCliente'),
});

export const creerRouteur = (context: Contexte) =>
  createRouter({ ...PAGES, routeTree: racine.addChildren([catalogue, connexion]), context });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof creerRouteur>;
  }
}
