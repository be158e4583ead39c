type Point = { cle: string; titre: string; valeur: number };

type Props = {
  /** What it shows, read aloud; its figures are in the table beside it. */
  titre: string;
  points: readonly Point[];
  ecrire: (valeur: number) => string;
};

const HAUT = 100;

/** Figures in their order, as columns. Below nothing, a column hangs down. */
export function Colonnes({ titre, points, ecrire }: Props) {
  const haut = Math.max(0, ...points.map(({ valeur }) => valeur));
  const bas = Math.min(0, ...points.map(({ valeur }) => valeur));
  const etendue = haut - bas || 1;
  const pas = points.length > 0 ? 100 / points.length : 100;
  const zero = (haut / etendue) * HAUT;
  const [premier, dernier] = [points[0], points.at(-1)];
  if (!premier || !dernier) return null;
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="flex flex-wrap justify-between gap-4 text-petit text-gris">
        <span>{titre}</span>
        <span>{ecrire(haut)}</span>
      </figcaption>
      <svg
        role="img"
        aria-label={titre}
        viewBox={`0 0 100 ${HAUT}`}
        preserveAspectRatio="none"
        className="h-48 w-full border-t border-b-2 border-t-filet border-b-encre"
      >
        {points.map(({ cle, titre: nom, valeur }, rang) => {
          const hauteur = (Math.abs(valeur) / etendue) * HAUT;
          return (
            <rect
              key={cle}
              x={rang * pas + pas * 0.15}
              y={valeur < 0 ? zero : zero - hauteur}
              width={pas * 0.7}
              height={hauteur}
              className={valeur < 0 ? 'fill-brique' : 'fill-sapin'}
            >
              <title>{`${nom} : ${ecrire(valeur)}`}</title>
            </rect>
          );
        })}
      </svg>
      <p aria-hidden="true" className="flex justify-between text-petit text-gris">
        <span>{premier.titre}</span>
        {points.length > 1 && <span>{dernier.titre}</span>}
      </p>
    </figure>
  );
}

/** A figure of a table as the part of the largest: a chart in its column, of which the figure itself stands beside. */
export function Barre({ valeur, max }: { valeur: number; max: number }) {
  const part = max > 0 ? Math.max(0, Math.min(1, valeur / max)) * 100 : 0;
  return (
    <svg aria-hidden="true" className="h-3 w-28 bg-transparent">
      <rect width="100%" height="100%" className="fill-none stroke-filet" />
      <rect width={`${part}%`} height="100%" className="fill-sapin" />
    </svg>
  );
}
