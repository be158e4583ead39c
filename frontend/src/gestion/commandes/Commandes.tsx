import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix, Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { COMMANDE } from '../communs/mots';
import { Page } from '../communs/Page';
import { EtatTampon, useMots } from '../communs/traduire';
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
        colonnes={useColonnes()}
        cleDe={({ commande_id }) => commande_id}
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Schema<'CommandeEntete'>>[] {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { nomDe } = useLieux();
  const modes = { cueillette: t`Cueillette`, livraison: t`Livraison` };
  return [
    {
      cle: 'numero',
      titre: t`Commande`,
      valeur: ({ numero }) => numero,
      cellule: ({ numero, commande_id }) => (
        <Link to="/commandes/$id" params={{ id: commande_id }} className="font-code">
          {numero}
        </Link>
      ),
    },
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ etat }) => etat,
      cellule: ({ etat }) => <EtatTampon mots={COMMANDE} code={etat} />,
    },
    {
      cle: 'mode',
      titre: t`Mode`,
      valeur: ({ mode }) => mode,
      cellule: ({ mode }) => (mode === 'livraison' ? modes.livraison : modes.cueillette),
    },
    { cle: 'lieu', titre: t`Lieu`, valeur: ({ lieu_id }) => nomDe(lieu_id) },
    {
      cle: 'total',
      titre: t`Total`,
      chiffre: true,
      valeur: ({ total_cents }) => total_cents,
      cellule: ({ total_cents }) => <Montant montant={total_cents} />,
    },
    {
      cle: 'creee',
      titre: t`Passée`,
      valeur: ({ creee_le }) => creee_le,
      cellule: ({ creee_le }) => moment(creee_le),
    },
    {
      cle: 'maj',
      titre: t`Dernière étape`,
      valeur: ({ maj_le }) => maj_le,
      cellule: ({ maj_le }) => moment(maj_le),
    },
  ];
}
