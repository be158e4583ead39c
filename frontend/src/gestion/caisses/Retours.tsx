import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { MOTIF_RETOUR, RETOUR } from '../communs/mots';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { useMots } from '../communs/traduire';
import { retours } from './queries';

/** G-5: what came back, what was exchanged, what was voided. */
export function Retours() {
  const { t } = useLingui();
  const { choisi } = useLieux();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/retours' });
  const requete = useInfiniteQuery(retours(useApi(), choisi?.lieu_id, filtres));
  return (
    <Page titre={t`Retours`}>
      {(filtres.session || filtres.vente) && (
        <Filtres>
          <Bouton
            onClick={() =>
              void navigate({ to: '/retours', search: { ...filtres, session: undefined, vente: undefined } })
            }
          >
            {t`Voir tous les retours`}
          </Bouton>
        </Filtres>
      )}
      <Liste
        titre={t`Retours`}
        fichier="retours"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ retour_id }) => retour_id}
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Schema<'RetourResume'>>[] {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { mot } = useMots();
  const { nomDe } = useLieux();
  const noms = useNoms();
  return [
    {
      cle: 'numero',
      titre: t`Numéro`,
      valeur: ({ numero }) => numero,
      cellule: ({ numero, retour_id }) => (
        <Link to="/retours/$id" params={{ id: retour_id }} className="font-code">
          {numero}
        </Link>
      ),
    },
    {
      cle: 'genre',
      titre: t`Genre`,
      valeur: ({ genre }) => genre,
      cellule: ({ genre }) => mot(RETOUR, genre),
    },
    { cle: 'magasin', titre: t`Magasin`, valeur: ({ magasin_id }) => nomDe(magasin_id) },
    { cle: 'le', titre: t`Quand`, valeur: ({ le }) => le, cellule: ({ le }) => moment(le) },
    {
      cle: 'motif',
      titre: t`Motif`,
      valeur: ({ motif }) => motif,
      cellule: ({ motif }) => mot(MOTIF_RETOUR, motif),
    },
    {
      cle: 'total',
      titre: t`Rendu`,
      chiffre: true,
      valeur: ({ total_cents }) => total_cents,
      cellule: ({ total_cents }) => <Montant montant={total_cents} />,
    },
    { cle: 'par', titre: t`Par`, valeur: ({ par }) => noms(par) },
    { cle: 'approuve', titre: t`Approuvé par`, valeur: ({ approuve_par }) => noms(approuve_par) },
  ];
}
