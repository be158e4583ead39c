-- Cards whose balance is not the sum of their movements, movements that do not follow from the one before,
-- and whether all balances together are not what the documents owe: cards sold and store credit given, less
-- what paid sales and orders, and what was paid out. An attempt to pay an order holds its part until it is
-- refused or its order cancelled. And replacements that did not take from the lost card what the new one got.
select (select count(*)
          from magasin.carte
          left join (select carte_id, sum(montant_cents) as montant
                       from magasin.carte_mouvement
                      group by 1) as mouvements using (carte_id)
         where carte.solde_cents <> coalesce(mouvements.montant, 0))
     + (select count(*)
          from (select solde_apres_cents - montant_cents
                       - coalesce(lag(solde_apres_cents)
                                    over (partition by carte_id order by mouvement_carte_id), 0) as saut
                  from magasin.carte_mouvement) as suite
         where saut <> 0)
     + (select count(*)
          from (select (select coalesce(sum(solde_cents), 0) from magasin.carte) as soldes,
                       (select coalesce(sum(montant_cents), 0) from magasin.carte_vente)
                       + (select coalesce(sum(avoir_cents), 0) from magasin.retour where avoir_cents > 0)
                       - (select coalesce(sum(vente_paiement.montant_cents), 0)
                            from magasin.vente_paiement
                            join magasin.vente using (vente_id)
                           where vente_paiement.moyen = 'carte' and vente.canal = 'caisse')
                       - (select coalesce(sum(paiement.carte_cents), 0)
                            from magasin.paiement
                            join magasin.commande using (commande_id)
                           where paiement.carte_cents > 0
                             and paiement.etat <> 'refuse' and commande.etat <> 'annulee')
                       - (select coalesce(sum(montant_cents), 0) from magasin.carte_remboursement)
                         as dette) as passif
         where soldes <> dette)
     + (select count(*)
          from magasin.carte_remplacement as remplacement
          join magasin.carte as perdue on perdue.carte_id = remplacement.carte_id
          left join (select document_id,
                            sum(montant_cents) filter (where genre = 'remplacement') as gagne,
                            sum(montant_cents) filter (where genre = 'remplacee') as perdu
                       from magasin.carte_mouvement
                      where genre in ('remplacement', 'remplacee')
                      group by 1) as mouvements on mouvements.document_id = carte_remplacement_id
         where perdue.remplacee_par is distinct from remplacement.nouvelle_id
            or coalesce(mouvements.gagne, 0) <> remplacement.montant_cents
            or coalesce(mouvements.perdu, 0) <> -remplacement.montant_cents)
