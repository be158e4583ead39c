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

type Produit = Pick<Schema<'Fiche'>, 'produit_id' | 'nom_fr' | 'nom_en'>;

/** What is suggested, and first the product that was asked for by name, if it is not among it. */
export function proposer(suggerees: readonly Schema<'Suggestion'>[], voulu?: Produit): Ligne[] {
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
  if (!voulu) return lignes;
  const { produit_id, nom_fr, nom_en } = voulu;
  const propre = lignes.find((ligne) => ligne.produit_id === produit_id) ?? {
    ...{ produit_id, nom_fr, nom_en, suggeree: 0, attendues: 0 },
    ...{ disponible: null, vendues: null, au_centre: null },
  };
  return [propre, ...lignes.filter((ligne) => ligne !== propre)];
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
