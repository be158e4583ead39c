import { Trans } from '@lingui/react/macro';
import type { RouteComponent } from '@tanstack/react-router';
import { Avis } from '../../composants/Avis';
import { useSession } from '../../socle/session';
import { auMoins, type Rang } from './roles';

/** A screen for this role and those above it; to others it says whom to ask. */
export function reserve(role: Rang, Ecran: RouteComponent): RouteComponent {
  function Reserve() {
    const session = useSession();
    if (auMoins(session, role)) return <Ecran />;
    return (
      <Avis ton="refus" titre={<Trans>Accès refusé</Trans>}>
        {role === 'responsable' ? (
          <Trans>Cet écran est celui des responsables de la chaîne. Demandez-leur ce qu’il vous faut.</Trans>
        ) : (
          <Trans>Cet écran est celui des gestionnaires. Demandez au vôtre ce qu’il vous faut.</Trans>
        )}
      </Avis>
    );
  }
  // The router fetches the file of a screen before it draws it.
  return Object.assign(Reserve, Ecran.preload && { preload: Ecran.preload });
}
