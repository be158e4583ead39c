/** The text of an answer that `parseAs: 'text'` and `Accept` asked for: the description has it as one of several. */
export async function texteDe(answer: Promise<{ data?: unknown }>): Promise<string> {
  const { data } = await answer;
  if (typeof data !== 'string') throw new Error('an answer that is no text');
  return data;
}
