// One sale at a till.

import exec from 'k6/execution';
import { Counter } from 'k6/metrics';
import { appel, cle } from './_appel.js';
import { egal, enEspeces, facture } from './_monnaie.js';

const vendues = new Counter('ventes');

/** The shelves of a till with what the catalogue says of their products. */
export function etalage({ etal }, catalogue) {
  const parId = new Map(catalogue.filter((a) => a.actif && a.codes.some((c) => c.quantite === 1)).map((a) => [a.produit_id, a]));
  return etal.filter((p) => parId.has(p.produit_id)).map((p) => ({
    article: parId.get(p.produit_id),
    reste: p.disponible,
  }));
}

/** Takes articles from the shelves and reads their barcodes; weighed ones as the third line. */
export function scanner(rayons, combien) {
  const lignes = [];
  for (const rang of Array(combien).keys()) {
    const genre = rang === 2 ? 'gramme' : 'piece';
    const choix = rayons.filter(({ article, reste }) => article.unite === genre && reste > 500 * Number(genre === 'gramme'));
    if (choix.length === 0) {
      console.error(`Till ${exec.vu.idInTest}: no article by the ${genre} is left to sell. Lower VENTES, or start from fresh demo data.`);
      return [];
    }
    const pris = choix[(exec.vu.idInTest * 7 + rang + Math.floor(Math.random() * choix.length)) % choix.length];
    const quantite = genre === 'gramme' ? 120 + Math.floor(Math.random() * 300) : 1;
    const gtin = pris.article.codes.find((c) => c.quantite === 1).gtin;
    const lu = appel('GET', `/api/codes-barres/${gtin}`, {
      nom: '/api/codes-barres/{id}',
      fait: (c) => c.produit.produit_id === pris.article.produit_id && c.produit.prix_cents === pris.article.prix_cents,
    });
    if (lu === null) return [];
    pris.reste -= quantite;
    lignes.push({ article: pris.article, gtin, quantite });
  }
  return lignes;
}

// In turn: cash, debit, and credit with the remainder in cash.
function reglement(total, tour) {
  const moyens = [{ especes: total }, { debit: total }, { credit: Math.floor(total / 2), especes: total - Math.floor(total / 2) }][tour % 3];
  const paiements = Object.entries(moyens).map(([moyen, cents]) => ({
    moyen,
    montant_cents: moyen === 'especes' ? enEspeces(cents) : cents,
    ...(moyen === 'especes' ? {} : { reference: `K6-${tour}` }),
  }));
  const especes = moyens.especes === undefined ? 0 : enEspeces(moyens.especes);
  const arrondi = moyens.especes === undefined ? 0 : especes - moyens.especes;
  return { paiements, especes, arrondi, recu: especes && Math.ceil(especes / 2000) * 2000 };
}

/** Sells, and compares the answer with the invoice computed here; gives that invoice and its tenders back. */
export function vendre(poste, session, lignes, taux, tour) {
  const id = cle();
  const attendue = facture(lignes, taux);
  const { paiements, especes, arrondi, recu } = reglement(attendue.total_cents, tour);
  const vente = appel('POST', '/api/ventes', {
    jeton: poste.jeton,
    cle: id,
    corps: {
      magasin_id: poste.lieu,
      session_id: session,
      lignes: lignes.map(({ article, gtin, quantite }) => ({ gtin, quantite, prix_vu_cents: article.prix_cents })),
      paiements,
      recu_cents: especes > 0 ? recu : undefined,
    },
    statut: 201,
    fait: (v) => egal(v, { vente_id: id, ...attendue, arrondi_cents: arrondi, monnaie_cents: recu - especes }),
  });
  if (vente === null) return null;
  appel('GET', `/api/ventes/${id}/recu`, {
    nom: '/api/ventes/{id}/recu',
    jeton: poste.jeton,
    accept: 'text/plain',
    brut: true,
    fait: (texte) => texte.includes(vente.numero),
  });
  vendues.add(1);
  return { ...attendue, arrondi_cents: arrondi, paiements };
}
