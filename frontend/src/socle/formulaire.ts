import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';
import * as v from 'valibot';
import { parChamp } from '../api/montrer';

type Etat = {
  /** By name of field: from the schema, or from the service (`erreurs[].champ`). */
  readonly erreurs: Readonly<Record<string, string | undefined>>;
  /** What was refused as a whole; what fields already say is not said again. */
  readonly probleme: unknown;
};

const VIERGE: Etat = { erreurs: {}, probleme: null };

type Schema = v.GenericSchema<Record<string, unknown>>;

/**
 * A form: its schema reads what was typed, `envoyer` sends it. What was typed stays after a refusal, and the first
 * field at fault takes the focus. Put `formulaire` on the `<form>`, and `erreurs[name]` on each `<Champ>`.
 */
export function useFormulaire<S extends Schema>(
  schema: S,
  envoyer: (valeurs: v.InferOutput<S>) => Promise<unknown>,
) {
  const form = useRef<HTMLFormElement>(null);

  const [etat, soumettre, enCours] = useActionState(async (_avant: Etat, saisie: FormData): Promise<Etat> => {
    const lu = v.safeParse(schema, Object.fromEntries(saisie));
    if (!lu.success) return { erreurs: parNom(lu.issues), probleme: null };
    try {
      await envoyer(lu.output);
      return VIERGE;
    } catch (cause) {
      const erreurs = parChamp(cause);
      const dits =
        Object.keys(erreurs).length > 0 && Object.keys(erreurs).every((champ) => saisie.has(champ));
      return { erreurs, probleme: dits ? null : cause };
    }
  }, VIERGE);

  useEffect(() => {
    if (etat !== VIERGE) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [etat]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // Not `action`: React empties a form whose action is over, refused or not.
    event.preventDefault();
    const saisie = new FormData(event.currentTarget);
    if (!enCours) startTransition(() => soumettre(saisie));
  };

  // The browser's own messages are in its language, not in that of the page.
  return { ...etat, enCours, formulaire: { ref: form, onSubmit, noValidate: true } };
}

function parNom(issues: readonly v.BaseIssue<unknown>[]): Etat['erreurs'] {
  const erreurs: Record<string, string> = {};
  for (const issue of issues) erreurs[v.getDotPath(issue) ?? ''] ??= issue.message;
  return erreurs;
}
