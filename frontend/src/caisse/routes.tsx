import { createRootRouteWithContext, createRoute, createRouter } from '@tanstack/react-router';
import type { Contexte } from '../composants/monter';
import { PAGES } from '../composants/pages';
import { Caisse } from './Caisse';
import { lirePoste, Poste } from './poste/Poste';

const racine = createRootRouteWithContext<Contexte>()({ component: Caisse });

/** Which till this is. */
const poste = createRoute({
  getParentRoute: () => racine,
  path: '/',
  validateSearch: lirePoste,
  component: Poste,
});

export const creerRouteur = (context: Contexte) =>
  createRouter({ ...PAGES, routeTree: racine.addChildren([poste]), context, basepath: '/caisse' });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof creerRouteur>;
  }
}
