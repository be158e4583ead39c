/**
 * A key for `Idempotency-Key`: a UUID v7, which is the id of what the request makes. Made when the page or the cart
 * begins, kept until the outcome is known, never made again at a second try.
 */
export function nouvelleCle(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = BigInt(now);
  for (let i = 0; i < 6; i += 1) bytes[i] = Number((time >> BigInt(8 * (5 - i))) & 0xffn);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The header of a request that is done once, however often it is sent. */
export const sousCle = (cle: string) => ({ 'Idempotency-Key': cle });

/** The header of an edit: the version that it starts from. */
export const siVersion = (version: number) => ({ 'If-Match': `"${version}"` });
