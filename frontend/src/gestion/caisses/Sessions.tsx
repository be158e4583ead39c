import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix, FiltreJour, Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { SESSION } from '../communs/mots';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { EtatTampon, useMots } from '../communs/traduire';
import { Ecart } from './Ecart';
import { sessions } from './queries';

/** G-5: the sessions of the tills, with what was missing or too much in their drawers. */
export function Sessions() {
  const { t } = useLingui();
  const { options } = useMots();
  const { choisi } = useLieux();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/sessions' });
  const requete = useInfiniteQuery(sessions(useApi(), choisi?.lieu_id, filtres));
  const filtrer = (suite: Partial<typeof filtres>) =>
    void navigate({ to: '/sessions', search: { ...filtres, ...suite } });
  return (
    <Page titre={t`Sessions de caisse`}>
      <Filtres>
        <FiltreChoix
          etiquette={t`État`}
          valeur={filtres.etat}
          options={options(SESSION)}
          choisir={(etat) => filtrer({ etat })}
        />
        <FiltreJour etiquette={t`Du`} valeur={filtres.du} choisir={(du) => filtrer({ du })} />
        <FiltreJour etiquette={t`Au`} valeur={filtres.au} choisir={(au) => filtrer({ au })} />
      </Filtres>
      <Liste
        titre={t`Sessions`}
        fichier="sessions"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ session_id }) => session_id}
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Schema<'SessionCaisse'>>[] {
  const { t } = useLingui();
  const { moment, nombre } = useLangue();
  const { nomDe } = useLieux();
  const noms = useNoms();
  return [
    {
      cle: 'prefixe',
      titre: t`Session`,
      valeur: ({ prefixe }) => prefixe,
      cellule: ({ prefixe, session_id }) => (
        <Link to="/sessions/$id" params={{ id: session_id }} className="font-code">
          {prefixe}
        </Link>
      ),
    },
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ etat }) => etat,
      cellule: ({ etat }) => <EtatTampon mots={SESSION} code={etat} />,
    },
    { cle: 'magasin', titre: t`Magasin`, valeur: ({ magasin_id }) => nomDe(magasin_id) },
    {
      cle: 'ouverte',
      titre: t`Ouverte`,
      valeur: ({ ouverte_le }) => ouverte_le,
      cellule: ({ ouverte_le, ouverte_par }) => `${moment(ouverte_le)} ${noms(ouverte_par)}`,
    },
    {
      cle: 'ventes',
      titre: t`Ventes`,
      chiffre: true,
      valeur: ({ nb_ventes }) => nb_ventes,
      cellule: ({ nb_ventes }) => nombre(nb_ventes),
    },
    {
      cle: 'retours',
      titre: t`Retours`,
      chiffre: true,
      valeur: ({ nb_retours }) => nb_retours,
      cellule: ({ nb_retours }) => nombre(nb_retours),
    },
    {
      cle: 'compte',
      titre: t`Compté`,
      chiffre: true,
      valeur: ({ compte_cents }) => compte_cents ?? null,
      cellule: ({ compte_cents }) => (compte_cents == null ? '–' : <Montant montant={compte_cents} />),
    },
    {
      cle: 'ecart',
      titre: t`Écart`,
      chiffre: true,
      valeur: ({ ecart_cents }) => ecart_cents ?? null,
      cellule: ({ ecart_cents }) => (ecart_cents == null ? '–' : <Ecart cents={ecart_cents} />),
    },
  ];
}
