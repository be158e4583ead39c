-- A transfer is given up before it left: its requests are withdrawn, its units are promised no more.
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
     set etat = 'annule', annule_par = $3, annule_le = now(), version = version + 1
   where transfert_id = $1
     and version = $2
     and etat = 'en_preparation'
     and ($4::int[] is null or source_id = any ($4))
  returning transfert_id, source_id, destination_id
),
demandes as (
  select magasin.conclure_demandes(transfert_id, 'annulee', $3) as nombre from transfert
),
-- Reads the requests: documents are locked before the stock.
stock as (
  select magasin.mouvoir(promis.source_id, 'liberation', $1, $3, promis.produits, null, promis.quantites)
    from (select transfert.source_id, array_agg(transfert_ligne.produit_id) as produits,
                 array_agg(-transfert_ligne.quantite) as quantites
            from transfert
           cross join demandes
            join magasin.transfert_ligne using (transfert_id)
           group by transfert.source_id) as promis
),
-- Reads the stock: a step that nobody reads is not carried out.
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.transfert', transfert.transfert_id::text,
         jsonb_build_object(
           'acteur_id', $3::uuid, 'magasin_id', transfert.source_id, 'objet', 'transfert',
           'details', jsonb_build_object('action', 'annulation',
                                         'destination_id', transfert.destination_id,
                                         'demandes', demandes.nombre))
    from transfert, demandes, stock
)
select transfert_id from transfert
