import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { useApi } from '../../socle/session';
import { choix, entier } from '../communs/lectures';
import { MOTIF_STOCK } from '../communs/mots';
import { SaisieEnDialogue } from '../communs/Saisie';
import { useMots } from '../communs/traduire';

type AuLieu = { lieu: number; produit: number };

const MAX = 1_000_000;
const compte = v.object({ comptee: entier(0, MAX) });

/** Records what was counted, against what the book said when the person looked. */
export function Compter({ lieu, produit, vue }: AuLieu & { vue: number }) {
  const { t } = useLingui();
  const api = useApi();
  return (
    <SaisieEnDialogue
      mots={t`Compter`}
      bouton={t`Enregistrer le compte`}
      schema={compte}
      zones={[
        {
          nom: 'comptee',
          etiquette: t`Compté`,
          aide: t`Le livre en a ${vue}. Ce qui est vendu pendant que vous comptez reste juste.`,
          genre: 'entier',
        },
      ]}
      envoyer={({ comptee }, cle) =>
        donnees(
          api.POST('/api/comptages', {
            params: { header: sousCle(cle) },
            body: { lieu_id: lieu, lignes: [{ produit_id: produit, comptee, physique_vue: vue }] },
          }),
        )
      }
    />
  );
}

const MOTIFS = Object.keys(MOTIF_STOCK) as (keyof typeof MOTIF_STOCK)[];
const ajustement = v.object({ delta: entier(-MAX, MAX), motif: choix(MOTIFS) });
const reception = v.object({ delta: entier(1, MAX) });

/** Corrects the book with a reason, or receives a delivery of a supplier. */
export function Mouvementer({ lieu, produit, type }: AuLieu & { type: 'ajustement' | 'reception' }) {
  const { t } = useLingui();
  const { options } = useMots();
  const api = useApi();
  const envoyer = (delta: number, cle: string, motif?: (typeof MOTIFS)[number]) =>
    donnees(
      api.POST('/api/mouvements', {
        params: { header: sousCle(cle) },
        body: { lieu_id: lieu, type, lignes: [{ produit_id: produit, delta }], ...(motif && { motif }) },
      }),
    );
  if (type === 'reception') {
    return (
      <SaisieEnDialogue
        mots={t`Recevoir d’un fournisseur`}
        bouton={t`Enregistrer la réception`}
        schema={reception}
        zones={[{ nom: 'delta', etiquette: t`Unités reçues`, genre: 'entier' }]}
        envoyer={({ delta }, cle) => envoyer(delta, cle)}
      />
    );
  }
  return (
    <SaisieEnDialogue
      mots={t`Ajuster`}
      bouton={t`Enregistrer l’ajustement`}
      schema={ajustement}
      zones={[
        {
          nom: 'delta',
          etiquette: t`Unités ajoutées ou ôtées`,
          aide: t`Comme −2 pour deux articles cassés.`,
        },
        { nom: 'motif', etiquette: t`Motif`, genre: 'choix', options: options(MOTIF_STOCK) },
      ]}
      envoyer={({ delta, motif }, cle) => envoyer(delta, cle, motif)}
    />
  );
}

const seuilsLus = v.object({ seuil_min: entier(0, MAX), seuil_max: entier(1, MAX) });

/** From how few on a product is low, and from how many on there is too much of it. */
export function Seuils({
  lieu,
  produit,
  seuils,
}: AuLieu & { seuils: { seuil_min: number; seuil_max: number } }) {
  const { t } = useLingui();
  const api = useApi();
  return (
    <SaisieEnDialogue
      mots={t`Changer les seuils`}
      bouton={t`Enregistrer les seuils`}
      schema={seuilsLus}
      valeurs={{ seuil_min: String(seuils.seuil_min), seuil_max: String(seuils.seuil_max) }}
      zones={[
        { nom: 'seuil_min', etiquette: t`Seuil bas`, genre: 'entier' },
        { nom: 'seuil_max', etiquette: t`Seuil haut`, genre: 'entier' },
      ]}
      envoyer={(body) =>
        donnees(
          api.PUT('/api/magasins/{id}/stock/{sub}', { params: { path: { id: lieu, sub: produit } }, body }),
        )
      }
    />
  );
}
