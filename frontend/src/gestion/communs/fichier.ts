/** The text of an answer that `parseAs: 'text'` and `Accept` asked for: the description has it as one of several. */
export async function texteDe(answer: Promise<{ data?: unknown }>): Promise<string> {
  const { data } = await answer;
  if (typeof data !== 'string') throw new Error('an answer that is no text');
  return data;
}

/** A file as the body of a request, which the description has as a text or as bytes: `{ body: '', ...corpsDe(fichier, type) }`. */
export const corpsDe = (fichier: Blob, type: string) => ({
  bodySerializer: () => fichier,
  headers: { 'Content-Type': type },
});
