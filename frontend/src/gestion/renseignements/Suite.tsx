import { useLingui } from '@lingui/react/macro';
import { Tampon } from '../communs/Tampon';
import { type Incident, suite } from './incident';

/** What an incident still asks for, stamped. */
export function Suite({ incident }: { incident: Incident }) {
  const { t } = useLingui();
  switch (suite(incident)) {
    case 'a_declarer':
      return <Tampon ton="refus">{t`Avis à donner`}</Tampon>;
    case 'a_mesurer':
      return <Tampon ton="attention">{t`Mesures à prendre`}</Tampon>;
    case 'suivi':
      return <Tampon ton="bien">{t`Suivi`}</Tampon>;
  }
}
