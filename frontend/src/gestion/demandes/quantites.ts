import type { Schema } from '../../api/client';

export type Ligne = {
  readonly produit_id: number;
  readonly nom_fr: string;
  readonly nom_en: string;
  readonly disponible: number | null;
  readonly vendues: number | null;
  readonly attendues: number;
  readonly au_centre: number | null;
  readonly suggeree: number;
};

type Produit = Pick<Schema<'Fiche'>, 'produit_id' | 'nom_fr' | 'nom_en'> & {
  readonly disponible?: number;
};

/** What is suggested, and first the products that were asked for by name, if they are not among it. */
export function proposer(
  suggerees: readonly Schema<'Suggestion'>[],
  voulus: readonly Produit[] = [],
): Ligne[] {
  const lignes = suggerees.map(
    ({
      produit_id,
      nom_fr,
      nom_en,
      disponible,
      vendues_28_jours,
      attendue,
      demandee,
      disponible_au_centre,
      suggeree,
    }) => ({
      produit_id,
      nom_fr,
      nom_en,
      disponible,
      vendues: vendues_28_jours,
      attendues: attendue + demandee,
      au_centre: disponible_au_centre,
      suggeree,
    }),
  );
  const uniques = [...new Map(voulus.map((voulu) => [voulu.produit_id, voulu])).values()];
  const premieres = uniques.map(({ produit_id, nom_fr, nom_en, disponible = null }) => {
    const sienne = lignes.find((ligne) => ligne.produit_id === produit_id);
    const nue = { suggeree: 0, attendues: 0, vendues: null, au_centre: null };
    return sienne ?? { produit_id, nom_fr, nom_en, disponible, ...nue };
  });
  const connus = new Set(premieres.map(({ produit_id }) => produit_id));
  return [...premieres, ...lignes.filter(({ produit_id }) => !connus.has(produit_id))];
}

type Lues = {
  voulues: { produit_id: number; quantite: number }[];
  faute: 'vide' | 'illisible' | null;
};

/** The quantities of the sheet by product; an empty one asks for nothing. */
export function lignesDe(saisie: Iterable<[string, FormDataEntryValue]>): Lues {
  const voulues: Lues['voulues'] = [];
  for (const [nom, valeur] of saisie) {
    const texte = String(valeur).replace(/[\s\u00a0\u202f]/g, '');
    if (texte === '' || texte === '0') continue;
    const quantite = Number(texte);
    if (!/^\d{1,6}$/.test(texte) || quantite > 100_000) return { voulues: [], faute: 'illisible' };
    voulues.push({ produit_id: Number(nom), quantite });
  }
  return { voulues, faute: voulues.length === 0 ? 'vide' : null };
}
