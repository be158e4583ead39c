import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';
import type { Schema } from '../../api/client';
import { choix, coche, texte } from '../communs/lectures';
import { ETAT_LIEU, LIEU } from '../communs/mots';
import { useMots } from '../communs/traduire';
import type { Zone } from '../communs/zones';

const communs = {
  nom: texte(100),
  adresse: texte(200),
  ville: texte(100),
  code_postal: texte(7),
  region: texte(100),
  telephone: texte(20),
  reprend_consignes: coche(),
};

export const LIEU_MODIFIE = v.object({ ...communs, etat: choix(['actif', 'ferme']) });
export const LIEU_NOUVEAU = v.object({
  ...communs,
  code: texte(20),
  type: choix(['magasin', 'centre_logistique', 'siege']),
});

export const lieuEnTextes = (lieu: Schema<'Lieu'>) => ({
  valeurs: {
    nom: lieu.nom,
    adresse: lieu.adresse,
    ville: lieu.ville,
    code_postal: lieu.code_postal,
    region: lieu.region,
    telephone: lieu.telephone,
    reprend_consignes: lieu.reprend_consignes ? 'oui' : '',
    etat: lieu.etat,
  },
  version: lieu.version,
});

export function useZonesDuLieu(nouveau: boolean): Zone[] {
  const { t } = useLingui();
  const { options } = useMots();
  const unefois: Zone[] = [
    { nom: 'code', etiquette: t`Code` },
    { nom: 'type', etiquette: t`Genre`, genre: 'choix', options: options(LIEU) },
  ];
  return [
    ...(nouveau ? unefois : []),
    { nom: 'nom', etiquette: t`Nom` },
    { nom: 'adresse', etiquette: t`Adresse` },
    { nom: 'ville', etiquette: t`Ville` },
    { nom: 'code_postal', etiquette: t`Code postal` },
    { nom: 'region', etiquette: t`Région` },
    { nom: 'telephone', etiquette: t`Téléphone` },
    { nom: 'reprend_consignes', etiquette: t`Reprend les contenants consignés`, genre: 'coche' },
    ...(nouveau
      ? []
      : [{ nom: 'etat', etiquette: t`État`, genre: 'choix', options: options(ETAT_LIEU) } satisfies Zone]),
  ];
}
