import { Trans } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Connexion } from '../../composants/Connexion';

/** C-4: a client signs in, and goes on shopping. */
export function ConnexionCliente() {
  const navigate = useNavigate();
  return <Connexion titre={<Trans>Se connecter</Trans>} apres={() => void navigate({ to: '/' })} />;
}
