import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import * as v from 'valibot';
import { Mot } from '../../composants/Mot';
import { useApi } from '../../socle/session';
import { codePostal } from '../commander/champs';
import { EnLigne } from '../commander/EnLigne';
import { lieux } from '../lieux/queries';
import type { Commande } from './queries';

/** The description leaves it open; an order of before may lack a member. */
const adresse = v.object({
  destinataire: v.string(),
  ligne1: v.string(),
  ligne2: v.nullish(v.string(), null),
  ville: v.string(),
  province: v.string(),
  code_postal: v.string(),
});

/** Where the goods are collected, or where they go. Once a person is erased there is no address. */
export function Lieu({ commande }: { commande: Commande }) {
  const { data: tous } = useQuery(lieux(useApi()));
  if (commande.mode === 'livraison') {
    const lu = v.safeParse(adresse, commande.adresse);
    if (!lu.success) return null;
    return (
      <p className="wrap-anywhere">
        <Trans>
          Livraison à <EnLigne adresse={lu.output} />
        </Trans>
      </p>
    );
  }
  const lieu = tous?.find(({ lieu_id }) => lieu_id === commande.lieu_id);
  if (!lieu) return null;
  return (
    <p className="wrap-anywhere">
      <Trans>
        Cueillette à{' '}
        <strong>
          <Mot texte={lieu.nom} />
        </strong>
        , <Mot texte={`${lieu.adresse}, ${lieu.ville} ${codePostal(lieu.code_postal)}`} />
      </Trans>
    </p>
  );
}
