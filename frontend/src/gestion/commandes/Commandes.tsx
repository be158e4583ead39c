import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useApi } from '../../socle/session';
import { FiltreChoix, Filtres } from '../communs/Filtre';
import { Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { COMMANDE } from '../communs/mots';
import { Page } from '../communs/Page';
import { useMots } from '../communs/traduire';
import { useColonnesDesCommandes } from './colonnes';
import { commandes } from './queries';

/** G-4: orders of the online shop: to prepare, ready, late. */
export function Commandes() {
  const { t } = useLingui();
  const { options } = useMots();
  const { choisi } = useLieux();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/commandes' });
  const requete = useInfiniteQuery(commandes(useApi(), choisi?.lieu_id, filtres));
  const filtrer = (suite: Partial<typeof filtres>) =>
    void navigate({ to: '/commandes', search: { ...filtres, ...suite } });
  return (
    <Page titre={t`Commandes web`}>
      <Filtres>
        <FiltreChoix
          etiquette={t`État`}
          valeur={filtres.etat}
          options={options(COMMANDE)}
          choisir={(etat) => filtrer({ etat })}
        />
        <label className="flex min-h-cible items-center gap-2">
          <input
            type="checkbox"
            checked={filtres.retard ?? false}
            onChange={({ target }) => filtrer({ retard: target.checked || undefined })}
            className="size-5 accent-sapin"
          />
          <Trans>En retard seulement</Trans>
        </label>
      </Filtres>
      <Liste
        titre={t`Commandes`}
        fichier="commandes"
        requete={requete}
        colonnes={useColonnesDesCommandes()}
        cleDe={({ commande_id }) => commande_id}
      />
    </Page>
  );
}
