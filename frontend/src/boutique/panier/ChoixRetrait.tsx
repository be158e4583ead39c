import { useLingui } from '@lingui/react/macro';
import { ChoixPlein } from '../../composants/ChoixPlein';
import { centre, type Lieu, magasins } from '../lieux/queries';

type Props = { tous: readonly Lieu[]; choisi: number; choisir: (lieu: number) => void };

/** Delivered, or collected in which store: both change the total. */
export function ChoixRetrait({ tous, choisi, choisir }: Props) {
  const { t } = useLingui();
  const depart = centre(tous);
  return (
    <ChoixPlein
      etiquette={t`Livraison ou cueillette`}
      value={choisi}
      onChange={(event) => choisir(Number(event.target.value))}
    >
      {depart && <option value={depart.lieu_id}>{t`Livraison au Québec`}</option>}
      <optgroup label={t`Cueillette`}>
        {magasins(tous).map(({ lieu_id, nom }) => (
          <option key={lieu_id} value={lieu_id}>
            {nom}
          </option>
        ))}
      </optgroup>
    </ChoixPlein>
  );
}
