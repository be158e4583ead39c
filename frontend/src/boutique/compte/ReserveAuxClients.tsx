import type { ReactNode } from 'react';
import { Garde } from '../../composants/Garde';
import { LiensConnexion } from './LiensConnexion';

/** A screen for clients: who is not signed in gets the form in its place, and then the screen. */
export function ReserveAuxClients({ titre, children }: { titre: ReactNode; children: ReactNode }) {
  return (
    <Garde roles={['client']} titre={titre} suite={<LiensConnexion />}>
      {children}
    </Garde>
  );
}
