// A sale at a till that comes back at once.

import { appel, cle } from './_appel.js';
import { connecter, exiger } from './_depart.js';
import { egal, facture } from './_monnaie.js';
import { RESPONSABLE } from './_reglages.js';

const jetonDe = (courriel) => exiger(connecter(courriel), `Signing ${courriel} in`).jeton_acces;

/** A till session in each of these stores, and the rates of the taxes. */
export function caisses(lieux) {
  const jeton = jetonDe(RESPONSABLE);
  const parametres = exiger(appel('GET', '/api/parametres', { fait: (p) => p.taux.tps > 0 }), 'Reading the rates');
  const sessions = {};
  for (const lieu of new Set(lieux)) {
    const libres = exiger(
      appel('GET', `/api/magasins/${lieu}/caisses`, { nom: '/api/magasins/{id}/caisses', jeton }),
      `Listing the tills of store ${lieu}`,
    ).filter((c) => c.etat === 'active' && c.session === null);
    if (libres.length === 0) throw new Error(`Store ${lieu} has no free till. End a session there, or set RATE_RETOURS=0.`);
    const session = cle();
    const corps = { caisse_id: libres[0].caisse_id, fond_cents: 20000 };
    exiger(appel('POST', '/api/sessions', { jeton, cle: session, corps, statut: 201 }), `Opening a till of store ${lieu}`);
    sessions[lieu] = session;
  }
  return { sessions, taux: parametres.taux };
}

/** Ends these sessions: what they sold has come back. */
export function fermer(sessions) {
  if (sessions.length === 0) return;
  const jeton = jetonDe(RESPONSABLE);
  for (const session of sessions) {
    const nom = '/api/sessions/{id}/fin';
    appel('POST', `/api/sessions/${session}/fin`, { nom, jeton, cle: cle(), corps: {}, fait: (s) => s.nb_ventes >= s.nb_retours });
  }
}

/** Sells one by card and takes it back: the same to the cent, both ways. */
export function vendreEtRendre(achat, session, taux, jeton) {
  const article = appel('GET', `/api/produits/${achat.produit}`, { nom: '/api/produits/{id}', fait: (p) => p.produit_id === achat.produit });
  if (article === null) return;
  const { total_cents: total, ...montants } = facture([{ article, quantite: 1 }], taux);
  const carte = (reference) => [{ moyen: 'debit', montant_cents: total, reference }];
  const commun = { magasin_id: achat.lieu, session_id: session };
  const vente = cle();
  const vendue = appel('POST', '/api/ventes', {
    jeton,
    cle: vente,
    corps: {
      ...commun,
      lignes: [{ produit_id: achat.produit, quantite: 1, prix_vu_cents: article.prix_cents }],
      paiements: carte('K6'),
    },
    statut: 201,
    fait: (v) => egal(v, { ...montants, total_cents: total }),
  });
  if (vendue === null) return;
  appel('POST', `/api/ventes/${vente}/retours`, {
    nom: '/api/ventes/{id}/retours',
    jeton,
    cle: cle(),
    corps: { ...commun, motif: 'autre', lignes: [{ rang: 1, quantite: 1 }], remboursements: carte('K6-R') },
    statut: 201,
    fait: (r) => egal(r, { ...montants, total_cents: total, vente_id: vente }),
  });
}
