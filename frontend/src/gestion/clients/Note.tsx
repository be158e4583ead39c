import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Avis } from '../../composants/Avis';
import { usePouvoir } from '../communs/roles';

/** Said before anybody is looked up: it leaves a trace. */
export function Note() {
  const { dirige, moi } = usePouvoir();
  return (
    <Avis ton="attention" titre={<Trans>Chaque regard est noté, avec votre nom</Trans>}>
      <Trans>Ne cherchez que la personne que vous servez.</Trans>{' '}
      {dirige && (
        <Link to="/audit" search={{ action: 'audit.client_consulte', acteur: moi }}>
          <Trans>Voir mes regards</Trans>
        </Link>
      )}
    </Avis>
  );
}
