import { type ReactNode, useEffect, useState } from 'react';
import { Attente, Probleme } from '../../composants/Etat';
import type { Socle } from '../../socle/session';
import { type Local, LocalContext, ouvrirLocal } from './local';
import { installer } from './travailleur';

/** Once for the page: a cart, a queue and a lock are not opened twice. */
let ouverture: Promise<Local> | null = null;

/** Opens the store of the till before anything is drawn. */
export function Depart({ socle, children }: { socle: Socle; children: ReactNode }) {
  const [local, setLocal] = useState<Local | null>(null);
  const [cause, setCause] = useState<unknown>(null);
  useEffect(() => {
    ouverture ??= ouvrirLocal(socle);
    ouverture.then(setLocal, setCause);
    void installer();
  }, [socle]);
  if (cause !== null) return <Probleme cause={cause} reessayer={() => location.reload()} />;
  if (local === null) return <Attente />;
  return <LocalContext value={local}>{children}</LocalContext>;
}
