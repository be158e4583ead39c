import { Trans } from '@lingui/react/macro';
import { Case } from '../../composants/Case';
import { Mot } from '../../composants/Mot';
import { centre, type Lieu, magasins } from '../lieux/queries';
import { codePostal } from './champs';
import { Frais } from './Frais';

type Props = { tous: readonly Lieu[]; choisi: number | undefined; choisir: (lieu: number) => void };

/** Delivered, or collected at a store: one of all. */
export function ChoixLieu({ tous, choisi, choisir }: Props) {
  const depart = centre(tous);
  const option = (lieu_id: number) => ({
    name: 'lieu',
    value: lieu_id,
    checked: lieu_id === choisi,
    onChange: () => choisir(lieu_id),
  });
  return (
    <fieldset className="flex flex-col border-t-2 border-encre">
      <legend className="sr-only">
        <Trans>Livraison ou cueillette</Trans>
      </legend>
      {depart && (
        <Case type="radio" {...option(depart.lieu_id)} className="border-b border-filet">
          <strong>
            <Trans>Livraison au Québec</Trans>
          </strong>
          <Frais />
        </Case>
      )}
      {magasins(tous).map(({ lieu_id, nom, adresse, ville, code_postal }) => (
        <Case key={lieu_id} type="radio" {...option(lieu_id)} className="border-b border-filet">
          <strong>
            <Trans>
              Cueillette à <Mot texte={nom} />
            </Trans>
          </strong>
          <span className="block text-petit text-gris">
            {adresse}, {ville} {codePostal(code_postal)}
          </span>
        </Case>
      ))}
    </fieldset>
  );
}
