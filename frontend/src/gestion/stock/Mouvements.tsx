import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix, FiltreJour, Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { MOTIF_STOCK, MOUVEMENT } from '../communs/mots';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { useColonneDuProduit } from '../communs/produit';
import { usePouvoir } from '../communs/roles';
import { useMots } from '../communs/traduire';
import { Cause } from './Cause';
import { mouvements } from './queries';

/** G-2: the ledger of the stock, newest first. */
export function Mouvements() {
  const { t } = useLingui();
  const { options } = useMots();
  const { choisi } = useLieux();
  const { gere } = usePouvoir();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/mouvements' });
  const requete = useInfiniteQuery(mouvements(useApi(), choisi?.lieu_id, filtres));
  const filtrer = (suite: Partial<typeof filtres>) =>
    void navigate({ to: '/mouvements', search: { ...filtres, ...suite } });
  return (
    <Page
      titre={t`Mouvements de stock`}
      actions={
        gere && (
          <Link to="/mouvements/nouveau" className="font-semibold">
            <Trans>Recevoir ou corriger</Trans>
          </Link>
        )
      }
    >
      <Filtres>
        <FiltreChoix
          etiquette={t`Genre`}
          valeur={filtres.type}
          options={options(MOUVEMENT)}
          choisir={(type) => filtrer({ type })}
        />
        <FiltreJour etiquette={t`Du`} valeur={filtres.du} choisir={(du) => filtrer({ du })} />
        <FiltreJour etiquette={t`Au`} valeur={filtres.au} choisir={(au) => filtrer({ au })} />
      </Filtres>
      <Liste
        titre={t`Le plus récent d’abord`}
        fichier="mouvements"
        requete={requete}
        colonnes={useColonnesDesMouvements(true)}
        cleDe={({ mouvement_id }) => mouvement_id}
      />
    </Page>
  );
}

/** With its product and place, or without where the screen says them. */
export function useColonnesDesMouvements(entier: boolean): ColonneDeListe<Schema<'MouvementStock'>>[] {
  const { t } = useLingui();
  const produit = useColonneDuProduit();
  const { moment, nombre } = useLangue();
  const { mot } = useMots();
  const { nomDe } = useLieux();
  const noms = useNoms();
  const delta = (valeur: number) => (valeur > 0 ? `+${nombre(valeur)}` : nombre(valeur));
  const ou: ColonneDeListe<Schema<'MouvementStock'>>[] = [
    produit,
    { cle: 'lieu', titre: t`Lieu`, valeur: ({ lieu_id }) => nomDe(lieu_id) },
  ];
  return [
    { cle: 'le', titre: t`Quand`, valeur: ({ le }) => le, cellule: ({ le }) => moment(le) },
    ...(entier ? ou : []),
    {
      cle: 'type',
      titre: t`Genre`,
      valeur: ({ type }) => type,
      cellule: ({ type, motif }) =>
        motif ? `${mot(MOUVEMENT, type)} · ${mot(MOTIF_STOCK, motif)}` : mot(MOUVEMENT, type),
    },
    {
      cle: 'physique',
      titre: t`Unités`,
      chiffre: true,
      valeur: ({ physique_delta }) => physique_delta,
      cellule: ({ physique_delta }) => delta(physique_delta),
    },
    {
      cle: 'reste',
      titre: t`Reste`,
      chiffre: true,
      valeur: ({ physique_apres }) => physique_apres,
      cellule: ({ physique_apres }) => nombre(physique_apres),
    },
    {
      cle: 'reserve',
      titre: t`Réservées`,
      chiffre: true,
      valeur: ({ reserve_apres }) => reserve_apres,
      cellule: ({ reserve_apres }) => nombre(reserve_apres),
    },
    { cle: 'par', titre: t`Par`, valeur: ({ par }) => noms(par) },
    {
      cle: 'cause',
      titre: t`Cause`,
      valeur: ({ lien }) => lien ?? null,
      cellule: ({ lien }) => <Cause lien={lien} />,
    },
  ];
}
