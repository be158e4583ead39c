import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { donnees } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { FiltreChoix, Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { NIVEAU } from '../communs/mots';
import { Page } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { useColonneDuProduit } from '../communs/produit';
import { usePouvoir } from '../communs/roles';
import { EtatTampon, useMots } from '../communs/traduire';
import { alertes } from './queries';

/** UC7: what ran out or runs low, and who sees to it. */
export function Alertes() {
  const { t } = useLingui();
  const { options } = useMots();
  const { choisi } = useLieux();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/alertes' });
  const requete = useInfiniteQuery(alertes(useApi(), choisi?.lieu_id, filtres));
  const filtrer = (suite: Partial<typeof filtres>) =>
    void navigate({ to: '/alertes', search: { ...filtres, ...suite } });
  return (
    <Page titre={t`Alertes`}>
      <Filtres>
        <FiltreChoix
          etiquette={t`Niveau`}
          valeur={filtres.niveau}
          options={options(NIVEAU)}
          choisir={(niveau) => filtrer({ niveau })}
        />
        <label className="flex min-h-cible items-center gap-2">
          <input
            type="checkbox"
            checked={filtres.toutes ?? false}
            onChange={({ target }) => filtrer({ toutes: target.checked || undefined })}
            className="size-5 accent-sapin"
          />
          <Trans>Les fermées aussi</Trans>
        </label>
      </Filtres>
      <Liste
        titre={t`Alertes`}
        fichier="alertes"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ alerte_id }) => alerte_id}
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Schema<'AlerteStock'>>[] {
  const { t } = useLingui();
  const produit = useColonneDuProduit();
  const { moment, nombre } = useLangue();
  const { nomDe } = useLieux();
  const { gere } = usePouvoir();
  const noms = useNoms();
  const api = useApi();
  return [
    produit,
    { cle: 'lieu', titre: t`Lieu`, valeur: ({ lieu_id }) => nomDe(lieu_id) },
    {
      cle: 'niveau',
      titre: t`Niveau`,
      valeur: ({ niveau }) => niveau,
      cellule: ({ niveau }) => <EtatTampon mots={NIVEAU} code={niveau} />,
    },
    {
      cle: 'disponible',
      titre: t`Disponible`,
      chiffre: true,
      valeur: ({ disponible }) => disponible,
      cellule: ({ disponible }) => nombre(disponible),
    },
    {
      cle: 'seuil',
      titre: t`Seuil bas`,
      chiffre: true,
      valeur: ({ seuil_min }) => seuil_min,
      cellule: ({ seuil_min }) => nombre(seuil_min),
    },
    {
      cle: 'depuis',
      titre: t`Depuis`,
      valeur: ({ ouverte_le }) => ouverte_le,
      cellule: ({ ouverte_le }) => moment(ouverte_le),
    },
    {
      cle: 'charge',
      titre: t`Pris en charge`,
      valeur: ({ prise_en_charge_par }) => noms(prise_en_charge_par),
      cellule: ({ alerte_id, fermee_le, prise_en_charge_par, prise_en_charge_le }) => {
        if (prise_en_charge_le) return `${noms(prise_en_charge_par)} · ${moment(prise_en_charge_le)}`;
        if (fermee_le) return <Trans>Fermée {moment(fermee_le)}</Trans>;
        return (
          gere && (
            <Acte
              mots={t`Je m’en occupe`}
              faire={() =>
                donnees(
                  api.POST('/api/alertes/{id}/prise-en-charge', { params: { path: { id: alerte_id } } }),
                )
              }
            />
          )
        );
      },
    },
  ];
}
