import { createRootRouteWithContext, createRoute, createRouter } from '@tanstack/react-router';
import type { Contexte } from '../composants/monter';
import { PAGES } from '../composants/pages';
import { Gestion } from './Gestion';
import { TableauDeBord } from './tableau/TableauDeBord';

const racine = createRootRouteWithContext<Contexte>()({ component: Gestion });

const tableau = createRoute({ getParentRoute: () => racine, path: '/', component: TableauDeBord });

export const creerRouteur = (context: Contexte) =>
  createRouter({ ...PAGES, routeTree: racine.addChildren([tableau]), context, basepath: '/gestion' });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof creerRouteur>;
  }
}
