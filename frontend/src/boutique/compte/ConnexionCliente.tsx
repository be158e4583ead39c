import { Trans } from '@lingui/react/macro';
import { useRouter, useSearch } from '@tanstack/react-router';
import { Connexion } from '../../composants/Connexion';
import { LiensConnexion } from './LiensConnexion';
import { lireSuite } from './suite';

/** C-4: a client signs in, and goes on where they were. */
export function ConnexionCliente() {
  const { history } = useRouter();
  // Read again: of an address that the route leaves out, the router keeps what its parent has.
  const { suite } = lireSuite(useSearch({ from: '/connexion' }));
  return (
    <Connexion
      titre={<Trans>Se connecter</Trans>}
      apres={() => history.push(suite ?? '/')}
      suite={<LiensConnexion />}
    />
  );
}
