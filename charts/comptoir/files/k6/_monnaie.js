// Money as the law and the Mint round it, computed apart from the services, to compare with what they answer.

const part = (base, taux) => Math.floor((base * taux + 50000) / 100000);

export const enEspeces = (cents) => Math.floor((cents + 2) / 5) * 5;

// Weighed goods are priced by the kilogram and counted in grams.
export const montant = ({ prix_cents: prix, unite }, quantite) =>
  unite === 'gramme' ? Math.floor((prix * quantite + 500) / 1000) : prix * quantite;

export function facture(lignes, taux) {
  const somme = (taxes) =>
    lignes.filter(({ article }) => taxes.includes(article.taxe)).reduce((t, { article, quantite }) => t + montant(article, quantite), 0);
  const sousTotal = somme(['taxable', 'tps_seule', 'detaxee']);
  const tps = part(somme(['taxable', 'tps_seule']), taux.tps);
  const tvq = part(somme(['taxable']), taux.tvq);
  const consigne = lignes.reduce((t, { article, quantite }) => t + quantite * article.consigne_cents, 0);
  return {
    sous_total_cents: sousTotal,
    consigne_cents: consigne,
    tps_cents: tps,
    tvq_cents: tvq,
    total_cents: sousTotal + consigne + tps + tvq,
  };
}

export function denominations(cents) {
  const pieces = {};
  let reste = cents;
  for (const valeur of [10000, 5000, 2000, 1000, 500, 200, 100, 25, 10, 5]) {
    if (reste >= valeur) pieces[valeur] = Math.floor(reste / valeur);
    reste %= valeur;
  }
  return pieces;
}

export const egal = (recu, attendu) => Object.entries(attendu).every(([champ, valeur]) => recu[champ] === valeur);
