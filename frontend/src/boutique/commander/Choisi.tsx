import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Mot } from '../../composants/Mot';
import { useApi } from '../../socle/session';
import { lieux } from '../lieux/queries';
import type { Brouillon } from './brouillon';
import { EnLigne } from './EnLigne';

/** What the first step chose, with the way back to it. */
export function Choisi({ brouillon: { mode, lieu_id, adresse, courriel } }: { brouillon: Brouillon }) {
  const { data: tous } = useQuery(lieux(useApi()));
  const lieu = tous?.find((lieu) => lieu.lieu_id === lieu_id);
  return (
    <section className="flex flex-col gap-1">
      <p className="wrap-anywhere">
        {mode === 'livraison' && adresse ? (
          <Trans>
            Livraison à <EnLigne adresse={adresse} />
          </Trans>
        ) : (
          <Trans>
            Cueillette à{' '}
            <strong>
              <Mot texte={lieu?.nom ?? ''} />
            </strong>
            , <Mot texte={lieu?.adresse ?? ''} />
          </Trans>
        )}
      </p>
      <p className="wrap-anywhere text-gris">
        <Trans>
          Courriel : <Mot texte={courriel} />
        </Trans>
      </p>
      <p>
        <Link to="/commander">
          <Trans>Changer</Trans>
        </Link>
      </p>
    </section>
  );
}
