import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { peutAgir } from '../../api/jeton';
import { Choix } from '../../composants/Choix';
import { Etat, Vide } from '../../composants/Etat';
import { useApi, useSession } from '../../socle/session';
import { ACompter } from './ACompter';
import { Caisses } from './Caisses';
import { magasins } from './queries';

/** Which till of which store, as the address has it. */
export type Choisi = { magasin?: number; caisse?: number };

export function lirePoste(search: Record<string, unknown>): Choisi {
  const id = (valeur: unknown) =>
    Number.isInteger(valeur) && Number(valeur) > 0 ? Number(valeur) : undefined;
  const [magasin, caisse] = [id(search.magasin), id(search.caisse)];
  return { ...(magasin && { magasin }), ...(caisse && { caisse }) };
}

/** T-1: choose the till, and see whether a session is open at it. */
export function Poste() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const session = useSession();
  const choisi = useSearch({ from: '/' });
  const requete = useQuery(magasins(useApi()));
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <title>{t`Choisir la caisse · Comptoir`}</title>
      <h1>
        <Trans>Choisir la caisse</Trans>
      </h1>
      <Etat requete={requete}>
        {(tous) => {
          const siens = tous.filter(({ lieu_id }) => peutAgir(session, lieu_id));
          const magasin = siens.find(({ lieu_id }) => lieu_id === choisi.magasin) ?? siens[0];
          if (!magasin) {
            return (
              <Vide titre={<Trans>Vous n’êtes affecté à aucun magasin</Trans>}>
                <Trans>Demandez une affectation à votre gestionnaire.</Trans>
              </Vide>
            );
          }
          return (
            <>
              {siens.length > 1 ? (
                <Choix
                  etiquette={t`Magasin`}
                  value={magasin.lieu_id}
                  onChange={(event) =>
                    void navigate({ to: '/', search: { magasin: Number(event.target.value) } })
                  }
                >
                  {siens.map(({ lieu_id, nom }) => (
                    <option key={lieu_id} value={lieu_id}>
                      {nom}
                    </option>
                  ))}
                </Choix>
              ) : (
                <p className="text-grand">{magasin.nom}</p>
              )}
              <Caisses lieu={magasin} choisie={choisi.caisse} />
              <ACompter magasin={magasin.lieu_id} />
            </>
          );
        }}
      </Etat>
    </div>
  );
}
