// The route of the load-balancing test, at a constant rate, and which copy of panier answered.

import { check } from 'k6';
import { appel } from './_appel.js';
import { attendre } from './_depart.js';
import { COMMUN, debit, duree, nombre, seuils } from './_reglages.js';
import { compter, handleSummary } from './_resume.js';

export { handleSummary };

const RATE = nombre('RATE', 100, 1 / 60);

export const options = {
  ...COMMUN,
  scenarios: {
    items: {
      executor: 'constant-arrival-rate',
      ...debit(RATE),
      duration: duree('DURATION', '30s'),
      preAllocatedVUs: Math.ceil(RATE) + 5,
    },
  },
  thresholds: seuils(200, ['items']),
};

export const setup = attendre;

export default function () {
  appel('GET', '/api/panier/items', {
    fait: (panier) => Array.isArray(panier.items) && panier.sous_total_cents === 0,
    apres: (reponse) => compter(check, reponse),
  });
}
