// The constant load under which nothing may be lost: sign-ins, carts read, carts written, orders cancelled and handed over,
// sales returned.
// Nothing is sent twice. Each request that did not go well is one line of JSON, with its moment and its instance.

import exec from 'k6/execution';
import { appel, cle } from './_appel.js';
import { attendre, connecter, creer, inscrire, porteur, unites } from './_depart.js';
import { remettre } from './_remise.js';
import { caisses, fermer, vendreEtRendre } from './_retour.js';
import { COMMUN, RESPONSABLE, debit, duree, entier, nombre, seuils } from './_reglages.js';

export { handleSummary } from './_resume.js';

const VUS_COMMANDES = entier('VUS_COMMANDES', 10, 1);

// A gateway that waits three seconds for a service holds a VU for as long: there must be others.
const charge = (fonction, parSeconde, vus) => ({
  executor: 'constant-arrival-rate',
  exec: fonction,
  ...debit(parSeconde),
  duration: duree('DURATION', '2m'),
  preAllocatedVUs: Math.ceil(vus),
});

const DEBITS = {
  connexions: nombre('RATE_CONNEXIONS', 1),
  lectures: nombre('RATE_LECTURES', 20),
  ecritures: nombre('RATE_ECRITURES', 5),
  commandes: nombre('RATE_COMMANDES', 2),
  remises: nombre('RATE_REMISES', 0.5),
  retours: nombre('RATE_RETOURS', 1),
};
const VUS = {
  connexions: 6 * DEBITS.connexions,
  lectures: 4 * DEBITS.lectures,
  ecritures: 12 * DEBITS.ecritures,
  commandes: VUS_COMMANDES,
  remises: VUS_COMMANDES,
  retours: 6 * DEBITS.retours,
};
const actifs = Object.keys(DEBITS).filter((nom) => DEBITS[nom] > 0);
const SCENARIOS = Object.fromEntries(actifs.map((nom) => [nom, charge(nom, DEBITS[nom], VUS[nom])]));

export const options = {
  ...COMMUN,
  scenarios: SCENARIOS,
  thresholds: seuils(1000, actifs),
};

export function setup() {
  attendre();
  const achats = unites(20);
  const postes = DEBITS.retours > 0 ? caisses(achats.map(({ lieu }) => lieu)) : {};
  return { comptes: inscrire('connexion', entier('COMPTES', 5, 1)), achats, ...postes };
}

export function teardown({ sessions = [] }) {
  fermer(Object.values(sessions));
}

export function connexions({ comptes }) {
  connecter(comptes[exec.scenario.iterationInTest % comptes.length]);
}

function ajouter(achat, jeton, garder) {
  return appel('POST', '/api/panier/items', {
    jeton,
    corps: { produit_id: achat.produit, quantite: 2 },
    fait: (p) => p.nb_articles === 2 && p.items[0].produit_id === achat.produit,
    apres: (reponse) => garder && garder(reponse.headers['X-Panier-Jeton']),
  });
}

let invite = null;

export function lectures({ achats }) {
  const achat = achats[exec.vu.idInTest % achats.length];
  if (invite === null) {
    ajouter(achat, undefined, (jeton) => (invite = jeton));
    return;
  }
  const fait = (p) => p.nb_articles === 2 && p.items[0].produit_id === achat.produit;
  appel('GET', '/api/panier/items', { panier: invite, fait });
}

export function ecritures({ achats }) {
  const achat = achats[exec.vu.idInTest % achats.length];
  const ligne = { nom: '/api/panier/items/{id}' };
  if (ajouter(achat, undefined, (jeton) => (ligne.panier = jeton)) === null) return;
  const chemin = `/api/panier/items/${achat.produit}`;
  const change = appel('PUT', chemin, { ...ligne, corps: { quantite: 5 }, fait: (p) => p.nb_articles === 5 });
  if (change === null) return;
  appel('DELETE', chemin, { ...ligne, fait: (p) => p.nb_articles === 0 });
}

const connexion = porteur();
let numero = 0;
let inscrit = '';
let propre = false;

// One account per VU, since an account has one cart; the number of a VU is its own among all scenarios.
function acheteur() {
  const courriel = `continuite-${exec.vu.idInTest}-${numero}@k6.example`;
  if (inscrit !== courriel && creer(courriel) === null) return null;
  inscrit = courriel;
  return connexion(courriel);
}

// Buys two of this; what the order is, and who made it. Null when it did not go well.
function commander(achat) {
  const client = acheteur();
  if (client === null) return null;
  const { jeton, courriel } = client;
  if (!propre && appel('DELETE', '/api/panier/items', { jeton, fait: (p) => p.nb_articles === 0 }) === null) return null;
  propre = false;
  if (ajouter(achat, jeton) === null) return null;
  const id = cle();
  const commande = appel('POST', '/api/panier/checkout', {
    jeton,
    cle: id,
    corps: { mode: 'cueillette', lieu_id: achat.lieu, courriel },
    statut: 201,
    fait: (c) => c.commande_id === id && c.etat === 'en_attente_paiement',
  });
  if (commande === null) {
    // The cart stays locked until the sweep: to wait for it would fail more than was lost.
    numero += 1;
    return null;
  }
  propre = true;
  return { ...client, id, commande };
}

export function commandes({ achats }) {
  const achetee = commander(achats[exec.vu.idInTest % achats.length]);
  if (achetee === null) return;
  const { jeton, compte, id, commande } = achetee;
  const suite = { nom: '/api/commandes/{id}', jeton };
  const lue = (c) => c.commande_id === id && c.client_id === compte && c.total_cents === commande.total_cents && c.lignes.length === 1;
  appel('GET', `/api/commandes/${id}`, { ...suite, fait: lue });
  // Its stock goes back to the shelf, so that a run of any length finds some.
  appel('POST', `/api/commandes/${id}/annulation`, {
    nom: '/api/commandes/{id}/annulation',
    jeton,
    cle: cle(),
    corps: { motif: 'k6' },
    fait: (c) => c.etat === 'annulee',
  });
}

const caisse = porteur();

export function remises({ achats }) {
  const achetee = commander(achats[exec.vu.idInTest % achats.length]);
  const entree = achetee && caisse(RESPONSABLE);
  if (entree) remettre(achetee, entree.jeton);
}

export function retours({ achats, sessions, taux }) {
  const entree = caisse(RESPONSABLE);
  const achat = achats[exec.scenario.iterationInTest % achats.length];
  if (entree) vendreEtRendre(achat, sessions[achat.lieu], taux, entree.jeton);
}
