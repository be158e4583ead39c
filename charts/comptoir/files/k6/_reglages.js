// What a run may set, by its environment.

export const BASE_URL = (__ENV.BASE_URL || 'http://localhost:8081').replace(/\/+$/, '');
export const MOT_DE_PASSE = __ENV.MOT_DE_PASSE || 'comptoir-demo-2026';
export const RESPONSABLE = __ENV.RESPONSABLE || 'charlie@comptoir.example';

export function nombre(nom, defaut, min = 0) {
  const texte = __ENV[nom];
  if (texte === undefined || texte === '') return defaut;
  const valeur = Number(texte);
  if (!Number.isFinite(valeur) || valeur < min) {
    throw new Error(`${nom}: a number from ${Number(min.toFixed(2))} on was expected, "${texte}" came. Example: ${nom}=${defaut}`);
  }
  return valeur;
}

export function entier(nom, defaut, min = 0) {
  const valeur = nombre(nom, defaut, min);
  if (!Number.isInteger(valeur)) {
    throw new Error(`${nom}: a whole number was expected, "${__ENV[nom]}" came. Example: ${nom}=${defaut}`);
  }
  return valeur;
}

const UNITES = { ms: 0.001, s: 1, m: 60, h: 3600 };

export function secondes(texte, nom) {
  const parts = /^(?:\d+(?:ms|h|m|s))+$/.test(texte) ? texte.match(/\d+(?:ms|h|m|s)/g) : [];
  const total = parts.reduce((somme, part) => somme + parseInt(part, 10) * UNITES[part.replace(/\d+/, '')], 0);
  if (total <= 0) throw new Error(`${nom}: a duration was expected, "${texte}" came. Examples: 30s, 2m, 1m30s`);
  return total;
}

export function duree(nom, defaut) {
  const texte = __ENV[nom] || defaut;
  secondes(texte, nom);
  return texte;
}

// Rates are whole numbers to k6: one below 1 per second becomes so many per minute.
export function debit(parSeconde) {
  return Number.isInteger(parSeconde)
    ? { rate: parSeconde, timeUnit: '1s' }
    : { rate: Math.max(1, Math.round(parSeconde * 60)), timeUnit: '1m' };
}

// What each script asks of its answers. A scenario that had to skip iterations has not measured what it says.
export function seuils(p95, scenarios = []) {
  const tolerance = nombre('TOLERANCE', 0);
  const echecs = tolerance === 0 ? 'rate==0' : `rate<=${tolerance}`;
  const durees = [`p(95)<${nombre('P95', p95, 1)}`];
  if (__ENV.P99) durees.push(`p(99)<${nombre('P99', 500, 1)}`);
  const thresholds = {
    http_req_failed: [echecs],
    checks: [`rate>=${1 - tolerance}`],
    http_req_duration: durees,
    dropped_iterations: [`count<=${nombre('ABANDONS', 0)}`],
    iterations: ['count>0'],
  };
  for (const scenario of scenarios) {
    thresholds[`http_req_failed{scenario:${scenario}}`] = [echecs];
    thresholds[`http_req_duration{scenario:${scenario}}`] = durees;
  }
  return thresholds;
}

export const ATTENTE = entier('ATTENTE', 5);

export const COMMUN = {
  setupTimeout: `${ATTENTE + 120}s`,
  summaryTrendStats: ['avg', 'med', 'p(90)', 'p(95)', 'p(99)', 'max'],
  userAgent: 'comptoir-k6',
};
