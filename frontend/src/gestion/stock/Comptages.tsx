import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix, Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { useColonneDuProduit } from '../communs/produit';
import { Tampon } from '../communs/Tampon';
import { Compter } from './actes';
import { comptages } from './queries';

/** G-2: counts asked for by a sale of what the book did not have, and counts done. */
export function Comptages() {
  const { t } = useLingui();
  const { choisi } = useLieux();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/comptages' });
  const requete = useInfiniteQuery(comptages(useApi(), choisi?.lieu_id, filtres));
  return (
    <Page titre={t`Comptages`}>
      <Filtres>
        <FiltreChoix
          etiquette={t`État`}
          valeur={filtres.etat}
          options={[
            ['a_faire', t`À faire`],
            ['fait', t`Fait`],
          ]}
          choisir={(etat) =>
            void navigate({
              to: '/comptages',
              search: { ...filtres, etat },
            })
          }
        />
      </Filtres>
      <Liste
        titre={t`Comptages`}
        fichier="comptages"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ comptage_id }) => comptage_id}
        vide={<Trans>Pour compter un produit, cherchez-le dans le stock et ouvrez sa page.</Trans>}
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Schema<'ComptageStock'>>[] {
  const { t } = useLingui();
  const produit = useColonneDuProduit();
  const { moment, nombre } = useLangue();
  const { nomDe } = useLieux();
  const noms = useNoms();
  return [
    produit,
    { cle: 'lieu', titre: t`Lieu`, valeur: ({ lieu_id }) => nomDe(lieu_id) },
    {
      cle: 'origine',
      titre: t`Origine`,
      valeur: ({ origine }) => origine,
      cellule: ({ origine }) =>
        origine === 'ecart_caisse' ? <Trans>Écart de caisse</Trans> : <Trans>À la main</Trans>,
    },
    {
      cle: 'livre',
      titre: t`Au livre`,
      chiffre: true,
      valeur: ({ physique_vue, physique }) => physique_vue ?? physique,
      cellule: ({ physique_vue, physique }) => nombre(physique_vue ?? physique),
    },
    {
      cle: 'comptee',
      titre: t`Compté`,
      chiffre: true,
      valeur: ({ comptee }) => comptee ?? null,
      cellule: ({ comptee }) => (comptee == null ? '–' : nombre(comptee)),
    },
    {
      cle: 'ecart',
      titre: t`Écart`,
      chiffre: true,
      valeur: ({ ecart }) => ecart ?? null,
      cellule: ({ ecart }) =>
        ecart == null ? (
          '–'
        ) : ecart === 0 ? (
          <Tampon ton="bien">{t`Juste`}</Tampon>
        ) : (
          <Tampon ton="attention">{ecart > 0 ? `+${nombre(ecart)}` : nombre(ecart)}</Tampon>
        ),
    },
    {
      cle: 'quand',
      titre: t`Quand`,
      valeur: ({ fait_le, cree_le }) => fait_le ?? cree_le,
      cellule: ({ fait_le, cree_le }) => moment(fait_le ?? cree_le),
    },
    {
      cle: 'par',
      titre: t`Par`,
      valeur: ({ par }) => noms(par),
      cellule: ({ etat, lieu_id, produit_id, physique, par }) =>
        etat === 'a_faire' ? <Compter lieu={lieu_id} produit={produit_id} vue={physique} /> : noms(par),
    },
  ];
}
