import { lire } from '../../argent/ecriture';

export type Option = readonly [valeur: string, mots: string];

/** A field of a form, as data: what draws it also shows it in a conflict. */
export type Zone = {
  /** As the API names it. */
  nom: string;
  etiquette: string;
  aide?: string;
  genre?: 'texte' | 'long' | 'montant' | 'entier' | 'jour' | 'moment' | 'coche' | 'courriel' | 'choix';
  /** Of a choice. */
  options?: readonly Option[];
};

/** What a form holds, as text by name: what is typed is compared before it is read. */
export type Textes = Readonly<Record<string, string>>;

/** A text as a person reads it. */
export function enMots(zone: Zone, texte: string, oui: string, non: string): string {
  if (zone.genre === 'coche') return texte === 'oui' ? oui : non;
  return zone.options?.find(([valeur]) => valeur === texte)?.[1] ?? texte;
}

/** Whether two texts of a field say the same: `6,49` and `6.49 $` do. */
export const memeSens = ({ genre }: Zone, un: string, autre: string): boolean =>
  un === autre || (genre === 'montant' && typeof lire(un) === 'number' && lire(un) === lire(autre));
