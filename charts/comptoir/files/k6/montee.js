// A ramp on panier: more of it is needed, then less. Guests read their cart and change a quantity.

import exec from 'k6/execution';
import { check } from 'k6';
import { appel } from './_appel.js';
import { attendre, unites } from './_depart.js';
import { COMMUN, nombre, entier, seuils, secondes } from './_reglages.js';
import { compter, handleSummary } from './_resume.js';

export { handleSummary };

const ECRITURES = nombre('ECRITURES', 50);
const ETAPES = __ENV.STAGES || '30s:50,30s:800,3m:800,30s:50,1m:50';

function etapes(texte) {
  return texte.split(',').map((etape) => {
    const [duration, target] = etape.trim().split(':');
    if (!/^\d+$/.test(target || '')) {
      throw new Error(`STAGES: "duration:requests per second" was expected, "${etape}" came. Example: STAGES=30s:50,2m:600,30s:50`);
    }
    secondes(duration, 'STAGES');
    return { duration, target: Number(target) };
  });
}

const STAGES = etapes(ETAPES);

export const options = {
  ...COMMUN,
  scenarios: {
    montee: {
      executor: 'ramping-arrival-rate',
      startRate: STAGES[0].target,
      timeUnit: '1s',
      stages: STAGES,
      preAllocatedVUs: entier('VUS', Math.max(10, Math.ceil(Math.max(...STAGES.map((e) => e.target)) / 2)), 1),
    },
  },
  thresholds: seuils(500, ['montee']),
};

export function setup() {
  attendre();
  return unites(20).map(({ produit }) => produit);
}

let panier = null;
let produit = 0;

const suivre = (reponse) => compter(check, reponse);

// The first turn of a VU makes its cart.
function ouvrir(produits) {
  produit = produits[exec.vu.idInTest % produits.length];
  appel('POST', '/api/panier/items', {
    corps: { produit_id: produit, quantite: 1 },
    fait: (p) => p.nb_articles === 1,
    apres: (reponse) => {
      panier = reponse.headers['X-Panier-Jeton'];
      suivre(reponse);
    },
  });
}

export default function (produits) {
  if (panier === null) {
    ouvrir(produits);
  } else if (Math.random() * 100 < ECRITURES) {
    const quantite = 1 + Math.floor(Math.random() * 9);
    appel('PUT', `/api/panier/items/${produit}`, {
      nom: '/api/panier/items/{id}',
      panier,
      corps: { quantite },
      fait: (p) => p.nb_articles === quantite,
      apres: suivre,
    });
  } else {
    appel('GET', '/api/panier/items', {
      panier,
      fait: (p) => p.items.length === 1 && p.items[0].produit_id === produit,
      apres: suivre,
    });
  }
}
