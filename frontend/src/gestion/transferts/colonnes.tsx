import { useLingui } from '@lingui/react/macro';
import { useLangue } from '../../socle/langue';
import type { ColonneDeListe } from '../communs/Liste';

/** What is missing of what was sent; a dash until it was received. */
export function useColonneDuManque(): ColonneDeListe<{ manquante?: number | null | undefined }> {
  const { t } = useLingui();
  const { nombre } = useLangue();
  return {
    cle: 'manquante',
    titre: t`Manque`,
    chiffre: true,
    valeur: ({ manquante }) => manquante ?? null,
    cellule: ({ manquante }) =>
      manquante == null ? (
        '–'
      ) : (
        <span className={manquante > 0 ? 'font-bold text-brique' : ''}>{nombre(manquante)}</span>
      ),
  };
}
