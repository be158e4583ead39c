// The end of a run: a text for people, then the figures as one line of JSON between two marks for programs.

export const DEBUT = '-----BEGIN K6 SUMMARY-----';
export const FIN = '-----END K6 SUMMARY-----';
const INSTANCE = 'instance ';
const DETAILS = /^http_req_(blocked|connecting|receiving|sending|tls_handshaking|waiting)$|\{/;
const parNom = ([a], [b]) => (a < b ? -1 : 1);

function controles(groupe, parNom = new Map()) {
  for (const { name, passes, fails } of groupe.checks) {
    const somme = parNom.get(name) || { name, passes: 0, fails: 0 };
    parNom.set(name, { name, passes: somme.passes + passes, fails: somme.fails + fails });
  }
  groupe.groups.forEach((sousGroupe) => controles(sousGroupe, parNom));
  return [...parNom.values()];
}

function valeurs(metrique) {
  const unite = metrique.contains === 'time' ? ' ms' : '';
  return Object.entries(metrique.values)
    .sort(parNom)
    .map(([cle, valeur]) => `${cle}=${Number.isInteger(valeur) ? valeur : valeur.toFixed(metrique.type === 'rate' ? 4 : 2)}${unite}`)
    .join(' ');
}

function lignes(data) {
  const tous = controles(data.root_group);
  const metriques = Object.entries(data.metrics).sort(parNom);
  const texte = ['', 'Seuils / Thresholds'];
  for (const [nom, metrique] of metriques) {
    for (const [seuil, { ok }] of Object.entries(metrique.thresholds || {})) {
      texte.push(`  ${ok ? '✓' : '✗'} ${nom} ${seuil}   (${valeurs(metrique)})`);
    }
  }
  texte.push('', 'Contrôles / Checks');
  for (const { name, passes, fails } of tous.filter((c) => !c.name.startsWith(INSTANCE))) {
    texte.push(`  ${fails === 0 ? '✓' : '✗'} ${name}   ${passes}/${passes + fails}`);
  }
  const instances = parInstance(tous);
  const total = Object.values(instances).reduce((somme, n) => somme + n, 0);
  if (total > 0) texte.push('', 'Réponses par instance / Answers by instance');
  for (const [nom, n] of Object.entries(instances).sort(parNom)) {
    texte.push(`  ${nom.padEnd(48)} ${String(n).padStart(8)} ${((100 * n) / total).toFixed(1).padStart(6)} %`);
  }
  texte.push('', 'Mesures / Metrics');
  for (const [nom, metrique] of metriques) {
    if (!DETAILS.test(nom)) texte.push(`  ${nom.padEnd(28)} ${valeurs(metrique)}`);
  }
  return texte.join('\n');
}

// k6 sums up tags only when a threshold names them; checks it counts by name, whatever the name.
export function compter(check, reponse) {
  check(reponse, { [INSTANCE + (reponse.headers['X-Instance'] || 'inconnue')]: () => true });
}

function parInstance(tous) {
  const comptes = tous.filter((c) => c.name.startsWith(INSTANCE));
  return Object.fromEntries(comptes.map((c) => [c.name.slice(INSTANCE.length), c.passes]));
}

export function handleSummary(data) {
  const tous = controles(data.root_group);
  const json = {
    testid: __ENV.TESTID || null,
    duree_ms: data.state.testRunDurationMs,
    reussi: Object.values(data.metrics).every((m) => Object.values(m.thresholds || {}).every(({ ok }) => ok)),
    metrics: data.metrics,
    checks: tous.filter((c) => !c.name.startsWith(INSTANCE)),
    instances: parInstance(tous),
  };
  return { stdout: `${lignes(data)}\n\n${DEBUT}\n${JSON.stringify(json)}\n${FIN}\n` };
}
