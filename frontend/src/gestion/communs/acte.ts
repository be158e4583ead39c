import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { nouvelleCle } from '../../api/cle';
import { ApiProblem } from '../../api/problem';

/** Refused because things are not as the screen has them: it reads them anew, beside the refusal. */
export function relireSi(requetes: QueryClient, cause: unknown): void {
  if (cause instanceof ApiProblem && [404, 409, 412].includes(cause.status))
    void requetes.invalidateQueries();
}

/**
 * Something done once, however often its button is pressed: its key is made at the first try and kept until it has
 * worked. Afterwards every screen reads anew what it shows.
 */
export function useActe<Entree, Fait>(
  faire: (entree: Entree, cle: string) => Promise<Fait>,
  apres?: (fait: Fait) => void,
) {
  const requetes = useQueryClient();
  const cle = useRef('');
  const occupe = useRef(false);
  const { mutate, error, isPending, isSuccess, reset } = useMutation({
    mutationFn: (entree: Entree) => {
      cle.current ||= nouvelleCle();
      return faire(entree, cle.current);
    },
    onSuccess: (fait) => {
      cle.current = '';
      apres?.(fait);
      void requetes.invalidateQueries();
    },
    onError: (cause) => relireSi(requetes, cause),
    onSettled: () => {
      occupe.current = false;
    },
  });
  const lancer = (entree: Entree) => {
    if (occupe.current) return;
    occupe.current = true;
    mutate(entree);
  };
  return { lancer, probleme: error, enCours: isPending, fait: isSuccess, oublier: reset };
}
