import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { minuter, resteSecondes } from './horloge';

type Props = { jusqua: string; ecart: number; aLaFin: () => void };

/** How long the goods are still kept, by the server's clock. Read aloud at each of the last minutes, not each second. */
export function Decompte({ jusqua, ecart, aLaFin }: Props) {
  const reste = useReste(jusqua, ecart);
  useEffect(() => {
    if (reste === 0) aLaFin();
  }, [reste, aLaFin]);
  const minutes = Math.ceil(reste / 60);
  return (
    <p className={reste < 120 ? 'font-semibold text-miel' : ''}>
      <Trans>
        Articles réservés encore <span role="timer">{minuter(reste)}</span>
      </Trans>
      <span role="status" className="sr-only">
        {minutes <= 5 && (
          <Plural value={minutes} one="Moins de # minute pour payer" other="Moins de # minutes pour payer" />
        )}
      </span>
    </p>
  );
}

/** Seconds left, drawn again at each of them. */
export function useReste(jusqua: string, ecart: number): number {
  const [, setBattement] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setBattement((avant) => avant + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return resteSecondes(jusqua, ecart);
}
