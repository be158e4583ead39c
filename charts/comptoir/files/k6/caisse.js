// Tills of a day: open, scan, sell, give receipts, close. What each Z says must be what its till sold, to the cent.

import { sleep } from 'k6';
import exec from 'k6/execution';
import { appel, cle } from './_appel.js';
import { attendre, connecter, exiger, porteur, rayon } from './_depart.js';
import { denominations, egal } from './_monnaie.js';
import { COMMUN, RESPONSABLE, entier, nombre, seuils } from './_reglages.js';
import { etalage, scanner, vendre } from './_vente.js';

export { handleSummary } from './_resume.js';

const CAISSES = entier('CAISSES', 5, 1);
const VENTES = entier('VENTES', 10, 1);
const INTERVALLE = nombre('INTERVALLE', 1);
const FOND = 20000;

export const options = {
  ...COMMUN,
  scenarios: {
    caisse: {
      executor: 'per-vu-iterations',
      vus: CAISSES,
      iterations: 1,
      maxDuration: `${60 + Math.ceil(VENTES * (INTERVALLE + 2))}s`,
    },
  },
  thresholds: { ...seuils(1000, ['caisse']), ventes: [`count==${CAISSES * VENTES}`] },
};

function postes(jeton) {
  const travailleurs = exiger(
    appel('GET', '/api/travailleurs?role=employe&limite=100', { nom: '/api/travailleurs', jeton, fait: (c) => c.elements.length > 0 }),
    'Listing workers',
  ).elements;
  const lieux = [...new Set(travailleurs.flatMap((t) => t.affectations.map((a) => a.magasin_id)))].sort();
  return lieux.map((lieu) => {
    const caisses = exiger(
      appel('GET', `/api/magasins/${lieu}/caisses`, { nom: '/api/magasins/{id}/caisses', jeton, fait: (c) => c.length > 0 }),
      `Listing the tills of store ${lieu}`,
    ).filter((c) => c.etat === 'active' && c.session === null);
    const equipe = travailleurs.filter((t) => t.affectations.some((a) => a.magasin_id === lieu));
    return { lieu, caisses: caisses.slice(0, equipe.length), equipe, rayon: rayon(jeton, lieu) };
  });
}

// Each till has shelves of its own, so that two never want the last article.
export function setup() {
  attendre();
  const { jeton_acces: jeton } = exiger(connecter(RESPONSABLE), `Signing ${RESPONSABLE} in`);
  const magasins = postes(jeton);
  const choisis = [];
  for (let rang = 0; choisis.length < CAISSES; rang += 1) {
    const libres = magasins.filter(({ caisses }) => caisses.length > rang);
    if (libres.length === 0) {
      throw new Error(`CAISSES=${CAISSES}: only ${choisis.length} tills are free. Lower it, or end the sessions that are open.`);
    }
    for (const { lieu, caisses, equipe, rayon: tout } of libres) {
      const reserve = (p) => p.disponible >= (p.unite === 'gramme' ? 500 * VENTES : 2);
      const etal = tout.filter((p, i) => i % caisses.length === rang && reserve(p));
      choisis.push({ lieu, caisse: caisses[rang].caisse_id, courriel: equipe[rang].courriel, etal });
    }
  }
  return choisis.slice(0, CAISSES);
}

function fermer(poste, session, ventes) {
  const somme = (champ) => ventes.reduce((total, vente) => total + vente[champ], 0);
  const parMoyen = (moyen) => ventes.flatMap((v) => v.paiements).filter((p) => p.moyen === moyen).reduce((t, p) => t + p.montant_cents, 0);
  const tiroir = FOND + parMoyen('especes');
  const chemin = `/api/sessions/${session}`;
  const commun = { jeton: poste.jeton };
  appel('POST', `${chemin}/fin`, { ...commun, nom: '/api/sessions/{id}/fin', cle: cle(), corps: {}, fait: (s) => s.etat === 'terminee' });
  appel('POST', `${chemin}/comptage`, {
    ...commun,
    nom: '/api/sessions/{id}/comptage',
    cle: cle(),
    corps: { denominations: denominations(tiroir) },
    fait: (s) => egal(s, { etat: 'fermee', compte_cents: tiroir, attendu_cents: tiroir, ecart_cents: 0 }),
  });
  const attendu = Object.fromEntries(['sous_total_cents', 'tps_cents', 'tvq_cents', 'total_cents', 'arrondi_cents'].map((c) => [c, somme(c)]));
  const moyens = ['especes', 'debit', 'credit'];
  appel('GET', `${chemin}/z`, {
    ...commun,
    nom: '/api/sessions/{id}/z',
    fait: (z) =>
      egal(z, { ...attendu, nb_ventes: ventes.length, ecart_cents: 0, especes_ventes_cents: parMoyen('especes') }) &&
      moyens.every((moyen) => (z.paiements.find((p) => p.moyen === moyen) || { montant_cents: 0 }).montant_cents === parMoyen(moyen)),
  });
}

const connexion = porteur();

export default function (choisis) {
  const choisi = choisis[(exec.vu.idInTest - 1) % choisis.length];
  const session = cle();
  const entree = connexion(choisi.courriel);
  if (entree === null) return;
  const poste = { ...choisi, jeton: entree.jeton };
  const catalogue = appel('GET', '/api/catalogue', { jeton: poste.jeton, fait: (c) => c.elements.length > 0 });
  const parametres = appel('GET', '/api/parametres', { fait: (p) => p.taux.tps > 0 && p.taux.tvq > 0 });
  const ouverte = catalogue && parametres && appel('POST', '/api/sessions', {
    jeton: poste.jeton,
    cle: session,
    corps: { caisse_id: poste.caisse, fond_cents: FOND },
    statut: 201,
    fait: (s) => egal(s, { session_id: session, etat: 'ouverte', fond_cents: FOND }),
  });
  if (!ouverte) return;
  const rayons = etalage(choisi, catalogue.elements);
  const ventes = [];
  for (let tour = 0; tour < VENTES; tour += 1) {
    const debut = Date.now();
    poste.jeton = (connexion(choisi.courriel) || poste).jeton;
    const lignes = scanner(rayons, 1 + (tour % 4));
    const vente = lignes.length > 0 && vendre(poste, session, lignes, parametres.taux, tour);
    if (vente) ventes.push(vente);
    sleep(Math.max(0, INTERVALLE - (Date.now() - debut) / 1000));
  }
  fermer(poste, session, ventes);
}
