import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useSocle } from '../socle/session';
import { Bouton } from './Bouton';
import { Dialogue } from './Dialogue';

type Props = {
  /** What leaving means here. */
  children: ReactNode;
  /** What an application of its own has to forget first. */
  avant?: () => void;
};

/** Signs out, once asked again. */
export function Quitter({ children, avant }: Props) {
  const { t } = useLingui();
  const { porteur } = useSocle();
  const [ouvert, setOuvert] = useState(false);
  const fermer = () => setOuvert(false);
  const quitter = () => {
    avant?.();
    void porteur.deconnexion();
  };
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
            <Bouton genre="principal" onClick={quitter}>
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
