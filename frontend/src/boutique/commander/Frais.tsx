import { Plural, Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Montant } from '../../composants/Prix';
import { useApi } from '../../socle/session';
import { parametres } from '../lieux/queries';

/** What a delivery costs, and in how many days it comes. */
export function Frais() {
  const { data } = useQuery(parametres(useApi()));
  if (!data) return null;
  return (
    <span className="block text-petit text-gris">
      <Trans>
        <Montant montant={data.frais_livraison_cents} />, gratuite dès{' '}
        <Montant montant={data.livraison_gratuite_cents} /> d’achat.
      </Trans>{' '}
      <Plural value={data.delai_livraison_jours} one="En # jour au plus." other="En # jours au plus." />
    </span>
  );
}
