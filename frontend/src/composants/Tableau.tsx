import type { ReactNode } from 'react';

export type Colonne<Ligne> = {
  cle: string;
  titre: string;
  cellule: (ligne: Ligne) => ReactNode;
  /** Figures stand under each other at the right. */
  chiffre?: boolean;
};

type Props<Ligne> = {
  /** What it is a table of: read aloud first, and shown above. */
  titre: string;
  colonnes: readonly Colonne<Ligne>[];
  lignes: readonly Ligne[];
  cleDe: (ligne: Ligne) => string | number;
};

/** The first column names the line. On a narrow screen the table scrolls in its own box, also by keyboard. */
export function Tableau<Ligne>({ titre, colonnes, lignes, cleDe }: Props<Ligne>) {
  const [premiere, ...autres] = colonnes;
  const cote = ({ chiffre }: Colonne<Ligne>) => (chiffre ? 'text-right' : 'text-left');
  if (!premiere) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached without a mouse
    <section aria-label={titre} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="pb-2 text-left text-grand font-semibold">{titre}</caption>
        <thead className="border-y-2 border-encre">
          <tr>
            {colonnes.map((colonne) => (
              <th key={colonne.cle} scope="col" className={`px-3 py-2 align-bottom ${cote(colonne)}`}>
                {colonne.titre}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <tr key={cleDe(ligne)} className="border-b border-filet">
              <th scope="row" className="px-3 py-2 text-left font-normal">
                {premiere.cellule(ligne)}
              </th>
              {autres.map((colonne) => (
                <td key={colonne.cle} className={`px-3 py-2 ${cote(colonne)}`}>
                  {colonne.cellule(ligne)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
