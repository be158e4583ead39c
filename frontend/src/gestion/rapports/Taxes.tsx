import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { Tableau } from '../../composants/Tableau';
import { useApi } from '../../socle/session';
import { CANAL } from '../communs/mots';
import { Fiche } from '../communs/Page';
import { useMots } from '../communs/traduire';
import { useFigures } from './colonnes';
import { RAPPORTS } from './queries';
import { Rapport, useQuestion } from './Rapport';

/** S-1: the taxes due, to the cent of the documents. */
export function Taxes() {
  const { t } = useLingui();
  const { mot } = useMots();
  const { question } = useQuestion();
  const { somme } = useFigures<Schema<'TaxesLieu'>>();
  const requete = useQuery(RAPPORTS.taxes.lire(useApi(), question));
  return (
    <Rapport nom="taxes" titre={t`Taxes`} requete={requete}>
      {({ total, lignes }) => (
        <>
          <Fiche
            lignes={[
              [t`TPS due`, <Montant key="tps" montant={total.tps_cents} />],
              [t`TVQ due`, <Montant key="tvq" montant={total.tvq_cents} />],
              [t`Assiette de la TPS`, <Montant key="base-tps" montant={total.base_tps_cents} />],
              [t`Assiette de la TVQ`, <Montant key="base-tvq" montant={total.base_tvq_cents} />],
            ]}
          />
          <Tableau
            titre={t`Par lieu et canal`}
            lignes={lignes}
            cleDe={({ magasin_id, canal }) => `${magasin_id}-${canal}`}
            colonnes={[
              { cle: 'nom', titre: t`Lieu`, cellule: ({ nom }) => nom },
              { cle: 'canal', titre: t`Canal`, cellule: ({ canal }) => mot(CANAL, canal) },
              somme(t`Taxable`, (ligne) => ligne.taxable_cents),
              somme(t`TPS seule`, (ligne) => ligne.tps_seule_cents),
              somme(t`Détaxée`, (ligne) => ligne.detaxee_cents),
              somme(t`TPS due`, (ligne) => ligne.tps_cents),
              somme(t`TVQ due`, (ligne) => ligne.tvq_cents),
              somme(t`TPS rendue`, (ligne) => ligne.tps_rendue_cents),
              somme(t`TVQ rendue`, (ligne) => ligne.tvq_rendue_cents),
            ]}
          />
        </>
      )}
    </Rapport>
  );
}
