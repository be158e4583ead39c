import { useLingui } from '@lingui/react/macro';
import type { Zone } from '../communs/zones';

/** The fields of an incident, as the law has the register keep them. */
export function useZones(): Zone[] {
  const { t } = useLingui();
  return [
    { nom: 'survenu_du', etiquette: t`Premier jour`, genre: 'jour' },
    { nom: 'survenu_au', etiquette: t`Dernier jour`, genre: 'jour' },
    {
      nom: 'personnes',
      etiquette: t`Personnes concernées`,
      aide: t`Pour autant qu’on le sache.`,
      genre: 'entier',
    },
    {
      nom: 'risque_serieux',
      etiquette: t`Risque de préjudice sérieux`,
      aide: t`La Commission d’accès à l’information et les personnes sont alors avisées.`,
      genre: 'coche',
    },
    { nom: 'donnees', etiquette: t`Renseignements concernés`, genre: 'long' },
    { nom: 'circonstances', etiquette: t`Circonstances`, genre: 'long' },
    {
      nom: 'avis',
      etiquette: t`Avis donnés`,
      aide: t`À qui, et quand. Vide tant que personne n’est avisé.`,
      genre: 'long',
    },
    {
      nom: 'mesures',
      etiquette: t`Mesures`,
      aide: t`Pour réduire le tort, et pour que cela n’arrive plus.`,
      genre: 'long',
    },
  ];
}
