-- Lines of transfers whose goods left or arrived in other quantities than the ledger says, at the one end or
-- the other; and lines that are answered before the reception of their transfer, or not by it.
with
documents as (
  select transfert.transfert_id, 'expedition' as type, transfert.source_id as lieu_id,
         transfert_ligne.produit_id, transfert_ligne.quantite::bigint as quantite
    from magasin.transfert
    join magasin.transfert_ligne using (transfert_id)
   where transfert.etat in ('en_transit', 'recu')
  union all
  select transfert.transfert_id, 'transfert_recu', transfert.destination_id, transfert_ligne.produit_id,
         transfert_ligne.recue::bigint
    from magasin.transfert
    join magasin.transfert_ligne using (transfert_id)
   where transfert.etat = 'recu' and transfert_ligne.recue > 0
),
registre as (
  select reference_id as transfert_id, type, lieu_id, produit_id, abs(sum(physique_delta)) as quantite
    from magasin.mouvement
   where type in ('expedition', 'transfert_recu')
   group by reference_id, type, lieu_id, produit_id
)
select (select count(*)
          from documents
          full join registre using (transfert_id, type, lieu_id, produit_id)
         where documents.quantite is distinct from registre.quantite)
       + (select count(*)
            from magasin.transfert
            join magasin.transfert_ligne using (transfert_id)
           where (transfert.etat = 'recu') <> (transfert_ligne.recue is not null))
