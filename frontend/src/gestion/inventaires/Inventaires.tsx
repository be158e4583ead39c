import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix, Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { INVENTAIRE } from '../communs/mots';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { usePouvoir } from '../communs/roles';
import { EtatTampon, useMots } from '../communs/traduire';
import { Ouvrir } from './Ouvrir';
import { inventaires } from './queries';
import { usePortee } from './usePortee';

/** G-2: the stock-takes of one's places, the newest first. */
export function Inventaires() {
  const { t } = useLingui();
  const { options } = useMots();
  const { choisi } = useLieux();
  const { gere } = usePouvoir();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/inventaires' });
  const requete = useInfiniteQuery(inventaires(useApi(), choisi?.lieu_id, filtres));
  return (
    <Page titre={t`Inventaires`} actions={gere && <Ouvrir />}>
      <Filtres>
        <FiltreChoix
          etiquette={t`État`}
          valeur={filtres.etat}
          options={options(INVENTAIRE)}
          choisir={(etat) => void navigate({ to: '/inventaires', search: { ...filtres, etat } })}
        />
      </Filtres>
      <Liste
        titre={t`Inventaires`}
        fichier="inventaires"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ inventaire_id }) => inventaire_id}
        vide={
          gere
            ? t`Ouvrez-en un : les caisses vendent pendant qu’on compte.`
            : t`Votre gestionnaire en ouvre un quand il faut compter.`
        }
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Schema<'Inventaire'>>[] {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { nomDe } = useLieux();
  const portee = usePortee();
  const noms = useNoms();
  const fait = (le: string | null | undefined, par: string | null | undefined) =>
    le ? `${moment(le)} ${noms(par)}` : '–';
  return [
    {
      cle: 'portee',
      titre: t`Ce qui est compté`,
      valeur: ({ categorie_id }) => portee(categorie_id),
      cellule: ({ inventaire_id, categorie_id }) => (
        <Link to="/inventaires/$id" params={{ id: inventaire_id }}>
          {portee(categorie_id)}
        </Link>
      ),
    },
    { cle: 'lieu', titre: t`Lieu`, valeur: ({ lieu_id }) => nomDe(lieu_id) },
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ etat }) => etat,
      cellule: ({ etat }) => <EtatTampon mots={INVENTAIRE} code={etat} />,
    },
    {
      cle: 'ouvert',
      titre: t`Ouvert`,
      valeur: ({ ouvert_le }) => ouvert_le,
      cellule: ({ ouvert_le, ouvert_par }) => fait(ouvert_le, ouvert_par),
    },
    {
      cle: 'clos',
      titre: t`Clos`,
      valeur: ({ clos_le }) => clos_le ?? null,
      cellule: ({ clos_le, clos_par }) => fait(clos_le, clos_par),
    },
  ];
}
