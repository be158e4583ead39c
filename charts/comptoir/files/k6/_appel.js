// One request, its checks, and one JSON line when it failed.

import { check } from 'k6';
import exec from 'k6/execution';
import http from 'k6/http';
import { Counter } from 'k6/metrics';
import { BASE_URL } from './_reglages.js';

const reponses = new Counter('reponses');

// Version 7: keys made one after the other lie side by side in the index.
export function cle() {
  const temps = Date.now().toString(16).padStart(12, '0');
  return `${temps.slice(0, 8)}-${temps.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}

function lire(reponse) {
  try {
    return reponse.json();
  } catch (_) {
    return null;
  }
}

// A body of another form than expected is a failed check, not the end of the iteration.
function dit(fait, contenu, reponse) {
  try {
    return contenu !== null && Boolean(fait(contenu, reponse));
  } catch (_) {
    return false;
  }
}

function entetes({ jeton, panier, cle: idempotence, version, corps, accept }) {
  const headers = {};
  if (jeton) headers.Authorization = `Bearer ${jeton}`;
  if (panier) headers['X-Panier-Jeton'] = panier;
  if (idempotence) headers['Idempotency-Key'] = idempotence;
  if (version) headers['If-Match'] = `"${version}"`;
  if (corps !== undefined) headers['Content-Type'] = 'application/json';
  if (accept) headers.Accept = accept;
  return headers;
}

function signaler(methode, nom, reponse, manque) {
  const scenario = exec.vu.tags.scenario || 'setup';
  console.error(JSON.stringify({
    heure: new Date().toISOString(),
    scenario,
    methode,
    chemin: nom,
    statut: reponse.status,
    erreur: reponse.error || manque,
    code: reponse.error_code,
    instance: reponse.headers['X-Instance'] || null,
    demande: reponse.headers['X-Request-Id'] || null,
    ms: Math.round(reponse.timings.duration),
    corps: String(reponse.body || '').slice(0, 300),
  }));
}

/**
 * Sends a request; `nom` is its route, `statut` the one expected, `fait` what its body must say.
 * Gives back the body, or null when anything was not as expected; `apres` sees the raw answer.
 */
export function appel(methode, chemin, options = {}) {
  const { nom = chemin.split('?')[0], statut = 200, fait = () => true, corps, brut = false, apres } = options;
  const statuts = [].concat(statut);
  const reponse = http.request(methode, BASE_URL + chemin, corps === undefined ? null : JSON.stringify(corps), {
    headers: entetes(options),
    tags: { name: nom },
    timeout: '10s',
    responseCallback: http.expectedStatuses(...statuts),
  });
  const instance = reponse.headers['X-Instance'];
  if (instance) reponses.add(1, { instance });
  const contenu = brut ? reponse.body : lire(reponse);
  const juste = dit(fait, contenu, reponse);
  const bon = check(reponse, {
    [`${methode} ${nom} : statut ${statuts.join(' ou ')}`]: (r) => statuts.includes(r.status),
    [`${methode} ${nom} : contenu`]: () => juste,
  });
  if (!bon) {
    const attendu = statuts.includes(reponse.status) ? 'a body that says what was asked for' : `status ${statuts.join(' or ')}`;
    signaler(methode, nom, reponse, `${attendu} was expected`);
    return null;
  }
  if (apres) apres(reponse);
  return contenu;
}
