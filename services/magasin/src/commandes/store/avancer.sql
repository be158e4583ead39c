-- An order goes one step on, and its goods stay where they are. No row: it is not in the state to do so, or
-- somebody was quicker.
--
-- Only an order to be collected is made ready at its place.
--
-- $1 commande_id uuid
-- $2 version int
-- $3 depuis text
-- $4 etat text
-- $5 etape text
-- $6 par uuid
-- $7 lieux int[]
with
commande as (
  update magasin.commande
     set etat = $4, version = version + 1, maj_le = now()
   where commande_id = $1
     and version = $2
     and etat = $3
     and ($4 <> 'prete' or mode = 'cueillette')
     and ($7::int[] is null or lieu_id = any ($7))
  returning commande_id, client_id, numero, lieu_id, etat, version
),
etape as (
  insert into magasin.commande_etape (commande_id, rang, etape, resultat, par)
  select commande_id, version, $5, 'reussie', $6 from commande
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'commande.etat', commande_id::text,
         jsonb_build_object('client_id', client_id, 'numero', numero, 'etat', etat, 'lieu_id', lieu_id,
                            'par', $6::uuid)
    from commande
)
select commande_id from commande
