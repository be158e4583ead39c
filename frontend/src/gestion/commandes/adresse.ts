import * as v from 'valibot';

const ADRESSE = v.object({
  destinataire: v.string(),
  ligne1: v.string(),
  ligne2: v.optional(v.nullable(v.string()), null),
  ville: v.string(),
  province: v.string(),
  code_postal: v.string(),
});

/** The lines of the address that an order goes to, which the description leaves open; none where there is none. */
export function adresse(de: unknown): string[] {
  const lue = v.safeParse(ADRESSE, de);
  if (!lue.success) return [];
  const { destinataire, ligne1, ligne2, ville, province, code_postal } = lue.output;
  return [destinataire, ligne1, ...(ligne2 ? [ligne2] : []), `${ville} ${province}`, code_postal];
}
