import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Etat } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { centre, lieux } from '../lieux/queries';
import { Disponibilite } from './Disponibilite';
import { disponibilites } from './queries';

/** Where there is any: each store, and what can be delivered. */
export function Disponibilites({ produit }: { produit: number }) {
  const api = useApi();
  const requete = useQuery(disponibilites(api, produit));
  const { data: tous } = useQuery(lieux(api));
  const depart = centre(tous ?? [])?.lieu_id;
  return (
    <section className="flex flex-col gap-2">
      <h2>
        <Trans>Où il y en a</Trans>
      </h2>
      <Etat requete={requete}>
        {(places) => (
          <ul className="border-t-2 border-encre">
            {places.map(({ magasin_id, nom, niveau }) => (
              <li
                key={magasin_id}
                className="flex flex-wrap justify-between gap-x-4 border-b border-filet py-2"
              >
                {magasin_id === depart ? <Trans>En ligne, par livraison</Trans> : nom}
                <Disponibilite niveau={niveau} />
              </li>
            ))}
          </ul>
        )}
      </Etat>
    </section>
  );
}
