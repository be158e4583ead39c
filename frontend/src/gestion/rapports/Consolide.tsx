import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { CANAL } from '../communs/mots';
import { Fiche } from '../communs/Page';
import { useMots } from '../communs/traduire';
import { useFigures } from './colonnes';
import { TableauDesProduits } from './Produits';
import { RAPPORTS } from './queries';
import { Rapport, useQuestion } from './Rapport';
import { TableauDesLieux } from './Stock';

/** S-1, UC1: the chain on one page: each store, the best sellers, the stock that is left. */
export function Consolide() {
  const { t } = useLingui();
  const { mot } = useMots();
  const { nombre } = useLangue();
  const { question } = useQuestion();
  const { somme, compte, barres } = useFigures<Schema<'ConsolideVentes'>>();
  const requete = useQuery(RAPPORTS.consolide.lire(useApi(), question));
  return (
    <Rapport nom="consolide" titre={t`Rapport consolidé`} requete={requete}>
      {({ total, ventes, meilleurs, stock }) => (
        <>
          <Fiche
            lignes={[
              [t`Chiffre d’affaires`, <Montant key="ca" montant={total.chiffre_affaires_cents} />],
              [t`Ventes`, nombre(total.nb_ventes)],
              [t`Marge`, <Montant key="marge" montant={total.marge_cents} />],
              [t`Rendu`, <Montant key="rendu" montant={total.rendu_cents} />],
            ]}
          />
          <Tableau
            titre={t`Par lieu et canal`}
            lignes={ventes}
            cleDe={({ magasin_id, canal }) => `${magasin_id}-${canal}`}
            colonnes={[
              { cle: 'nom', titre: t`Lieu`, cellule: ({ nom }) => nom },
              { cle: 'canal', titre: t`Canal`, cellule: ({ canal }) => mot(CANAL, canal) },
              barres(t`Part`, ventes, (ligne) => ligne.chiffre_affaires_cents),
              somme(t`Chiffre d’affaires`, (ligne) => ligne.chiffre_affaires_cents),
              compte(t`Ventes`, (ligne) => ligne.nb_ventes),
              somme(t`Marge`, (ligne) => ligne.marge_cents),
            ]}
          />
          <TableauDesProduits titre={t`Les dix meilleurs`} lignes={meilleurs} />
          <TableauDesLieux lignes={stock} />
        </>
      )}
    </Rapport>
  );
}
