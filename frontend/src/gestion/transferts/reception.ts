type Ligne = { readonly produit_id: number; readonly quantite: number };
export type Saisies = Readonly<Record<number, string>>;

/** What is missing of a line: null while no count of it can be read. */
export function manque({ produit_id, quantite }: Ligne, saisies: Saisies): number | null {
  const texte = (saisies[produit_id] ?? '').replace(/[\s\u00a0\u202f]/g, '');
  if (!/^\d{1,7}$/.test(texte) || Number(texte) > quantite) return null;
  return quantite - Number(texte);
}

/** Every line as it arrived, and what is missing in all; null until each is counted. */
export function recues(lignes: readonly Ligne[], saisies: Saisies) {
  let manquent = 0;
  const lues: { produit_id: number; recue: number }[] = [];
  for (const ligne of lignes) {
    const moins = manque(ligne, saisies);
    if (moins === null) return null;
    manquent += moins;
    lues.push({ produit_id: ligne.produit_id, recue: ligne.quantite - moins });
  }
  return { lignes: lues, manquent };
}

/** As many more of a product that a scanner has read; what nobody can read is left as it was typed. */
export function arrive(saisies: Saisies, produit_id: number, fois: number): Saisies {
  const avant = (saisies[produit_id] ?? '').replace(/[\s\u00a0\u202f]/g, '') || '0';
  return /^\d{1,7}$/.test(avant) ? { ...saisies, [produit_id]: String(Number(avant) + fois) } : saisies;
}
