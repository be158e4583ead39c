-- The goods of a transfer leave their place.
--
-- Sent behind the lock of the transfer. No row: it is not in preparation, not of these places, or
-- somebody was quicker.
--
-- $1 transfert_id uuid
-- $2 version int
-- $3 par uuid
-- $4 lieux int[]
with
transfert as (
  update magasin.transfert
     set etat = 'en_transit', expedie_par = $3, expedie_le = now(), version = version + 1
   where transfert_id = $1
     and version = $2
     and etat = 'en_preparation'
     and ($4::int[] is null or source_id = any ($4))
  returning transfert_id, source_id, destination_id
),
stock as (
  select magasin.mouvoir(partis.source_id, 'expedition', $1, $3, partis.produits, partis.quantites,
                         partis.quantites)
    from (select transfert.source_id, array_agg(transfert_ligne.produit_id) as produits,
                 array_agg(-transfert_ligne.quantite) as quantites
            from transfert
            join magasin.transfert_ligne using (transfert_id)
           group by transfert.source_id) as partis
),
-- Reads the stock: a step that nobody reads is not carried out.
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'transfert.expedie', transfert.transfert_id::text,
         jsonb_build_object('source_id', transfert.source_id, 'destination_id', transfert.destination_id,
                            'par', $3::uuid)
    from transfert, stock
)
select transfert_id from transfert
