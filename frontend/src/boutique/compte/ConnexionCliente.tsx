import { Trans } from '@lingui/react/macro';
import { useRouter, useSearch } from '@tanstack/react-router';
import { Connexion } from '../../composants/Connexion';
import { LiensConnexion } from './LiensConnexion';

/** C-4: a client signs in, and goes on where they were. */
export function ConnexionCliente() {
  const { history } = useRouter();
  const { suite } = useSearch({ from: '/connexion' });
  return (
    <Connexion
      titre={<Trans>Se connecter</Trans>}
      apres={() => history.push(suite ?? '/')}
      suite={<LiensConnexion />}
    />
  );
}
