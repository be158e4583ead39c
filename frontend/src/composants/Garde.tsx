import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Role } from '../api/jeton';
import { useSession, useSocle } from '../socle/session';
import { Avis } from './Avis';
import { Connexion } from './Connexion';
import { Etat } from './Etat';
import { MotDePasseProvisoire } from './MotDePasseProvisoire';

type Props = {
  /** Who may see the screen; the services decide again at each request. */
  roles: readonly Role[];
  /** Of the sign-in form. */
  titre: ReactNode;
  /** Under that form. */
  suite?: ReactNode;
  children: ReactNode;
};

/** A screen for those who are signed in. The form stands in its place and its address stays: what was asked for follows. */
export function Garde({ roles, titre, suite, children }: Props) {
  const session = useSession();
  const { porteur } = useSocle();
  const demande = useQuery({
    queryKey: ['session'],
    queryFn: async () => (await porteur.jeton()) !== null,
    enabled: session.etat === 'inconnue',
  });
  switch (session.etat) {
    case 'inconnue':
      return <Etat requete={demande}>{() => null}</Etat>;
    case 'absente':
      return <Connexion titre={titre} suite={suite} />;
    case 'autre':
      return (
        <Connexion titre={titre} suite={suite}>
          <Avis titre={<Trans>Un autre genre de compte est ouvert dans ce navigateur</Trans>}>
            <Trans>Connectez-vous ici : l’autre compte sera fermé.</Trans>
          </Avis>
        </Connexion>
      );
    case 'ouverte':
      if (session.provisoire) return <MotDePasseProvisoire />;
      if (roles.some((role) => session.roles.includes(role))) return children;
      return (
        <Avis ton="refus" titre={<Trans>Accès refusé</Trans>}>
          <Trans>Votre compte n’a pas ce droit. Demandez-le à votre gestionnaire.</Trans>
        </Avis>
      );
  }
}
