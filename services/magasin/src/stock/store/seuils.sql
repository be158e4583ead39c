-- The thresholds of a product at a place, with the event. The trigger of the table opens or closes its alert.
-- No row: the place is not one of these, or does not hold the product.
--
-- $1 lieux int[]: null for a responsable
-- $2 par uuid
-- $3 lieu_id int
-- $4 produit_id int
-- $5 seuil_min int
-- $6 seuil_max int
with
modifie as (
  update magasin.stock
     set seuil_min = $5, seuil_max = $6
   where lieu_id = $3 and produit_id = $4 and ($1::int[] is null or lieu_id = any ($1))
  returning lieu_id, produit_id, physique, reserve, disponible, seuil_min, seuil_max
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.seuil', lieu_id || '/' || produit_id,
         jsonb_build_object(
           'acteur_id', $2::uuid, 'magasin_id', lieu_id, 'objet', 'stock',
           'details', jsonb_build_object('produit_id', produit_id, 'seuil_min', seuil_min,
                                         'seuil_max', seuil_max))
    from modifie
)
select produit.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.categorie_id, produit.unite,
       modifie.physique, modifie.reserve, modifie.disponible, modifie.seuil_min, modifie.seuil_max,
       case when modifie.disponible <= 0 then 'rupture'
            when modifie.disponible < modifie.seuil_min then 'faible'
            when modifie.disponible > modifie.seuil_max then 'surstock'
            else 'normal' end as niveau,
       produit.tri
  from modifie
  join magasin.produit using (produit_id)
