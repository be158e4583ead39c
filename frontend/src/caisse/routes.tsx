import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import type { Contexte } from '../composants/monter';
import { PAGES } from '../composants/pages';
import { Caisse } from './Caisse';
import { lirePoste, Poste } from './poste/Poste';
import { Vente } from './vente/Vente';

const racine = createRootRouteWithContext<Contexte>()({ component: Caisse });
const getParentRoute = () => racine;

/** Which till this is. */
const poste = createRoute({ getParentRoute, path: '/', validateSearch: lirePoste, component: Poste });
const vente = createRoute({ getParentRoute, path: '/vente', component: Vente });

const retour = createRoute({
  getParentRoute,
  path: '/retour',
  validateSearch: ({ numero }: Record<string, unknown>): { numero?: string } =>
    typeof numero === 'string' && numero !== '' ? { numero } : {},
  component: lazyRouteComponent(() => import('./retour/Retour'), 'Retour'),
});
const commandes = createRoute({
  getParentRoute,
  path: '/commandes',
  component: lazyRouteComponent(() => import('./cueillette/Cueillette'), 'Cueillette'),
});
const cartes = createRoute({
  getParentRoute,
  path: '/cartes',
  component: lazyRouteComponent(() => import('./cartes/Cartes'), 'Cartes'),
});
const tiroir = createRoute({
  getParentRoute,
  path: '/tiroir',
  validateSearch: ({ session }: Record<string, unknown>): { session?: string } =>
    typeof session === 'string' ? { session } : {},
  component: lazyRouteComponent(() => import('./session/Tiroir'), 'Tiroir'),
});
const file = createRoute({
  getParentRoute,
  path: '/file',
  component: lazyRouteComponent(() => import('./file/PageFile'), 'PageFile'),
});

export const creerRouteur = (context: Contexte) =>
  createRouter({
    ...PAGES,
    routeTree: racine.addChildren([poste, vente, retour, commandes, cartes, tiroir, file]),
    context,
    basepath: '/caisse',
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof creerRouteur>;
  }
}
