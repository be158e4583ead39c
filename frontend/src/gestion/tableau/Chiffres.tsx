import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Schema } from '../../api/client';
import type { Centimes } from '../../argent/centimes';
import { ecrire } from '../../argent/ecriture';
import { Etat } from '../../composants/Etat';
import { Montant, Prix } from '../../composants/Prix';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Colonnes } from '../communs/Colonnes';
import { aMontrer, type ColonneDeListe } from '../communs/Liste';
import { useLieux } from '../communs/lieux';
import { tableauDeBord, trenteJours } from './queries';

type Magasin = Schema<'TableauDeBordMagasin'>;

/** Turnover of today and of the week, the stores under each other, the last month as a chart. */
export function Chiffres() {
  const { t } = useLingui();
  const { moment, langue } = useLangue();
  const { choisi } = useLieux();
  const api = useApi();
  const jour = useQuery(tableauDeBord(api, choisi?.lieu_id));
  const mois = useQuery(trenteJours(api, choisi?.lieu_id));
  const colonnes = useColonnes();
  return (
    <>
      <Etat requete={jour}>
        {({ aujourdhui_cents, sept_jours_cents, a_jour_jusqua, reconstruction, magasins }) => (
          <>
            <dl className="flex flex-wrap gap-x-12 gap-y-4 border-y-2 border-encre py-4">
              <Chiffre nom={<Trans>Chiffre d’affaires du jour</Trans>}>
                <Prix montant={aujourdhui_cents} taille="total" />
              </Chiffre>
              <Chiffre nom={<Trans>Des sept jours d’avant</Trans>}>
                <Prix montant={sept_jours_cents} taille="grand" />
              </Chiffre>
            </dl>
            <Tableau
              titre={t`Par magasin`}
              colonnes={aMontrer(colonnes)}
              lignes={magasins}
              cleDe={({ magasin_id }) => magasin_id}
            />
            <p className="text-petit text-gris">
              <Trans>À jour jusqu’à {moment(a_jour_jusqua)}. Sans les taxes, retours déduits.</Trans>{' '}
              {reconstruction && <Trans>Les chiffres sont en train d’être refaits : il en manque.</Trans>}
            </p>
          </>
        )}
      </Etat>
      <Etat requete={mois}>
        {({ lignes }) => (
          <Colonnes
            titre={t`Chiffre d’affaires des trente derniers jours`}
            ecrire={(valeur) => ecrire(valeur as Centimes, langue)}
            points={lignes.map(({ cle, chiffre_affaires_cents }) => ({
              cle,
              titre: cle,
              valeur: chiffre_affaires_cents,
            }))}
          />
        )}
      </Etat>
    </>
  );
}

function Chiffre({ nom, children }: { nom: ReactNode; children: ReactNode }) {
  return (
    <div className="self-end">
      <dt className="text-gris">{nom}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function useColonnes(): ColonneDeListe<Magasin>[] {
  const { t } = useLingui();
  const { pourCent } = useLangue();
  const compte = (
    titre: string,
    cle: 'nb_ventes' | 'ruptures' | 'surstocks' | 'alertes' | 'demandes',
  ): ColonneDeListe<Magasin> => ({ cle, titre, chiffre: true, valeur: (magasin) => magasin[cle] });
  const somme = (titre: string, cle: 'aujourdhui_cents' | 'sept_jours_cents'): ColonneDeListe<Magasin> => ({
    cle,
    titre,
    chiffre: true,
    valeur: (magasin) => magasin[cle],
    cellule: (magasin) => <Montant montant={magasin[cle]} />,
  });
  return [
    { cle: 'nom', titre: t`Magasin`, valeur: ({ nom }) => nom },
    somme(t`Jour`, 'aujourdhui_cents'),
    compte(t`Ventes`, 'nb_ventes'),
    somme(t`Sept jours`, 'sept_jours_cents'),
    {
      cle: 'tendance',
      titre: t`Tendance`,
      chiffre: true,
      valeur: ({ tendance_pour_mille }) => tendance_pour_mille ?? null,
      // The sign says the way, no colour does.
      cellule: ({ tendance_pour_mille: pour }) => (pour == null ? '–' : pourCent(pour)),
    },
    compte(t`Ruptures`, 'ruptures'),
    compte(t`Surstocks`, 'surstocks'),
    compte(t`Alertes`, 'alertes'),
    compte(t`Demandes`, 'demandes'),
  ];
}
