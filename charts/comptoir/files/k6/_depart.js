// Before the load: the API answers, accounts exist, and there are goods enough for what will be bought.

import { sleep } from 'k6';
import http from 'k6/http';
import { appel } from './_appel.js';
import { ATTENTE, BASE_URL, MOT_DE_PASSE, RESPONSABLE } from './_reglages.js';

const TROP = ' The gateway lets 20 sign-ins a minute through by default: wait, or set gateway.limits.signInsPerMinute=0.';

/** Waits for the API and its catalogue, outside of what is measured. */
export function attendre() {
  const jusqua = Date.now() + ATTENTE * 1000;
  for (;;) {
    const reponse = http.get(`${BASE_URL}/api/produits?limite=1`, { responseCallback: null, timeout: '5s' });
    if (reponse.status === 200 && reponse.json('elements').length > 0) return;
    if (Date.now() >= jusqua) {
      const recu = reponse.error || `status ${reponse.status}, ${String(reponse.body).slice(0, 200)}`;
      throw new Error(
        `GET ${BASE_URL}/api/produits: 200 with products was expected, this came: ${recu}. ` +
          'Start Comptoir with its demo data, set BASE_URL, or wait longer with ATTENTE (seconds).',
      );
    }
    sleep(1);
  }
}

/** Signs in; null when refused. */
export function connecter(courriel) {
  return appel('POST', '/api/auth/connexion', {
    corps: { courriel, mot_de_passe: MOT_DE_PASSE },
    fait: (corps) => corps.jeton_acces.split('.').length === 3 && corps.expire_dans > 0,
  });
}

/** The token of an account, signed in again before it expires; one account per VU. */
export function porteur() {
  let session = { courriel: '', jusqua: 0 };
  return (courriel) => {
    if (session.courriel === courriel && Date.now() < session.jusqua) return session;
    const corps = connecter(courriel);
    if (corps === null) return null;
    session = {
      courriel,
      jeton: corps.jeton_acces,
      compte: corps.compte_id,
      jusqua: Date.now() + (corps.expire_dans - 120) * 1000,
    };
    return session;
  };
}

export function exiger(corps, quoi) {
  if (corps === null) throw new Error(`${quoi} failed: the line above says how.${TROP}`);
  return corps;
}

/** Makes a client's account, or finds that of an earlier run. */
export function creer(courriel) {
  const corps = { courriel, mot_de_passe: MOT_DE_PASSE, prenom: 'Client', nom: 'K6' };
  return appel('POST', '/api/auth/inscription', { corps, statut: [201, 409] });
}

/** So many clients of our own. */
export function inscrire(prefixe, combien) {
  const courriels = Array.from({ length: combien }, (_, rang) => `${prefixe}-${rang + 1}@k6.example`);
  courriels.forEach((courriel) => exiger(creer(courriel), `Registering ${courriel}`));
  return courriels;
}

/** What a store has, product by product, the most plentiful first. */
export function rayon(jeton, magasin, pages = 5) {
  const tout = [];
  let curseur = '';
  for (let page = 0; page < pages && curseur !== null; page += 1) {
    const suite = curseur ? `&curseur=${encodeURIComponent(curseur)}` : '';
    const corps = appel('GET', `/api/magasins/${magasin}/stock?limite=100${suite}`, {
      nom: '/api/magasins/{id}/stock',
      jeton,
      fait: ({ elements }) => Array.isArray(elements),
    });
    tout.push(...exiger(corps, `Reading the stock of store ${magasin}`).elements);
    curseur = corps.curseur_suivant;
  }
  return tout.sort((a, b) => b.disponible - a.disponible);
}

/** One place and product for each unit to be bought, so that no two iterations want the same one. */
export function unites(combien) {
  const { jeton_acces: jeton } = exiger(connecter(RESPONSABLE), `Signing ${RESPONSABLE} in`);
  const lieux = exiger(appel('GET', '/api/magasins?limite=100', { fait: (c) => c.elements.length > 0 }), 'Listing stores');
  const rayons = lieux.elements
    .filter(({ type }) => type === 'magasin')
    .flatMap(({ lieu_id: lieu }) => rayon(jeton, lieu).filter((p) => p.unite === 'piece').map((p) => ({ lieu, ...p })));
  const choisies = [];
  for (let tour = 1; choisies.length < combien; tour += 1) {
    const reste = rayons.filter(({ disponible }) => disponible > tour);
    if (reste.length === 0) {
      throw new Error(
        `The run needs ${combien} articles in stock and the stores have ${choisies.length}: ` +
          'lower the rate or DURATION, or start from fresh demo data.',
      );
    }
    choisies.push(...reste.map(({ lieu, produit_id: produit, nom_fr: nom }) => ({ lieu, produit, nom })));
  }
  return choisies.slice(0, combien);
}
