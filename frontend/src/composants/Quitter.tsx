import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useSocle } from '../socle/session';
import { Bouton } from './Bouton';
import { Dialogue } from './Dialogue';

/** Signs out, once asked again: `children` says what leaving means here. */
export function Quitter({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const { porteur } = useSocle();
  const [ouvert, setOuvert] = useState(false);
  const fermer = () => setOuvert(false);
  return (
    <>
      <Bouton genre="discret" onClick={() => setOuvert(true)}>
        <Trans>Se déconnecter</Trans>
      </Bouton>
      <Dialogue
        ouvert={ouvert}
        fermer={fermer}
        titre={t`Se déconnecter ?`}
        actions={
          <>
            <Bouton onClick={fermer}>
              <Trans>Rester</Trans>
            </Bouton>
            <Bouton genre="principal" onClick={() => void porteur.deconnexion()}>
              <Trans>Se déconnecter</Trans>
            </Bouton>
          </>
        }
      >
        <p>{children}</p>
      </Dialogue>
    </>
  );
}
