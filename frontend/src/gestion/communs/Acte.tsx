import { Trans } from '@lingui/react/macro';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import { Probleme } from '../../composants/Etat';
import { useActe } from './acte';

type Props = {
  mots: string;
  genre?: ComponentProps<typeof Bouton>['genre'];
  faire: (cle: string) => Promise<unknown>;
  apres?: () => void;
  /** What it means, asked before it is done. */
  question?: ReactNode;
};

/** A button that does one thing, asks first where that cannot be taken back, and says why it was refused. */
export function Acte({ mots, genre = 'secondaire', faire, apres, question }: Props) {
  const [ouvert, setOuvert] = useState(false);
  const acte = useActe<void, unknown>(
    (_, cle) => faire(cle),
    () => {
      setOuvert(false);
      apres?.();
    },
  );
  const probleme = acte.probleme !== null && (
    <Probleme cause={acte.probleme} reessayer={() => acte.lancer()} />
  );
  const fermer = () => {
    setOuvert(false);
    acte.oublier();
  };
  return (
    <>
      <Bouton
        genre={genre}
        occupe={acte.enCours}
        onClick={() => (question ? setOuvert(true) : acte.lancer())}
      >
        {mots}
      </Bouton>
      {!ouvert && probleme}
      {question && (
        <Dialogue
          ouvert={ouvert}
          fermer={fermer}
          titre={mots}
          actions={
            <>
              <Bouton onClick={fermer}>
                <Trans>Revenir</Trans>
              </Bouton>
              <Bouton
                genre={genre === 'danger' ? 'danger' : 'principal'}
                occupe={acte.enCours}
                onClick={() => acte.lancer()}
              >
                {mots}
              </Bouton>
            </>
          }
        >
          <div>{question}</div>
          {probleme}
        </Dialogue>
      )}
    </>
  );
}
