import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { Liste } from '../communs/Liste';
import { Partie } from '../communs/Page';
import { Tampon } from '../communs/Tampon';
import { sessions } from './queries';

/** Every browser that is signed in, each of which can be signed out from here. */
export function MesSessions() {
  const { t } = useLingui();
  const { moment } = useLangue();
  const api = useApi();
  const requete = useInfiniteQuery(sessions(api));
  return (
    <Partie titre={t`Sessions ouvertes`}>
      <Liste
        titre={t`Navigateurs`}
        requete={requete}
        cleDe={({ session_id }) => session_id}
        colonnes={[
          {
            cle: 'agent',
            titre: t`Navigateur`,
            valeur: ({ agent }) => agent,
            cellule: ({ agent }) => <span className="wrap-anywhere">{agent}</span>,
          },
          {
            cle: 'depuis',
            titre: t`Depuis`,
            valeur: ({ cree_le }) => cree_le,
            cellule: ({ cree_le }) => moment(cree_le),
          },
          {
            cle: 'suite',
            titre: t`Suite`,
            valeur: () => null,
            cellule: ({ session_id: id, courante }) =>
              courante ? (
                <Tampon ton="bien">{t`Celle-ci`}</Tampon>
              ) : (
                <Acte
                  mots={t`Fermer`}
                  faire={() => api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } })}
                />
              ),
          },
        ]}
      />
    </Partie>
  );
}
