import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { IMPORT } from '../communs/mots';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { EtatTampon } from '../communs/traduire';
import { Envoyer } from './Envoyer';
import { Exporter } from './Exporter';
import { imports } from './queries';

/** S-2: the catalogue as a file, in and out; every file that was sent. */
export function Imports() {
  const { t } = useLingui();
  const requete = useInfiniteQuery(imports(useApi()));
  return (
    <Page titre={t`Le catalogue en fichier`} actions={<Exporter />}>
      <Envoyer />
      <Liste
        titre={t`Fichiers envoyés`}
        fichier="imports"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ import_id }) => import_id}
        vide={
          <Trans>
            Aucun fichier n’a été envoyé. Téléchargez le catalogue, changez-le, puis envoyez-le ici.
          </Trans>
        }
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Schema<'Import'>>[] {
  const { t } = useLingui();
  const { moment, nombre } = useLangue();
  const noms = useNoms();
  const compte = (titre: string, cle: 'lignes' | 'nouveaux' | 'modifies' | 'fautes') => ({
    cle,
    titre,
    chiffre: true,
    valeur: (lu: Schema<'Import'>) => lu[cle] ?? null,
    cellule: (lu: Schema<'Import'>) => {
      const valeur = lu[cle];
      return valeur == null ? '–' : nombre(valeur);
    },
  });
  return [
    {
      cle: 'quand',
      titre: t`Envoyé`,
      valeur: ({ cree_le }) => cree_le,
      cellule: ({ cree_le, import_id }) => (
        <Link to="/imports/$id" params={{ id: import_id }}>
          {moment(cree_le)}
        </Link>
      ),
    },
    { cle: 'par', titre: t`Par`, valeur: ({ cree_par }) => noms(cree_par) },
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ etat }) => etat,
      cellule: ({ etat }) => <EtatTampon mots={IMPORT} code={etat} />,
    },
    compte(t`Produits`, 'lignes'),
    compte(t`Nouveaux`, 'nouveaux'),
    compte(t`Changés`, 'modifies'),
    compte(t`Fautes`, 'fautes'),
  ];
}
