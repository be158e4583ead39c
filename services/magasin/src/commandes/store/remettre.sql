-- The goods of an order leave, handed over or shipped by its mode: the order becomes a sale. No row: it is
-- not in the state to do so, has another number, or somebody was quicker.
--
-- $1 commande_id uuid
-- $2 version int
-- $3 mode text
-- $4 numero bigint
-- $5 par uuid
-- $6 lieux int[]
with
commande as (
  update magasin.commande
     set etat = case mode when 'cueillette' then 'remise' else 'expediee' end,
         version = version + 1,
         maj_le = now()
   where commande_id = $1
     and version = $2
     and mode = $3
     and etat = case mode when 'cueillette' then 'prete' else 'en_preparation' end
     and ($4::bigint is null or numero = $4)
     and ($6::int[] is null or lieu_id = any ($6))
  returning commande_id, client_id, numero, lieu_id, etat, version, total_cents,
            sous_total_cents + frais_livraison_cents as hors_taxes
),
stock as (
  select magasin.mouvoir(parti.lieu_id, 'remise', $1, $5, parti.produits, parti.quantites, parti.quantites)
    from (select commande.lieu_id, array_agg(commande_ligne.produit_id) as produits,
                 array_agg(-commande_ligne.quantite) as quantites
            from commande
            join magasin.commande_ligne using (commande_id)
           group by commande.lieu_id) as parti
),
vente as (
  select magasin.vendre_commande(commande_id, $5) as numero from commande
),
-- Reads the stock: a step that nobody reads is not carried out.
etape as (
  insert into magasin.commande_etape (commande_id, rang, etape, resultat, par)
  select commande.commande_id, commande.version,
         case commande.etat when 'remise' then 'remise' else 'expedition' end, 'reussie', $5
    from commande, stock
),
-- Reads the sale, for the same reason.
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'commande.etat', commande_id::text,
         jsonb_build_object('client_id', client_id, 'numero', numero, 'etat', etat, 'lieu_id', lieu_id,
                            'par', $5::uuid)
    from commande
  union all
  select 'vente.enregistree', commande.commande_id::text,
         jsonb_build_object(
           'magasin_id', commande.lieu_id, 'canal', 'web', 'total_cents', commande.total_cents,
           'vendeur_id', $5::uuid, 'approuve_par', null,
           'remise_cents', lots.montant, 'lots_cents', lots.montant, 'ecart', 0)
    from commande, vente,
         (select sum(remise_cents) as montant from magasin.commande_ligne where commande_id = $1) as lots
)
select lieu_id, hors_taxes from commande
