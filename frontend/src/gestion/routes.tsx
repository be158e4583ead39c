import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import type { Contexte } from '../composants/monter';
import { PAGES } from '../composants/pages';
import { reserve } from './communs/Reserve';
import { Gestion } from './Gestion';
import * as recherche from './recherche';
import { TableauDeBord } from './tableau/TableauDeBord';

const racine = createRootRouteWithContext<Contexte>()({
  component: Gestion,
  validateSearch: recherche.RACINE,
  // The place that is looked at stays from one screen to the next.
  search: { middlewares: [retainSearchParams(['lieu'])] },
});
const getParentRoute = () => racine;

const tableau = createRoute({ getParentRoute, path: '/', component: TableauDeBord });

const stock = createRoute({
  getParentRoute,
  path: '/stock',
  validateSearch: recherche.STOCK,
  component: lazyRouteComponent(() => import('./stock/Stock'), 'Stock'),
});
const stockProduit = createRoute({
  getParentRoute,
  path: '/stock/$produit',
  component: lazyRouteComponent(() => import('./stock/StockProduit'), 'StockProduit'),
});
const alertes = createRoute({
  getParentRoute,
  path: '/alertes',
  validateSearch: recherche.ALERTES,
  component: lazyRouteComponent(() => import('./stock/Alertes'), 'Alertes'),
});
const mouvements = createRoute({
  getParentRoute,
  path: '/mouvements',
  validateSearch: recherche.MOUVEMENTS,
  component: lazyRouteComponent(() => import('./stock/Mouvements'), 'Mouvements'),
});
const nouveauMouvement = createRoute({
  getParentRoute,
  path: '/mouvements/nouveau',
  validateSearch: recherche.NOUVEAU_MOUVEMENT,
  component: reserve(
    'gestionnaire',
    lazyRouteComponent(() => import('./stock/NouveauMouvement'), 'NouveauMouvement'),
  ),
});
const comptages = createRoute({
  getParentRoute,
  path: '/comptages',
  validateSearch: recherche.COMPTAGES,
  component: lazyRouteComponent(() => import('./stock/Comptages'), 'Comptages'),
});

const inventaires = createRoute({
  getParentRoute,
  path: '/inventaires',
  validateSearch: recherche.INVENTAIRES,
  component: lazyRouteComponent(() => import('./inventaires/Inventaires'), 'Inventaires'),
});
const inventaire = createRoute({
  getParentRoute,
  path: '/inventaires/$id',
  validateSearch: recherche.INVENTAIRE,
  component: lazyRouteComponent(() => import('./inventaires/Inventaire'), 'Inventaire'),
});
const compter = createRoute({
  getParentRoute,
  path: '/inventaires/$id/compter',
  component: lazyRouteComponent(() => import('./inventaires/Compter'), 'Compter'),
});

const demandes = createRoute({
  getParentRoute,
  path: '/demandes',
  validateSearch: recherche.DEMANDES,
  component: lazyRouteComponent(() => import('./demandes/Demandes'), 'Demandes'),
});
const nouvelleDemande = createRoute({
  getParentRoute,
  path: '/demandes/nouvelle',
  validateSearch: recherche.NOUVELLE_DEMANDE,
  component: lazyRouteComponent(() => import('./demandes/NouvelleDemande'), 'NouvelleDemande'),
});
const transferts = createRoute({
  getParentRoute,
  path: '/transferts',
  validateSearch: recherche.TRANSFERTS,
  component: lazyRouteComponent(() => import('./transferts/Transferts'), 'Transferts'),
});
const nouveauTransfert = createRoute({
  getParentRoute,
  path: '/transferts/nouveau',
  component: reserve(
    'gestionnaire',
    lazyRouteComponent(() => import('./transferts/NouveauTransfert'), 'NouveauTransfert'),
  ),
});
const transfert = createRoute({
  getParentRoute,
  path: '/transferts/$id',
  component: lazyRouteComponent(() => import('./transferts/Transfert'), 'Transfert'),
});

const produits = createRoute({
  getParentRoute,
  path: '/produits',
  validateSearch: recherche.PRODUITS,
  component: reserve(
    'gestionnaire',
    lazyRouteComponent(() => import('./produits/Produits'), 'Produits'),
  ),
});
const nouveauProduit = createRoute({
  getParentRoute,
  path: '/produits/nouveau',
  component: reserve(
    'responsable',
    lazyRouteComponent(() => import('./produits/NouveauProduit'), 'NouveauProduit'),
  ),
});
const produit = createRoute({
  getParentRoute,
  path: '/produits/$id',
  component: reserve(
    'gestionnaire',
    lazyRouteComponent(() => import('./produits/Produit'), 'Produit'),
  ),
});
const categories = createRoute({
  getParentRoute,
  path: '/categories',
  component: reserve(
    'responsable',
    lazyRouteComponent(() => import('./produits/Categories'), 'Categories'),
  ),
});

const etiquettes = createRoute({
  getParentRoute,
  path: '/etiquettes',
  component: lazyRouteComponent(() => import('./etiquettes/Etiquettes'), 'Etiquettes'),
});
const imports = createRoute({
  getParentRoute,
  path: '/imports',
  component: reserve(
    'responsable',
    lazyRouteComponent(() => import('./imports/Imports'), 'Imports'),
  ),
});
const unImport = createRoute({
  getParentRoute,
  path: '/imports/$id',
  component: reserve(
    'responsable',
    lazyRouteComponent(() => import('./imports/Import'), 'Import'),
  ),
});

const commandes = createRoute({
  getParentRoute,
  path: '/commandes',
  validateSearch: recherche.COMMANDES,
  component: lazyRouteComponent(() => import('./commandes/Commandes'), 'Commandes'),
});
const commande = createRoute({
  getParentRoute,
  path: '/commandes/$id',
  component: lazyRouteComponent(() => import('./commandes/Commande'), 'Commande'),
});

const sessions = createRoute({
  getParentRoute,
  path: '/sessions',
  validateSearch: recherche.SESSIONS,
  component: lazyRouteComponent(() => import('./caisses/Sessions'), 'Sessions'),
});
const session = createRoute({
  getParentRoute,
  path: '/sessions/$id',
  component: lazyRouteComponent(() => import('./caisses/Session'), 'Session'),
});
const ventes = createRoute({
  getParentRoute,
  path: '/ventes',
  validateSearch: recherche.VENTES,
  component: lazyRouteComponent(() => import('./caisses/Ventes'), 'Ventes'),
});
const vente = createRoute({
  getParentRoute,
  path: '/ventes/$id',
  component: lazyRouteComponent(() => import('./caisses/Vente'), 'Vente'),
});
const retours = createRoute({
  getParentRoute,
  path: '/retours',
  validateSearch: recherche.RETOURS,
  component: lazyRouteComponent(() => import('./caisses/Retours'), 'Retours'),
});

const retour = createRoute({
  getParentRoute,
  path: '/retours/$id',
  component: lazyRouteComponent(() => import('./caisses/Retour'), 'Retour'),
});
const ecarts = createRoute({
  getParentRoute,
  path: '/ecarts',
  validateSearch: recherche.ECARTS,
  component: reserve(
    'gestionnaire',
    lazyRouteComponent(() => import('./caisses/Ecarts'), 'Ecarts'),
  ),
});

const rapport = <const Chemin extends string>(path: Chemin, ecran: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({
    getParentRoute,
    path,
    validateSearch: recherche.PERIODE,
    component: reserve('gestionnaire', ecran),
  });
const rapports = [
  rapport(
    '/rapports/ventes',
    lazyRouteComponent(() => import('./rapports/Ventes'), 'Ventes'),
  ),
  rapport(
    '/rapports/consolide',
    lazyRouteComponent(() => import('./rapports/Consolide'), 'Consolide'),
  ),
  rapport(
    '/rapports/produits',
    lazyRouteComponent(() => import('./rapports/Produits'), 'Produits'),
  ),
  rapport(
    '/rapports/stock',
    lazyRouteComponent(() => import('./rapports/Stock'), 'Stock'),
  ),
  rapport(
    '/rapports/taxes',
    lazyRouteComponent(() => import('./rapports/Taxes'), 'Taxes'),
  ),
  rapport(
    '/rapports/caisses',
    lazyRouteComponent(() => import('./rapports/Caisses'), 'Caisses'),
  ),
  rapport(
    '/rapports/remises',
    lazyRouteComponent(() => import('./rapports/Remises'), 'Remises'),
  ),
] as const;

const equipe = createRoute({
  getParentRoute,
  path: '/equipe',
  validateSearch: recherche.EQUIPE,
  component: reserve(
    'gestionnaire',
    lazyRouteComponent(() => import('./equipe/Equipe'), 'Equipe'),
  ),
});
const embauche = createRoute({
  getParentRoute,
  path: '/equipe/nouveau',
  component: reserve(
    'gestionnaire',
    lazyRouteComponent(() => import('./equipe/Embauche'), 'Embauche'),
  ),
});
const travailleur = createRoute({
  getParentRoute,
  path: '/equipe/$id',
  component: reserve(
    'gestionnaire',
    lazyRouteComponent(() => import('./equipe/Travailleur'), 'Travailleur'),
  ),
});
const quarts = createRoute({
  getParentRoute,
  path: '/quarts',
  validateSearch: recherche.QUARTS,
  component: lazyRouteComponent(() => import('./equipe/Quarts'), 'Quarts'),
});

const moi = createRoute({
  getParentRoute,
  path: '/moi',
  component: lazyRouteComponent(() => import('./compte/MonCompte'), 'MonCompte'),
});

const direction = <const Chemin extends string>(path: Chemin, ecran: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute, path, component: reserve('responsable', ecran) });
const directions = [
  direction(
    '/reseau',
    lazyRouteComponent(() => import('./reseau/Reseau'), 'Reseau'),
  ),
  direction(
    '/reseau/$id',
    lazyRouteComponent(() => import('./reseau/Lieu'), 'Lieu'),
  ),
  direction(
    '/parametres',
    lazyRouteComponent(() => import('./reseau/Parametres'), 'Parametres'),
  ),
  direction(
    '/cles',
    lazyRouteComponent(() => import('./reseau/Cles'), 'Cles'),
  ),
  direction(
    '/controle',
    lazyRouteComponent(() => import('./controle/Invariants'), 'Invariants'),
  ),
  direction(
    '/comptes',
    lazyRouteComponent(() => import('./comptabilite/Comptes'), 'Comptes'),
  ),
  direction(
    '/comptes/$id',
    lazyRouteComponent(() => import('./comptabilite/Compte'), 'Compte'),
  ),
  direction(
    '/incidents',
    lazyRouteComponent(() => import('./renseignements/Incidents'), 'Incidents'),
  ),
  direction(
    '/incidents/nouveau',
    lazyRouteComponent(() => import('./renseignements/NouvelIncident'), 'NouvelIncident'),
  ),
  direction(
    '/incidents/$id',
    lazyRouteComponent(() => import('./renseignements/Incident'), 'Incident'),
  ),
  direction(
    '/confidentialite',
    lazyRouteComponent(() => import('./renseignements/Confidentialite'), 'Confidentialite'),
  ),
  direction(
    '/paiements',
    lazyRouteComponent(() => import('./controle/Paiements'), 'Paiements'),
  ),
] as const;
const journal = createRoute({
  getParentRoute,
  path: '/journal',
  validateSearch: recherche.JOURNAL,
  component: reserve(
    'responsable',
    lazyRouteComponent(() => import('./comptabilite/Journal'), 'Journal'),
  ),
});
const courriels = createRoute({
  getParentRoute,
  path: '/courriels',
  validateSearch: recherche.COURRIELS,
  component: reserve(
    'responsable',
    lazyRouteComponent(() => import('./courriels/Courriels'), 'Courriels'),
  ),
});
const clients = createRoute({
  getParentRoute,
  path: '/clients',
  validateSearch: recherche.CLIENTS,
  component: reserve(
    'gestionnaire',
    lazyRouteComponent(() => import('./clients/Clients'), 'Clients'),
  ),
});
const client = createRoute({
  getParentRoute,
  path: '/clients/$id',
  component: reserve(
    'gestionnaire',
    lazyRouteComponent(() => import('./clients/Client'), 'Client'),
  ),
});
const audit = createRoute({
  getParentRoute,
  path: '/audit',
  validateSearch: recherche.AUDIT,
  component: reserve(
    'responsable',
    lazyRouteComponent(() => import('./controle/Audit'), 'Audit'),
  ),
});
const evenements = createRoute({
  getParentRoute,
  path: '/evenements',
  validateSearch: recherche.EVENEMENTS,
  component: reserve(
    'responsable',
    lazyRouteComponent(() => import('./controle/Evenements'), 'Evenements'),
  ),
});

const routeTree = racine.addChildren([
  tableau,
  stock,
  stockProduit,
  alertes,
  mouvements,
  nouveauMouvement,
  comptages,
  inventaires,
  inventaire,
  compter,
  demandes,
  nouvelleDemande,
  transferts,
  nouveauTransfert,
  transfert,
  produits,
  nouveauProduit,
  produit,
  categories,
  etiquettes,
  imports,
  unImport,
  commandes,
  commande,
  sessions,
  session,
  ventes,
  vente,
  retours,
  retour,
  ecarts,
  ...rapports,
  equipe,
  embauche,
  travailleur,
  quarts,
  moi,
  ...directions,
  journal,
  courriels,
  clients,
  client,
  audit,
  evenements,
]);

export const creerRouteur = (context: Contexte) =>
  createRouter({ ...PAGES, routeTree, context, basepath: '/gestion' });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof creerRouteur>;
  }
}
