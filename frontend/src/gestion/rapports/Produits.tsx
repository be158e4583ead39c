import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix } from '../communs/Filtre';
import { CANAL } from '../communs/mots';
import { useMots } from '../communs/traduire';
import { useRayons } from '../stock/rayons';
import { useFigures } from './colonnes';
import { RAPPORTS } from './queries';
import { Rapport, useQuestion } from './Rapport';

/** S-1: the hundred products that sold best. */
export function Produits() {
  const { t } = useLingui();
  const { options } = useMots();
  const { question, demander } = useQuestion();
  const requete = useQuery(RAPPORTS.produits.lire(useApi(), question));
  return (
    <Rapport
      nom="produits"
      titre={t`Meilleurs produits`}
      requete={requete}
      filtres={
        <>
          <FiltreChoix
            etiquette={t`Trier par`}
            valeur={question.classer}
            sans={t`Montant`}
            options={[
              ['quantite', t`Quantité`],
              ['marge', t`Marge`],
            ]}
            choisir={(classer) => demander({ classer })}
          />
          <FiltreChoix
            etiquette={t`Canal`}
            valeur={question.canal}
            options={options(CANAL)}
            choisir={(canal) => demander({ canal })}
          />
          <FiltreChoix
            etiquette={t`Catégorie`}
            valeur={question.categorie === undefined ? undefined : String(question.categorie)}
            sans={t`Toutes`}
            options={useRayons()}
            choisir={(categorie) => demander({ categorie: categorie ? Number(categorie) : undefined })}
          />
        </>
      }
    >
      {({ lignes, nb_produits }) => (
        <TableauDesProduits titre={t`${lignes.length} produits sur ${nb_produits}`} lignes={lignes} />
      )}
    </Rapport>
  );
}

export function TableauDesProduits({
  titre,
  lignes,
}: {
  titre: string;
  lignes: readonly Schema<'RapportProduit'>[];
}) {
  const { t } = useLingui();
  const { nom } = useLangue();
  const { somme, compte, barres } = useFigures<Schema<'RapportProduit'>>();
  return (
    <Tableau
      titre={titre}
      lignes={lignes}
      cleDe={({ produit_id }) => produit_id}
      colonnes={[
        {
          cle: 'nom',
          titre: t`Produit`,
          cellule: (ligne) => (
            <Link to="/produits/$id" params={{ id: String(ligne.produit_id) }}>
              {nom(ligne)}
            </Link>
          ),
        },
        barres(t`Part`, lignes, (ligne) => ligne.net_cents),
        somme(t`Net`, (ligne) => ligne.net_cents),
        compte(t`Vendues`, (ligne) => ligne.vendue),
        compte(t`Retournées`, (ligne) => ligne.retournee),
        somme(t`Marge`, (ligne) => ligne.marge_cents),
      ]}
    />
  );
}
