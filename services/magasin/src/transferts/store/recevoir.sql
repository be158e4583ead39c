-- What arrived of a transfer goes on the shelves of its destination, and its requests are satisfied.
-- What is missing stays visible on the lines.
--
-- Sent behind the lock of the transfer. No row: it is not under way, not for these places, somebody
-- was quicker, or a line is not answered exactly once. More than was sent breaks a constraint of the
-- lines.
--
-- $1 transfert_id uuid
-- $2 version int
-- $3 par uuid
-- $4 lieux int[]
-- $5 produits int[]
-- $6 recues int[]
with
reponse as (
  select produit_id, recue from unnest($5::int[], $6::int[]) as reponse (produit_id, recue)
),
-- As many answers as lines, of as many products, all of them of this transfer: each line has one.
transfert as (
  update magasin.transfert
     set etat = 'recu', recu_par = $3, recu_le = now(), version = version + 1
   where transfert_id = $1
     and version = $2
     and etat = 'en_transit'
     and ($4::int[] is null or destination_id = any ($4))
     and cardinality($5) = (select count(*)
                              from magasin.transfert_ligne
                             where transfert_ligne.transfert_id = $1)
     and cardinality($5) = (select count(distinct transfert_ligne.produit_id)
                              from magasin.transfert_ligne
                              join reponse using (produit_id)
                             where transfert_ligne.transfert_id = $1)
  returning transfert_id, source_id, destination_id
),
lignes as (
  update magasin.transfert_ligne
     set recue = reponse.recue
    from transfert, reponse
   where transfert_ligne.transfert_id = transfert.transfert_id
     and transfert_ligne.produit_id = reponse.produit_id
  returning transfert_ligne.produit_id, transfert_ligne.recue, transfert_ligne.manquante
),
demandes as (
  select magasin.conclure_demandes(transfert_id, 'satisfaite', $3) as nombre from transfert
),
-- Reads the requests: documents are locked before the stock. No row where nothing at all arrived.
stock as (
  select magasin.mouvoir(arrives.destination_id, 'transfert_recu', $1, $3, arrives.produits, arrives.recues,
                         null)
    from (select transfert.destination_id, array_agg(lignes.produit_id) as produits,
                 array_agg(lignes.recue) as recues
            from transfert, demandes, lignes
           where lignes.recue > 0
           group by transfert.destination_id) as arrives
),
-- Reads the requests and the stock: a step that nobody reads is not carried out.
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'transfert.recu', transfert.transfert_id::text,
         jsonb_build_object('source_id', transfert.source_id, 'destination_id', transfert.destination_id,
                            'manquante', (select sum(manquante) from lignes), 'par', $3::uuid)
    from transfert
   cross join demandes
    left join stock on true
)
select transfert_id from transfert
