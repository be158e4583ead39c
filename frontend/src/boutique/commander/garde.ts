import * as v from 'valibot';

/** Keeps a value in this tab, over refreshes, until it is forgotten. What an older version wrote is as if never written. */
export function garder<S extends v.GenericSchema>(nom: string, schema: S) {
  return {
    lire(): v.InferOutput<S> | null {
      try {
        const lu = v.safeParse(schema, JSON.parse(sessionStorage.getItem(nom) ?? 'null'));
        return lu.success ? lu.output : null;
      } catch {
        return null;
      }
    },
    ecrire(valeur: v.InferInput<S>): void {
      try {
        sessionStorage.setItem(nom, JSON.stringify(valeur));
      } catch {}
    },
    effacer(): void {
      try {
        sessionStorage.removeItem(nom);
      } catch {}
    },
  };
}
