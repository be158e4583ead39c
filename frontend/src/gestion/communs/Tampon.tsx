import type { ReactNode } from 'react';

const TONS = {
  neutre: 'border-filet text-gris',
  bien: 'border-sapin text-sapin',
  attention: 'border-miel text-miel',
  refus: 'border-brique text-brique',
};
export type TonDeTampon = keyof typeof TONS;

/** A state, as stamped on paper. The word says it; the colour repeats it. */
export function Tampon({ ton = 'neutre', children }: { ton?: TonDeTampon | undefined; children: ReactNode }) {
  return (
    <span
      className={`inline-block whitespace-nowrap rounded-sm border-2 px-2 text-petit font-bold ${TONS[ton]}`}
    >
      {children}
    </span>
  );
}
