import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/client';
import type { Centimes } from '../../argent/centimes';
import { ecrire } from '../../argent/ecriture';
import { Montant } from '../../composants/Prix';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Colonnes } from '../communs/Colonnes';
import { FiltreChoix } from '../communs/Filtre';
import { CANAL } from '../communs/mots';
import { Fiche } from '../communs/Page';
import { useMots } from '../communs/traduire';
import { useFigures } from './colonnes';
import { RAPPORTS } from './queries';
import { Rapport, useQuestion } from './Rapport';

/** S-1: sales by hour, day, week, month, store or region, net of what came back. */
export function Ventes() {
  const { t } = useLingui();
  const { options } = useMots();
  const { question, demander } = useQuestion();
  const requete = useQuery(RAPPORTS.ventes.lire(useApi(), question));
  const par = {
    heure: t`Heure`,
    jour: t`Jour`,
    semaine: t`Semaine`,
    mois: t`Mois`,
    magasin: t`Magasin`,
    region: t`Région`,
  };
  return (
    <Rapport
      nom="ventes"
      titre={t`Ventes par période`}
      requete={requete}
      filtres={
        <>
          <FiltreChoix
            etiquette={t`Par`}
            valeur={question.par}
            sans={par.jour}
            options={(['heure', 'semaine', 'mois', 'magasin', 'region'] as const).map((cle) => [
              cle,
              par[cle],
            ])}
            choisir={(choisi) => demander({ par: choisi })}
          />
          <FiltreChoix
            etiquette={t`Canal`}
            valeur={question.canal}
            options={options(CANAL)}
            choisir={(canal) => demander({ canal })}
          />
        </>
      }
    >
      {({ total, lignes }) => (
        <>
          <Total total={total} />
          <Lignes titre={par[question.par ?? 'jour']} lignes={lignes} />
        </>
      )}
    </Rapport>
  );
}

function Total({ total }: { total: Schema<'ChiffresDesVentes'> }) {
  const { t } = useLingui();
  const { nombre } = useLangue();
  return (
    <Fiche
      lignes={[
        [t`Chiffre d’affaires`, <Montant key="ca" montant={total.chiffre_affaires_cents} />],
        [t`Marge`, <Montant key="marge" montant={total.marge_cents} />],
        [t`Ventes`, nombre(total.nb_ventes)],
        [
          t`Panier moyen`,
          total.panier_moyen_cents === null ? (
            '–'
          ) : (
            <Montant key="panier" montant={total.panier_moyen_cents} />
          ),
        ],
        [t`Retours`, nombre(total.nb_retours)],
        [t`Rendu`, <Montant key="rendu" montant={total.rendu_cents} />],
      ]}
    />
  );
}

function Lignes({ titre, lignes }: { titre: string; lignes: readonly Schema<'VentesLigne'>[] }) {
  const { t } = useLingui();
  const { langue } = useLangue();
  const { somme, compte } = useFigures<Schema<'VentesLigne'>>();
  return (
    <>
      <Colonnes
        titre={t`Chiffre d’affaires`}
        ecrire={(valeur) => ecrire(valeur as Centimes, langue)}
        points={lignes.map(({ cle, libelle, chiffre_affaires_cents }) => ({
          cle,
          titre: libelle,
          valeur: chiffre_affaires_cents,
        }))}
      />
      <Tableau
        titre={t`Les mêmes chiffres`}
        lignes={lignes}
        cleDe={({ cle }) => cle}
        colonnes={[
          { cle: 'libelle', titre, cellule: ({ libelle }) => libelle },
          somme(t`Chiffre d’affaires`, (ligne) => ligne.chiffre_affaires_cents),
          compte(t`Ventes`, (ligne) => ligne.nb_ventes),
          somme(t`Panier moyen`, (ligne) => ligne.panier_moyen_cents),
          somme(t`Marge`, (ligne) => ligne.marge_cents),
          somme(t`TPS`, (ligne) => ligne.tps_cents),
          somme(t`TVQ`, (ligne) => ligne.tvq_cents),
          compte(t`Retours`, (ligne) => ligne.nb_retours),
          somme(t`Rendu`, (ligne) => ligne.rendu_cents),
        ]}
      />
    </>
  );
}
