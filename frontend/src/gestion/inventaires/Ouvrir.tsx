import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import * as v from 'valibot';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { useApi } from '../../socle/session';
import { entier, numeroChoisi, numeroOuRien } from '../communs/lectures';
import { useLieux } from '../communs/lieux';
import { SaisieEnDialogue } from '../communs/Saisie';
import { useRayons } from '../stock/rayons';

const NOUVEAU = v.object({
  lieu_id: numeroChoisi(),
  categorie_id: numeroOuRien(),
  seuil_recompte: entier(0, 1_000_000),
});

/** Opens a stock-take; one at a time counts a product of a place. */
export function Ouvrir() {
  const { t } = useLingui();
  const api = useApi();
  const navigate = useNavigate();
  const { siens, lieu } = useLieux();
  const rayons = useRayons();
  return (
    <SaisieEnDialogue
      mots={t`Ouvrir un inventaire`}
      genre="principal"
      bouton={t`Commencer à compter`}
      schema={NOUVEAU}
      valeurs={{ lieu_id: String(lieu.lieu_id), seuil_recompte: '10' }}
      zones={[
        {
          nom: 'lieu_id',
          etiquette: t`Lieu`,
          genre: 'choix',
          options: siens.map(({ lieu_id, nom }) => [String(lieu_id), nom]),
        },
        {
          nom: 'categorie_id',
          etiquette: t`Catégorie`,
          aide: t`Ses produits à elle, sans ceux des catégories en dessous.`,
          genre: 'choix',
          options: [['', t`Tous les produits`], ...rayons],
        },
        {
          nom: 'seuil_recompte',
          etiquette: t`Recompter au-delà de`,
          aide: t`Un écart de plus d’unités, ou de kilogrammes, se recompte.`,
          genre: 'entier',
        },
      ]}
      envoyer={(body, cle) =>
        donnees(api.POST('/api/inventaires', { params: { header: sousCle(cle) }, body }))
      }
      apres={({ inventaire_id }) =>
        void navigate({ to: '/inventaires/$id/compter', params: { id: inventaire_id } })
      }
    />
  );
}
