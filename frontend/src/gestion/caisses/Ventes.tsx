import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreJour, Filtres, FiltreTexte } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { CANAL } from '../communs/mots';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { useMots } from '../communs/traduire';
import { EtatDeVente } from './EtatDeVente';
import { ventes } from './queries';

/** G-5: sales, newest first, or one by the number on its receipt. */
export function Ventes() {
  const { t } = useLingui();
  const { choisi } = useLieux();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/ventes' });
  const requete = useInfiniteQuery(ventes(useApi(), choisi?.lieu_id, filtres));
  const filtrer = (suite: Partial<typeof filtres>) =>
    void navigate({ to: '/ventes', search: { ...filtres, ...suite } });
  return (
    <Page titre={t`Ventes`}>
      <Filtres>
        <FiltreTexte
          etiquette={t`Numéro du reçu`}
          valeur={filtres.numero}
          chercher={(numero) => filtrer({ numero })}
        />
        <FiltreJour etiquette={t`Jour`} valeur={filtres.jour} choisir={(jour) => filtrer({ jour })} />
        {filtres.session && (
          <Bouton onClick={() => filtrer({ session: undefined })}>{t`D’une seule session : toutes`}</Bouton>
        )}
        {filtres.vendeur && (
          <Bouton onClick={() => filtrer({ vendeur: undefined })}>{t`D’une seule personne : toutes`}</Bouton>
        )}
      </Filtres>
      <Liste
        titre={t`Ventes`}
        fichier="ventes"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ vente_id }) => vente_id}
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Schema<'VenteResumee'>>[] {
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
      cellule: ({ numero, vente_id }) => (
        <Link to="/ventes/$id" params={{ id: vente_id }} className="font-code">
          {numero}
        </Link>
      ),
    },
    { cle: 'magasin', titre: t`Magasin`, valeur: ({ magasin_id }) => nomDe(magasin_id) },
    {
      cle: 'le',
      titre: t`Quand`,
      valeur: ({ faite_le }) => faite_le,
      cellule: ({ faite_le }) => moment(faite_le),
    },
    {
      cle: 'canal',
      titre: t`Canal`,
      valeur: ({ canal }) => canal,
      cellule: ({ canal }) => mot(CANAL, canal),
    },
    {
      cle: 'total',
      titre: t`Total`,
      chiffre: true,
      valeur: ({ total_cents }) => total_cents,
      cellule: ({ total_cents }) => <Montant montant={total_cents} />,
    },
    { cle: 'par', titre: t`Par`, valeur: ({ vendeur_id }) => noms(vendeur_id) },
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ annulee }) => (annulee ? 'annulee' : ''),
      cellule: (vente) => <EtatDeVente vente={vente} />,
    },
  ];
}
