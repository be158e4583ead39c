-- A request is granted, in full or in part: its units are promised at the logistics centre, on the
-- transfer in preparation to its store.
--
-- A request that waits is locked before the transfer (ADR 27). No row: it does not wait, somebody was
-- quicker, or it asked for less.
--
-- $1 demande_id uuid
-- $2 version int
-- $3 par uuid
-- $4 quantite int
with
demande as (
  select demande_id, lieu_id, produit_id
    from magasin.demande
   where demande_id = $1 and version = $2 and etat = 'soumise' and quantite_demandee >= $4
     for update
),
transfert as (
  select magasin.preparer_transfert(gen_random_uuid(), centre.lieu_id, demande.lieu_id, $3,
                                    array[demande.produit_id], array[$4::int]) as transfert_id
    from demande
    join magasin.lieu as centre on centre.type = 'centre_logistique'
),
approuvee as (
  update magasin.demande
     set etat = 'approuvee', quantite_approuvee = $4, transfert_id = transfert.transfert_id,
         decidee_par = $3, decidee_le = now(), version = version + 1
    from transfert
   where demande.demande_id = $1
  returning demande.demande_id, demande.lieu_id, demande.produit_id, demande.etat,
            demande.quantite_approuvee, demande.transfert_id
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'demande.decidee', demande_id::text,
         jsonb_build_object('etat', etat, 'quantite', quantite_approuvee, 'lieu_id', lieu_id,
                            'produit_id', produit_id, 'transfert_id', transfert_id, 'par', $3::uuid)
    from approuvee
)
select demande_id from approuvee
