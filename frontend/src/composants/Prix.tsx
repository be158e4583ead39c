import type { Centimes } from '../argent/centimes';
import { decouper, ecrire } from '../argent/ecriture';
import { useLangue } from '../socle/langue';

const TAILLES = { corps: 'text-corps', grand: 'text-titre2', total: 'text-total' };

/** A price as on a shelf label: large dollars, raised cents. Read aloud it is one amount. */
export function Prix({ montant, taille = 'corps' }: { montant: Centimes; taille?: keyof typeof TAILLES }) {
  const { langue } = useLangue();
  const { avant, dollars, cents, apres } = decouper(montant, langue);
  return (
    <span className={`inline-flex items-start whitespace-nowrap leading-none font-bold ${TAILLES[taille]}`}>
      <span className="sr-only">{ecrire(montant, langue)}</span>
      <span aria-hidden="true">
        {avant}
        {dollars}
      </span>
      <span aria-hidden="true" className="ml-[0.08em] pt-[0.08em] text-[0.52em] leading-none">
        {cents}
        {apres}
      </span>
    </span>
  );
}

/** An amount in a line of text or a table: as it is written. */
export function Montant({ montant }: { montant: Centimes }) {
  const { langue } = useLangue();
  return <span className="whitespace-nowrap">{ecrire(montant, langue)}</span>;
}
