import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { Tableau } from '../../composants/Tableau';
import { useApi } from '../../socle/session';
import { useLieux } from '../communs/lieux';
import { Fiche } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { useFigures } from './colonnes';
import { RAPPORTS } from './queries';
import { Rapport, useQuestion } from './Rapport';

/** S-5: discounts, price errors and voids at the tills, by who gave them. */
export function Remises() {
  const { t } = useLingui();
  const noms = useNoms();
  const { nomDe } = useLieux();
  const { question } = useQuestion();
  const { somme, compte } = useFigures<Schema<'GestesDuTravailleur'>>();
  const requete = useQuery(RAPPORTS.remises.lire(useApi(), question));
  return (
    <Rapport nom="remises" titre={t`Remises et erreurs de prix`} requete={requete}>
      {({ total, lignes }) => (
        <>
          <Fiche
            lignes={[
              [t`Remises`, <Montant key="remises" montant={total.remises_cents} />],
              [t`Erreurs de prix`, <Montant key="erreurs" montant={total.erreurs_de_prix_cents} />],
              [t`Annulations`, <Montant key="annulations" montant={total.annulations_cents} />],
              [t`Approuvées par un gestionnaire`, String(total.nb_approuvees)],
            ]}
          />
          <Tableau
            titre={t`Par personne et magasin`}
            lignes={lignes}
            cleDe={({ travailleur_id, magasin_id }) => `${travailleur_id}-${magasin_id}`}
            colonnes={[
              { cle: 'par', titre: t`Personne`, cellule: ({ travailleur_id }) => noms(travailleur_id) },
              { cle: 'magasin', titre: t`Magasin`, cellule: ({ magasin_id }) => nomDe(magasin_id) },
              compte(t`Remises`, (ligne) => ligne.nb_remises),
              somme(t`Montant des remises`, (ligne) => ligne.remises_cents),
              compte(t`Erreurs de prix`, (ligne) => ligne.nb_erreurs_de_prix),
              somme(t`Montant des erreurs`, (ligne) => ligne.erreurs_de_prix_cents),
              compte(t`Annulations`, (ligne) => ligne.nb_annulations),
              compte(t`Approuvées`, (ligne) => ligne.nb_approuvees),
            ]}
          />
        </>
      )}
    </Rapport>
  );
}
