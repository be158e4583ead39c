import type { Schema } from '../../api/client';

type Avance = Pick<Schema<'Import'>, 'etat' | 'demande_le'>;

/** What happens to a file now, for who looks at it. */
export type Etape = 'verification' | 'a_decider' | 'application' | 'fautes' | 'fini';

export function etapeDe({ etat, demande_le }: Avance): Etape {
  switch (etat) {
    case 'recue':
      return 'verification';
    case 'verifiee':
      return demande_le ? 'application' : 'a_decider';
    case 'refusee':
      return 'fautes';
    default:
      return 'fini';
  }
}

/** Whether the service works on it, and a person waits. */
export const attend = (lu: Avance): boolean => ['verification', 'application'].includes(etapeDe(lu));

/** What a file may weigh (services/magasin, `reception.rs`). */
export const MIO_MAX = 32;
export const LIGNES_MAX = 200_000;

/** A weight as a person reads it. */
export const enKo = (octets: number): number => Math.max(1, Math.round(octets / 1024));
