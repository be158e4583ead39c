import type { ReactNode } from 'react';

const TONS = {
  info: 'border-nuit',
  succes: 'border-sapin',
  attention: 'border-miel',
  refus: 'border-brique',
};

type Props = {
  ton?: keyof typeof TONS;
  titre: ReactNode;
  children?: ReactNode;
  /** Announced at once, over what is being read: a refusal of what was just done. */
  urgent?: boolean;
};

/** A note on the page, announced when it comes. Its words carry the meaning; the colour of its edge repeats it. */
export function Avis({ ton = 'info', titre, children, urgent = false }: Props) {
  return (
    <div role={urgent ? 'alert' : 'status'} className={`border-l-8 bg-carte px-4 py-3 ${TONS[ton]}`}>
      <p className="font-semibold">{titre}</p>
      {children}
    </div>
  );
}
