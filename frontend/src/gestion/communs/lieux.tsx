import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, use } from 'react';
import { type Api, donnees, type Schema } from '../../api/client';
import { peutAgir } from '../../api/jeton';
import { Choix } from '../../composants/Choix';
import { Etat, Vide } from '../../composants/Etat';
import { useApi, useSession } from '../../socle/session';
import { toutesLesPages } from './pages';

export type Lieu = Schema<'Lieu'>;

/** Every place of the chain. They change seldom. */
export const lieux = (api: Api) =>
  queryOptions({
    queryKey: ['lieux'],
    queryFn: ({ signal }) =>
      toutesLesPages((query) => donnees(api.GET('/api/magasins', { params: { query }, signal }))),
    staleTime: 10 * 60_000,
  });

type Lieux = {
  readonly tous: readonly Lieu[];
  /** Where the person acts and goods are. */
  readonly siens: readonly Lieu[];
  /** The one that the address chooses, or the only one; null is all of theirs. */
  readonly choisi: Lieu | null;
  /** The chosen one, else the first of theirs. */
  readonly lieu: Lieu;
};

const LieuxContext = createContext<Lieux | null>(null);

export function useLieux() {
  const lieux = use(LieuxContext);
  if (!lieux) throw new Error('useLieux outside of Lieux');
  return {
    ...lieux,
    nomDe: (id: number | null | undefined) =>
      lieux.tous.find(({ lieu_id }) => lieu_id === id)?.nom ?? (id == null ? '' : String(id)),
  };
}

/** Reads the places before any screen, and knows the one that is looked at. */
export function Lieux({ children }: { children: ReactNode }) {
  const session = useSession();
  const { lieu: demande } = useSearch({ from: '__root__' });
  return (
    <Etat requete={useQuery(lieux(useApi()))}>
      {(tous) => {
        const siens = tous.filter(({ lieu_id, type }) => type !== 'siege' && peutAgir(session, lieu_id));
        const [premier] = siens;
        if (!premier) {
          return (
            <Vide titre={<Trans>Vous n’êtes affecté à aucun lieu</Trans>}>
              <Trans>Demandez une affectation à votre gestionnaire.</Trans>
            </Vide>
          );
        }
        const choisi =
          siens.find(({ lieu_id }) => lieu_id === demande) ?? (siens.length === 1 ? premier : null);
        return (
          <LieuxContext value={{ tous, siens, choisi, lieu: choisi ?? premier }}>{children}</LieuxContext>
        );
      }}
    </Etat>
  );
}

/** Which of one's places the screens show; the choice stays in the address from one screen to the next. */
export function ChoixLieu() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { siens, choisi } = useLieux();
  if (siens.length === 1) return <p className="font-semibold">{choisi?.nom}</p>;
  return (
    <Choix
      etiquette={t`Lieu`}
      value={choisi?.lieu_id ?? ''}
      onChange={({ target: { value } }) =>
        void navigate({
          to: '.',
          search: (avant) => ({ ...avant, lieu: value === '' ? undefined : Number(value) }),
        })
      }
    >
      <option value="">{t`Tous les lieux`}</option>
      {siens.map(({ lieu_id, nom }) => (
        <option key={lieu_id} value={lieu_id}>
          {nom}
        </option>
      ))}
    </Choix>
  );
}
