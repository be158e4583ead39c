const ECRANS = {
  ventes: '/ventes/$id',
  commandes: '/commandes/$id',
  transferts: '/transferts/$id',
  inventaires: '/inventaires/$id',
} as const;

export type Ecran = {
  readonly genre: keyof typeof ECRANS;
  readonly to: (typeof ECRANS)[keyof typeof ECRANS];
  readonly id: string;
};

/** The screen of what moved the stock, by the address that the API gives of it; null where there is none. */
export function ecranDe(lien: string | null | undefined): Ecran | null {
  const [, nom = '', id = ''] = /^\/api\/([a-z]+)\/([\da-f-]{36})$/.exec(lien ?? '') ?? [];
  const genre = (Object.keys(ECRANS) as (keyof typeof ECRANS)[]).find((connu) => connu === nom);
  return genre ? { genre, to: ECRANS[genre], id } : null;
}
