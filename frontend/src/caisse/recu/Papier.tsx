import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Etat } from '../../composants/Etat';
import { useLocal } from '../local/local';
import { imprimer } from './imprimer';

type Chemin = '/api/retours/{id}/recu' | '/api/ventes/{id}/recu' | '/api/cartes/{id}/recu';

type Props = {
  chemin: Chemin;
  id: string;
  /** Drawn as bars below it. */
  code: string | null;
  /** On the button that prints it. */
  children: ReactNode;
};

async function lire(api: Api, chemin: Chemin, id: string, signal: AbortSignal): Promise<string> {
  const { data } = await api.GET(chemin, {
    params: { path: { id } },
    headers: { Accept: 'text/plain' },
    parseAs: 'text',
    signal,
  });
  return typeof data === 'string' ? data : '';
}

/** A document of the server in 42 columns: to read, and to print. */
export function Papier({ chemin, id, code, children }: Props) {
  const { caissier } = useLocal();
  const requete = useQuery({
    queryKey: ['papier', chemin, id],
    queryFn: ({ signal }) => lire(caissier.api, chemin, id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Etat requete={requete}>
      {(texte) => (
        <>
          <Bouton className="my-3" onClick={() => imprimer(texte, code)}>
            {children}
          </Bouton>
          <pre className="recu max-w-full overflow-x-auto border-2 border-filet p-4">{texte}</pre>
        </>
      )}
    </Etat>
  );
}
