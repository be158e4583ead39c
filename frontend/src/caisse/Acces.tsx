import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Role } from '../api/jeton';
import { ApiProblem } from '../api/problem';
import { Avis } from '../composants/Avis';
import { Bouton } from '../composants/Bouton';
import { Connexion } from '../composants/Connexion';
import { Etat } from '../composants/Etat';
import { Garde } from '../composants/Garde';
import { useSession, useSocle } from '../socle/session';
import { useLocal } from './local/local';
import { useSuivi } from './local/suivi';
import { HorsLigne } from './nip/HorsLigne';
import { Verrou } from './nip/Verrou';

const ROLES: readonly Role[] = ['employe', 'gestionnaire', 'responsable'];

/**
 * Who may stand at the till. With network: whoever is signed in. Without, when the page is loaded again: the cashier who
 * was there, once they say that they still are, in the session that was open; the sales wait for somebody to sign in.
 */
export function Acces({ children }: { children: ReactNode }) {
  const session = useSession();
  const { porteur } = useSocle();
  const { caissier, poste } = useLocal();
  const { personne, verrouille } = useSuivi(caissier.etat);
  const tenu = useSuivi(poste);
  const [deja, setDeja] = useState(false);
  const demande = useQuery({
    queryKey: ['session'],
    queryFn: async () => (await porteur.jeton()) !== null,
    enabled: session.etat === 'inconnue',
    retry: false,
  });

  // From then on the page sells, whatever becomes of the session.
  if (session.etat === 'ouverte' && !deja) setDeja(true);
  const continuer = personne !== null && tenu !== null && deja && session.etat !== 'autre';

  const provisoire = session.etat === 'ouverte' && session.provisoire;
  if (session.etat === 'ouverte' || continuer) {
    if (verrouille && !provisoire) return <Verrou />;
    return (
      <>
        {session.etat === 'absente' && <SessionPerdue />}
        {session.etat === 'ouverte' ? (
          <Garde roles={ROLES} titre={<Trans>Ouvrir la caisse</Trans>}>
            {children}
          </Garde>
        ) : (
          children
        )}
      </>
    );
  }
  if (session.etat === 'inconnue') {
    const sansReseau = horsLigne(demande.error) && personne !== null && tenu !== null;
    if (!sansReseau) return <Etat requete={demande}>{() => null}</Etat>;
    return (
      <HorsLigne
        personne={caissier.repreneur()}
        continuer={() => setDeja(true)}
        reessayer={() => void demande.refetch()}
      />
    );
  }
  return (
    <Garde roles={ROLES} titre={<Trans>Ouvrir la caisse</Trans>}>
      {children}
    </Garde>
  );
}

const horsLigne = (cause: unknown): boolean => cause instanceof ApiProblem && cause.passing;

/** The session ended while somebody sold: the sale goes on, sending waits. */
function SessionPerdue() {
  const [ouvert, setOuvert] = useState(false);
  return (
    <div className="mb-4 flex flex-col gap-3">
      <Avis ton="attention" titre={<Trans>Connexion terminée : les ventes sont gardées ici</Trans>}>
        <Trans>Continuez à vendre. Elles partiront dès que quelqu’un se connecte.</Trans>
        {!ouvert && (
          <Bouton className="mt-3" onClick={() => setOuvert(true)}>
            <Trans>Se connecter maintenant</Trans>
          </Bouton>
        )}
      </Avis>
      {ouvert && <Connexion titre={<Trans>Se connecter à la caisse</Trans>} />}
    </div>
  );
}
