import { Trans } from '@lingui/react/macro';
import { Case } from '../../composants/Case';
import type { AdresseClient } from '../compte/queries';
import { EnLigne } from './EnLigne';

/** In the place of an id: one that is about to be written. */
export const NOUVELLE = 'nouvelle';

type Props = {
  adresses: readonly AdresseClient[];
  choisie: string;
  choisir: (adresse: string) => void;
};

/** One of the addresses that the account knows, or another. Where it knows none, there is nothing to choose. */
export function ChoixAdresse({ adresses, choisie, choisir }: Props) {
  if (adresses.length === 0) return null;
  const option = (id: string) => ({
    name: 'adresse_id',
    value: id,
    checked: id === choisie,
    onChange: () => choisir(id),
  });
  return (
    <div className="flex flex-col">
      {adresses.map((adresse) => (
        <Case key={adresse.adresse_id} type="radio" {...option(adresse.adresse_id)}>
          <EnLigne adresse={adresse} />
        </Case>
      ))}
      <Case type="radio" {...option(NOUVELLE)}>
        <Trans>Une autre adresse</Trans>
      </Case>
    </div>
  );
}
