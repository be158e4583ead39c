import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';
import { sousCle } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { entier } from '../communs/lectures';
import { SaisieEnDialogue } from '../communs/Saisie';
import { APPAREIL, LECTURE_MAX } from './releve';

const COMPTE = v.object({ quantite: entier(0, LECTURE_MAX) });

type Props = { inventaire: string; ligne: Schema<'LigneInventaire'> };

/** Counts one product, or starts it over: what was read of it before no longer counts. */
export function Recompter({ inventaire: id, ligne }: Props) {
  const { t } = useLingui();
  const { nom } = useLangue();
  const api = useApi();
  const { produit_id, unite } = ligne;
  const recompte = ligne.comptee != null;
  return (
    <SaisieEnDialogue
      mots={recompte ? t`Recompter` : t`Compter`}
      bouton={t`Enregistrer le compte`}
      schema={COMPTE}
      zones={[
        {
          nom: 'quantite',
          etiquette: unite === 'gramme' ? t`Grammes de ${nom(ligne)}` : t`Unités de ${nom(ligne)}`,
          aide: recompte ? t`Ce qui en a été lu avant ne compte plus.` : t`Zéro : il n’y en a pas.`,
          genre: 'entier',
        },
      ]}
      envoyer={({ quantite }, cle) =>
        donnees(
          api.POST('/api/inventaires/{id}/lectures', {
            params: { path: { id }, header: sousCle(cle) },
            body: { appareil: APPAREIL, produit_id, quantite, recompte },
          }),
        )
      }
    />
  );
}
