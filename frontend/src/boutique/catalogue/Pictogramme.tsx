/** Drawn for the ten categories of the chain, on a grid of 24, by lines of 1.75; a shelf for any other. */
const TRAITS: Record<string, string> = {
  EPI: 'M6 6h12v14H6zM6 10h12M6 16h12M8 3h8v3H8z',
  BOI: 'M10 3h4v4l2 3v11H8V10l2-3zM8 13h8M8 17h8',
  COL: 'M12 4a8 8 0 1 0 8 8 3 3 0 0 1-4-4 3 3 0 0 1-4-4zM9 10v.01M8.500 15v.01M13 13v.01M14 17v.01',
  FRA: 'M12 8c-5-3-8 1-7 6s4 7 7 5c3 2 6 0 7-5s-2-9-7-6zM12 8c0-3 1-5 4-5',
  HYG: 'M9 9h6l1 12H8zM10 9V6h4v3M12 6V3h4M10.500 14h3',
  MEN: 'M8 10h7v11H8zM10 10V7h4l3-3M8 4h6v3M8 14h7',
  PAP: 'M5 19l2-5L16 5l3 3-9 9zM14 7l3 3M5 21h14',
  LIV: 'M12 6c-2-2-5-2-8-1v13c3-1 6-1 8 1 2-2 5-2 8-1V5c-3-1-6-1-8 1zM12 6v13',
  MAI: 'M4 9h13v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5zM17 11h3v3h-3M8 3v3M12 3v3',
  JOU: 'M5 11h8v9H5zM13 14h6v6h-6zM9 11l3-7 4 5-3 2',
};

export function Pictogramme({ code, taille = 'size-6' }: { code: string; taille?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`shrink-0 fill-none stroke-current ${taille}`}
      strokeWidth="1.75"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={TRAITS[code] ?? 'M4 4v17M20 4v17M4 9h16M4 15h16M4 20h16'} />
    </svg>
  );
}
