import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '@lingui/react/macro';
import { TONS } from './mots';
import { Tampon } from './Tampon';

/** The word of a code; a code that a newer service has is shown as it is. */
export function useMots() {
  const { i18n } = useLingui();
  const mot = (mots: Record<string, MessageDescriptor>, code: string): string => {
    const connu = mots[code];
    return connu ? i18n._(connu) : code;
  };
  const options = <Code extends string>(mots: Record<Code, MessageDescriptor>): [Code, string][] =>
    (Object.keys(mots) as Code[]).map((code) => [code, mot(mots, code)]);
  return { mot, options };
}

/** A state, stamped. */
export function EtatTampon({ mots, code }: { mots: Record<string, MessageDescriptor>; code: string }) {
  const { mot } = useMots();
  return <Tampon ton={TONS[code]}>{mot(mots, code)}</Tampon>;
}
