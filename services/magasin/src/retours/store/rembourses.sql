-- Returns whose refunds are not what the return says: in cash, online, as store credit, otherwise.
select count(*)
  from magasin.retour
  left join (select retour_id,
                    coalesce(sum(montant_cents) filter (where moyen = 'especes'), 0)
                      as especes,
                    coalesce(sum(montant_cents) filter (where moyen = 'en_ligne'), 0)
                      as en_ligne,
                    coalesce(sum(montant_cents) filter (where moyen = 'avoir'), 0)
                      as avoir,
                    coalesce(sum(montant_cents) filter (where moyen <> 'especes'), 0)
                      as autres
               from magasin.retour_paiement
              group by 1) as rendu using (retour_id)
 where retour.especes_cents <> coalesce(rendu.especes, 0)
    or retour.en_ligne_cents <> coalesce(rendu.en_ligne, 0)
    or retour.avoir_cents <> coalesce(rendu.avoir, 0)
    or retour.autres_cents <> coalesce(rendu.autres, 0)
