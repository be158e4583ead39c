-- A request that waits is refused, or withdrawn. No row: it does not wait, somebody was quicker, or it
-- is not the caller's to end.
--
-- $1 demande_id uuid
-- $2 version int
-- $3 par uuid
-- $4 etat text
-- $5 motif text
-- $6 des_autres boolean
-- $7 lieux int[]
with
demande as (
  update magasin.demande
     set etat = $4, motif = $5, decidee_par = $3, decidee_le = now(), version = version + 1
   where demande_id = $1
     and version = $2
     and etat = 'soumise'
     and (demandee_par = $3 or ($6 and ($7::int[] is null or lieu_id = any ($7))))
  returning demande_id, lieu_id, produit_id, etat, motif
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'demande.decidee', demande_id::text,
         jsonb_build_object('etat', etat, 'quantite', null, 'lieu_id', lieu_id, 'produit_id', produit_id,
                            'motif', motif, 'par', $3::uuid)
    from demande
)
select demande_id from demande
