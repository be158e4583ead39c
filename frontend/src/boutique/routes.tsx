import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
} from '@tanstack/react-router';
import type { Contexte } from '../composants/monter';
import { PAGES } from '../composants/pages';
import { Boutique } from './Boutique';
import { Catalogue } from './catalogue/Catalogue';
import { FicheProduit } from './catalogue/FicheProduit';
import { lireFiltres } from './catalogue/filtres';
import { produit, produits } from './catalogue/queries';
import { lireSuite } from './compte/suite';
import { lireLieu } from './lieux/retrait';

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

const ficheProduit = createRoute({
  getParentRoute: () => racine,
  path: '/produits/$id',
  params: {
    // What is no number of a product is 0, which no product has.
    parse: ({ id }) => ({ id: /^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0 }),
    stringify: ({ id }) => ({ id: String(id) }),
  },
  beforeLoad: ({ params }) => {
    if (params.id === 0) throw notFound();
  },
  // In the first bundle as well: many come by the link of a product.
  component: FicheProduit,
  loader: ({ context: { requetes, socle }, params }) =>
    void requetes.prefetchQuery(produit(socle.api, params.id)),
});

const panier = createRoute({
  getParentRoute: () => racine,
  path: '/panier',
  validateSearch: lireLieu,
  component: lazyRouteComponent(() => import('./panier/EcranPanier'), 'EcranPanier'),
});

const commander = createRoute({
  getParentRoute: () => racine,
  path: '/commander',
  validateSearch: lireLieu,
  component: lazyRouteComponent(() => import('./commander/Commander'), 'Commander'),
});

const verifier = createRoute({
  getParentRoute: () => racine,
  path: '/commander/verifier',
  component: lazyRouteComponent(() => import('./commander/Verifier'), 'Verifier'),
});

const commandes = createRoute({
  getParentRoute: () => racine,
  path: '/commandes',
  component: lazyRouteComponent(() => import('./commandes/Commandes'), 'Commandes'),
});

const commande = createRoute({
  getParentRoute: () => racine,
  path: '/commandes/$id',
  component: lazyRouteComponent(() => import('./commandes/EcranCommande'), 'EcranCommande'),
});

const payer = createRoute({
  getParentRoute: () => racine,
  path: '/commandes/$id/payer',
  component: lazyRouteComponent(() => import('./commandes/Payer'), 'Payer'),
});

const connexion = createRoute({
  getParentRoute: () => racine,
  path: '/connexion',
  validateSearch: lireSuite,
  component: lazyRouteComponent(() => import('./compte/ConnexionCliente'), 'ConnexionCliente'),
});

const inscription = createRoute({
  getParentRoute: () => racine,
  path: '/inscription',
  validateSearch: lireSuite,
  component: lazyRouteComponent(() => import('./compte/Inscription'), 'Inscription'),
});

const oubli = createRoute({
  getParentRoute: () => racine,
  path: '/oubli',
  component: lazyRouteComponent(() => import('./compte/Oubli'), 'Oubli'),
});

const reinitialisation = createRoute({
  getParentRoute: () => racine,
  path: '/reinitialisation',
  component: lazyRouteComponent(() => import('./compte/Reinitialisation'), 'Reinitialisation'),
});

const confidentialite = createRoute({
  getParentRoute: () => racine,
  path: '/confidentialite',
  component: lazyRouteComponent(() => import('./compte/Confidentialite'), 'Confidentialite'),
});

const efface = createRoute({
  getParentRoute: () => racine,
  path: '/efface',
  component: lazyRouteComponent(() => import('./compte/Efface'), 'Efface'),
});

const compte = createRoute({
  getParentRoute: () => racine,
  path: '/compte',
  component: lazyRouteComponent(() => import('./compte/Compte'), 'Compte'),
});

const pagesDuCompte = [
  createRoute({
    getParentRoute: () => compte,
    path: '/',
    component: lazyRouteComponent(() => import('./compte/Profil'), 'Profil'),
  }),
  createRoute({
    getParentRoute: () => compte,
    path: '/adresses',
    component: lazyRouteComponent(() => import('./compte/Adresses'), 'Adresses'),
  }),
  createRoute({
    getParentRoute: () => compte,
    path: '/consentements',
    component: lazyRouteComponent(() => import('./compte/Consentements'), 'Consentements'),
  }),
  createRoute({
    getParentRoute: () => compte,
    path: '/securite',
    component: lazyRouteComponent(() => import('./compte/Securite'), 'Securite'),
  }),
  createRoute({
    getParentRoute: () => compte,
    path: '/cartes',
    component: lazyRouteComponent(() => import('./compte/SoldeCarte'), 'SoldeCarte'),
  }),
  createRoute({
    getParentRoute: () => compte,
    path: '/donnees',
    component: lazyRouteComponent(() => import('./compte/Donnees'), 'Donnees'),
  }),
] as const;

const arbre = racine.addChildren([
  catalogue,
  ficheProduit,
  panier,
  commander,
  verifier,
  commandes,
  commande,
  payer,
  connexion,
  inscription,
  oubli,
  reinitialisation,
  confidentialite,
  efface,
  compte.addChildren(pagesDuCompte),
]);

export const creerRouteur = (context: Contexte) => createRouter({ ...PAGES, routeTree: arbre, context });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof creerRouteur>;
  }
}
