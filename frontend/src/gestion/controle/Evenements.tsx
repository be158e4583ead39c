import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Filtres, FiltreTexte } from '../communs/Filtre';
import { Liste } from '../communs/Liste';
import { Page } from '../communs/Page';
import { Donnees } from './Donnees';
import { evenements } from './queries';

/** S-5: the feed of what happened, in its order. */
export function Evenements() {
  const { t } = useLingui();
  const { moment } = useLangue();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/evenements' });
  const requete = useInfiniteQuery(evenements(useApi(), filtres));
  const filtrer = (suite: Partial<typeof filtres>) =>
    void navigate({ to: '/evenements', search: { ...filtres, ...suite } });
  return (
    <Page titre={t`Événements`}>
      <Filtres>
        <FiltreTexte etiquette={t`Genre`} valeur={filtres.type} chercher={(type) => filtrer({ type })} />
        <FiltreTexte
          etiquette={t`Document`}
          valeur={filtres.agregat}
          chercher={(agregat) => filtrer({ agregat })}
        />
      </Filtres>
      <Liste
        titre={t`Dans leur ordre`}
        fichier="evenements"
        requete={requete}
        cleDe={({ position }) => position}
        colonnes={[
          {
            cle: 'position',
            titre: t`Position`,
            valeur: ({ position }) => position,
          },
          {
            cle: 'le',
            titre: t`Quand`,
            valeur: ({ cree_le }) => cree_le,
            cellule: ({ cree_le }) => moment(cree_le),
          },
          {
            cle: 'type',
            titre: t`Genre`,
            valeur: ({ type }) => type,
            cellule: ({ type }) => <code className="font-code">{type}</code>,
          },
          {
            cle: 'charge',
            titre: t`Document`,
            valeur: ({ agregat_id }) => agregat_id,
            cellule: ({ agregat_id, charge }) => <Donnees titre={agregat_id} donnees={charge} />,
          },
        ]}
      />
    </Page>
  );
}
