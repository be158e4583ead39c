// What a client does: looks, fills a cart as a guest, signs in, orders, pays, and finds the order among theirs.

import exec from 'k6/execution';
import { appel, cle } from './_appel.js';
import { attendre, inscrire, porteur, unites } from './_depart.js';
import { COMMUN, debit, duree, entier, nombre, secondes, seuils } from './_reglages.js';

export { handleSummary } from './_resume.js';

const RATE = nombre('RATE', 1, 1 / 60);
const DURATION = duree('DURATION', '30s');
const CLIENTS = entier('CLIENTS', 10, 1);

export const options = {
  ...COMMUN,
  scenarios: {
    parcours: {
      executor: 'constant-arrival-rate',
      ...debit(RATE),
      duration: DURATION,
      preAllocatedVUs: CLIENTS,
      maxVUs: CLIENTS,
    },
  },
  thresholds: seuils(1000, ['parcours']),
};

export function setup() {
  attendre();
  return {
    clients: inscrire('parcours', CLIENTS),
    achats: unites(Math.ceil(RATE * secondes(DURATION, 'DURATION')) + 1),
  };
}

const connexion = porteur();

function choisir(achat) {
  const trouves = appel('GET', `/api/produits?q=${encodeURIComponent(achat.nom)}&limite=20`, {
    nom: '/api/produits',
    fait: ({ elements }) => elements.some((p) => p.produit_id === achat.produit),
  });
  if (trouves === null) return null;
  const produit = appel('GET', `/api/produits/${achat.produit}`, {
    nom: '/api/produits/{id}',
    fait: (p) => p.produit_id === achat.produit && p.prix_cents > 0 && p.en_ligne,
  });
  const lieux = appel('GET', `/api/produits/${achat.produit}/disponibilite`, {
    nom: '/api/produits/{id}/disponibilite',
    fait: (places) => places.some((p) => p.magasin_id === achat.lieu && p.niveau !== 'rupture'),
  });
  return lieux && produit;
}

function remplir(achat, prix) {
  let invite = null;
  const ajoute = appel('POST', '/api/panier/items', {
    corps: { produit_id: achat.produit, quantite: 2 },
    fait: (p) => p.nb_articles === 2 && p.sous_total_cents === 2 * prix,
    apres: (reponse) => (invite = reponse.headers['X-Panier-Jeton']),
  });
  if (ajoute === null) return null;
  const change = appel('PUT', `/api/panier/items/${achat.produit}`, {
    nom: '/api/panier/items/{id}',
    panier: invite,
    corps: { quantite: 1 },
    fait: (p) => p.nb_articles === 1 && p.sous_total_cents === prix,
  });
  return change && invite;
}

function commander(achat, client, prix) {
  const devis = appel('GET', `/api/panier/verification?mode=cueillette&lieu_id=${achat.lieu}`, {
    nom: '/api/panier/verification',
    jeton: client.jeton,
    fait: (v) => v.sous_total_cents === prix && v.total_cents === prix + v.consigne_cents + v.tps_cents + v.tvq_cents && v.lignes[0].suffisant,
  });
  if (devis === null) return null;
  const id = cle();
  return appel('POST', '/api/panier/checkout', {
    jeton: client.jeton,
    cle: id,
    corps: { mode: 'cueillette', lieu_id: achat.lieu, courriel: client.courriel },
    statut: 201,
    fait: (c) => c.commande_id === id && c.etat === 'en_attente_paiement' && c.total_cents === devis.total_cents,
  });
}

function payer(commande, client) {
  const paye = appel('POST', `/api/commandes/${commande.commande_id}/paiements`, {
    nom: '/api/commandes/{id}/paiements',
    jeton: client.jeton,
    cle: cle(),
    corps: { jeton: 'tok_ok' },
    statut: 201,
    fait: (c) => c.etat === 'payee' && c.paiements.length === 1 && c.paiements[0].montant_cents === commande.total_cents,
  });
  if (paye === null) return;
  appel('GET', `/api/commandes/${commande.commande_id}`, {
    nom: '/api/commandes/{id}',
    jeton: client.jeton,
    fait: (c) => c.etat === 'payee' && c.client_id === client.compte && c.total_cents === commande.total_cents,
  });
  appel('GET', '/api/commandes?limite=5', {
    nom: '/api/commandes',
    jeton: client.jeton,
    fait: ({ elements }) => elements.some((c) => c.commande_id === commande.commande_id),
  });
  appel('GET', '/api/panier/items', { jeton: client.jeton, fait: (p) => p.nb_articles === 0 });
}

export default function ({ clients, achats }) {
  const achat = achats[exec.scenario.iterationInTest];
  const produit = choisir(achat);
  const invite = produit && remplir(achat, produit.prix_cents);
  const client = invite && connexion(clients[(exec.vu.idInTest - 1) % clients.length]);
  if (!client) return;
  // What an interrupted journey left in this client's cart is not of this one.
  const vide = appel('DELETE', '/api/panier/items', { jeton: client.jeton, fait: (p) => p.nb_articles === 0 });
  const fusion = vide && appel('POST', '/api/panier/fusion', {
    jeton: client.jeton,
    panier: invite,
    corps: {},
    fait: (p) => p.nb_articles === 1 && p.items[0].produit_id === achat.produit,
  });
  const commande = fusion && commander(achat, client, produit.prix_cents);
  if (commande) payer(commande, client);
}
