import { Trans } from '@lingui/react/macro';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { useLangue } from '../../socle/langue';
import { useApi, useSocle } from '../../socle/session';
import { produit } from '../catalogue/queries';
import { CLE_FUSION, type LigneFusionnee } from './fusion';
import { panier } from './queries';

/** What the sign-in made of the cart, line by line, until it is put away. */
export function Fusion() {
  const requetes = useQueryClient();
  const { data } = useQuery<LigneFusionnee[]>({
    queryKey: CLE_FUSION,
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data || data.length === 0) return null;
  return (
    <div className="mb-6">
      <Avis ton="succes" titre={<Trans>Votre panier vous a suivi</Trans>}>
        <ul>
          {data.map((ligne) => (
            <li key={ligne.produit_id}>
              <Trans>
                <Nom id={ligne.produit_id} />
                 : <Suite {...ligne} />
              </Trans>
            </li>
          ))}
        </ul>
        <Bouton genre="discret" className="-ml-4" onClick={() => requetes.setQueryData(CLE_FUSION, [])}>
          <Trans>J’ai compris</Trans>
        </Bouton>
      </Avis>
    </div>
  );
}

function Suite({ avant, apres }: LigneFusionnee) {
  if (apres === 0) return <Trans>pas ajouté, le panier de votre compte est plein.</Trans>;
  if (avant === 0) return <Trans>{apres} dans le panier de votre compte.</Trans>;
  return (
    <Trans>
      {apres} maintenant, {avant} s’y trouvaient déjà.
    </Trans>
  );
}

/** From the cart, which has nearly all of them; a line that found no room is asked for. */
function Nom({ id }: { id: number }) {
  const { nom } = useLangue();
  const api = useApi();
  const { data: plein } = useQuery(panier(useSocle()));
  const item = plein?.items.find(({ produit_id }) => produit_id === id);
  const { data: autre } = useQuery({ ...produit(api, id), enabled: plein !== undefined && !item });
  const chose = item ?? autre;
  return chose ? nom(chose) : `n° ${id}`;
}
