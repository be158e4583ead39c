import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import { Probleme } from '../../composants/Etat';
import { useApi } from '../../socle/session';
import { useActe } from '../communs/acte';
import { obstacles } from './obstacles';

/** Closes a day, of all places: what is in the way is named, each with where it is settled. */
export function Cloturer({ jour, unLieu }: { jour: string; unLieu: boolean }) {
  const { t } = useLingui();
  const api = useApi();
  const [ouvert, setOuvert] = useState(false);
  const acte = useActe(
    (_: undefined, cle) =>
      donnees(
        api.POST('/api/journal/{id}/cloture', {
          params: { path: { id: jour }, header: sousCle(cle) },
        }),
      ),
    () => setOuvert(false),
  );
  const fermer = () => {
    setOuvert(false);
    acte.oublier();
  };
  return (
    <>
      <Bouton className="self-start" onClick={() => setOuvert(true)}>
        <Trans>Clôturer la journée</Trans>
      </Bouton>
      <Dialogue
        ouvert={ouvert}
        fermer={fermer}
        titre={t`Clôturer le ${jour} ?`}
        actions={
          <>
            <Bouton onClick={fermer}>
              <Trans>Revenir</Trans>
            </Bouton>
            <Bouton genre="principal" occupe={acte.enCours} onClick={() => acte.lancer(undefined)}>
              <Trans>Clôturer</Trans>
            </Bouton>
          </>
        }
      >
        <p>
          <Trans>Les écritures reçoivent leurs numéros et ne changent plus. Cela ne se reprend pas.</Trans>
        </p>
        {unLieu && (
          <p>
            <Trans>La clôture est celle de tous les lieux, pas seulement de celui que vous regardez.</Trans>
          </p>
        )}
        {acte.probleme !== null && (
          <>
            <Probleme cause={acte.probleme} />
            <Obstacles cause={acte.probleme} />
          </>
        )}
      </Dialogue>
    </>
  );
}

function Obstacles({ cause }: { cause: unknown }) {
  const { prochain, sessions } = obstacles(cause);
  return (
    <>
      {prochain && (
        <Link to="/journal" search={{ jour: prochain }}>
          <Trans>Aller au {prochain}</Trans>
        </Link>
      )}
      {sessions.length > 0 && (
        <ul>
          {sessions.map(({ session_id, prefixe }) => (
            <li key={session_id}>
              <Link to="/sessions/$id" params={{ id: session_id }}>
                <Trans>
                  Session <span className="font-code">{prefixe}</span>
                </Trans>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
