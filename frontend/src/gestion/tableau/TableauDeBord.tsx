import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { Montant, Prix } from '../../composants/Prix';
import { type Colonne, Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { tableauDeBord } from './queries';

type Magasin = Schema<'TableauDeBordMagasin'>;

/** G-1, S-1: the sheet of the day, the stores under each other. */
export function TableauDeBord() {
  const { t } = useLingui();
  const requete = useQuery(tableauDeBord(useApi()));
  const colonnes = useColonnes();
  return (
    <div className="flex flex-col gap-6">
      <title>{t`Tableau de bord · Comptoir`}</title>
      <h1>
        <Trans>Aujourd’hui</Trans>
      </h1>
      <Etat requete={requete}>
        {({ aujourdhui_cents, sept_jours_cents, a_jour_jusqua, magasins }) => (
          <>
            <dl className="flex flex-wrap gap-x-12 gap-y-4 border-y-2 border-encre py-4">
              <div>
                <dt className="text-gris">
                  <Trans>Chiffre d’affaires du jour</Trans>
                </dt>
                <dd>
                  <Prix montant={aujourdhui_cents} taille="total" />
                </dd>
              </div>
              <div className="self-end">
                <dt className="text-gris">
                  <Trans>Des sept jours d’avant</Trans>
                </dt>
                <dd>
                  <Prix montant={sept_jours_cents} taille="grand" />
                </dd>
              </div>
            </dl>
            <Tableau
              titre={t`Par magasin`}
              colonnes={colonnes}
              lignes={magasins}
              cleDe={({ magasin_id }) => magasin_id}
            />
            <AJour iso={a_jour_jusqua} />
          </>
        )}
      </Etat>
    </div>
  );
}

function AJour({ iso }: { iso: string }) {
  const { moment } = useLangue();
  return (
    <p className="text-petit text-gris">
      <Trans>À jour jusqu’à {moment(iso)}. Sans les taxes, retours déduits.</Trans>
    </p>
  );
}

function useColonnes(): Colonne<Magasin>[] {
  const { t } = useLingui();
  const { nombre } = useLangue();
  const compte = (
    titre: string,
    cle: 'nb_ventes' | 'ruptures' | 'alertes' | 'demandes',
  ): Colonne<Magasin> => ({
    cle,
    titre,
    chiffre: true,
    cellule: (magasin) => nombre(magasin[cle]),
  });
  return [
    { cle: 'nom', titre: t`Magasin`, cellule: ({ nom }) => nom },
    compte(t`Ruptures`, 'ruptures'),
    compte(t`Alertes`, 'alertes'),
    compte(t`Demandes`, 'demandes'),
    compte(t`Ventes`, 'nb_ventes'),
    {
      cle: 'jour',
      titre: t`Jour`,
      chiffre: true,
      cellule: (magasin) => <Montant montant={magasin.aujourdhui_cents} />,
    },
    {
      cle: 'semaine',
      titre: t`Sept jours`,
      chiffre: true,
      cellule: (magasin) => <Montant montant={magasin.sept_jours_cents} />,
    },
    {
      cle: 'tendance',
      titre: t`Tendance`,
      chiffre: true,
      cellule: ({ tendance_pour_mille: pour }) => <Tendance pour={pour} />,
    },
  ];
}

/** Against the seven days before: the sign says the way, no colour does. */
function Tendance({ pour }: { pour: number | null | undefined }) {
  const { pourCent } = useLangue();
  return pour == null ? '–' : pourCent(pour);
}
