/** A telephone of North America as it is typed, with or without its 1: `+1` and ten digits; null where there is none. */
export function lireTelephone(texte: string): string | null | 'illisible' {
  if (texte.trim() === '') return null;
  const lu = /^\+?1?(\d{10})$/.exec(texte.replace(/[\s().\-–]/g, ''));
  return lu ? `+1${lu[1]}` : 'illisible';
}

/** `+15145550123` as people write it. */
export const ecrireTelephone = (telephone: string | null | undefined): string =>
  (telephone ?? '').replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1 $2-$3');
