import type { Schema } from '../../api/client';
import type { Langue } from '../../argent/ecriture';

/** What personal data may be used for, beyond what was asked for. */
export const FINALITES = ['infolettre', 'mesure', 'personnalisation'] as const satisfies Schema<'Finalite'>[];
export type Finalite = (typeof FINALITES)[number];

/** The text in force that is consented to; null until it is there: nobody agrees to what they could not read. */
export function texteDe(
  confidentialite: Schema<'Confidentialite'> | undefined,
  finalite: Finalite,
  langue: Langue,
): string | null {
  const version = confidentialite?.consentements.find(
    ({ version }) => version === confidentialite.version_en_vigueur,
  );
  const texte = version?.textes.find((texte) => texte.finalite === finalite);
  return (langue === 'en' ? texte?.texte_en : texte?.texte_fr) ?? null;
}
