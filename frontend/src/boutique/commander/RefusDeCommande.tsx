import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { ApiProblem } from '../../api/problem';
import { Probleme } from '../../composants/Etat';
import { Mot } from '../../composants/Mot';
import { useLangue } from '../../socle/langue';
import type { Panier } from '../panier/queries';

/** Why there is no order, which articles are at fault, and where that is mended. */
export function RefusDeCommande({ cause, panier }: { cause: unknown; panier: Panier }) {
  const { nom } = useLangue();
  const manques = cause instanceof ApiProblem ? (cause.members.manques ?? []) : [];
  const nommer = (id: number) => {
    const item = panier.items.find(({ produit_id }) => produit_id === id);
    return item ? nom(item) : `n° ${id}`;
  };
  return (
    <>
      <Probleme cause={cause} />
      {manques.length > 0 && (
        <ul className="list-disc pl-6">
          {manques.map(({ produit_id, demande }) => (
            <li key={produit_id}>
              <Trans>
                <Mot texte={nommer(produit_id)} />
                 : il n’en reste pas {demande}
              </Trans>
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-x-6">
        <Link to="/panier">
          <Trans>Voir le panier</Trans>
        </Link>
        <Link to="/commander">
          <Trans>Choisir un autre lieu</Trans>
        </Link>
        <Link to="/commandes">
          <Trans>Voir mes commandes</Trans>
        </Link>
      </p>
    </>
  );
}
