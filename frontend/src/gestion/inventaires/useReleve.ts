import { useQueryClient } from '@tanstack/react-query';
import { useReducer, useRef } from 'react';
import { nouvelleCle, sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { sonner } from '../../lecteur/son';
import { useApi } from '../../socle/session';
import { inventaire } from './queries';
import { APPAREIL, designe, type Lecture, noter, type Quoi } from './releve';

/** The readings of this page: each is sent once, in the order of the scanner, and shown until the server has it. */
export function useReleve(id: string) {
  const api = useApi();
  const requetes = useQueryClient();
  const [lectures, dire] = useReducer(noter, []);
  const suite = useRef(Promise.resolve());

  async function poster({ cle, quoi, quantite }: Lecture): Promise<void> {
    try {
      const faite = await donnees(
        api.POST('/api/inventaires/{id}/lectures', {
          params: { path: { id }, header: sousCle(cle) },
          body: { appareil: APPAREIL, quantite, ...designe(quoi) },
        }),
      );
      dire({ quoi: 'faite', cle, faite });
      sonner('bon');
    } catch (cause) {
      dire({ quoi: 'refusee', cle, cause });
      sonner('refus');
    }
    // How far everybody is.
    void requetes.invalidateQueries({ queryKey: inventaire(api, id).queryKey });
  }

  const envoyer = (lecture: Lecture) => {
    suite.current = suite.current.then(() => poster(lecture));
  };

  function lire(quoi: Quoi, quantite: number): void {
    const lecture: Lecture = { cle: nouvelleCle(), quoi, quantite, etat: 'envoi' };
    dire({ quoi: 'lue', lecture });
    envoyer(lecture);
  }

  return {
    lectures,
    lire,
    renvoyer: (lecture: Lecture) => {
      dire({ quoi: 'renvoyee', cle: lecture.cle });
      envoyer(lecture);
    },
    oublier: ({ cle }: Lecture) => dire({ quoi: 'oubliee', cle }),
    /** Another reading, of as many below zero. */
    reprendre: ({ cle, faite }: Lecture, nom: string) => {
      if (!faite) return;
      dire({ quoi: 'reprise', cle });
      lire({ produit_id: faite.produit_id, nom }, -faite.quantite);
    },
  };
}
