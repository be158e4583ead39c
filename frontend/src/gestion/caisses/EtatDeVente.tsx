import { useLingui } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import { Tampon } from '../communs/Tampon';

type Props = { vente: Pick<Schema<'VenteResumee'>, 'annulee' | 'hors_ligne' | 'supplement'> };

/** What is out of the ordinary about a sale, stamped; nothing where nothing is. */
export function EtatDeVente({ vente: { annulee, hors_ligne, supplement } }: Props) {
  const { t } = useLingui();
  return (
    <span className="inline-flex flex-wrap gap-1">
      {annulee && <Tampon ton="refus">{t`Annulée`}</Tampon>}
      {hors_ligne && <Tampon ton="attention">{t`Hors ligne`}</Tampon>}
      {supplement && <Tampon ton="attention">{t`Supplément au Z`}</Tampon>}
    </span>
  );
}
