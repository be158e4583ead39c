-- A reading of a scanner, with its stored answer. No row: the stock-take is not of these places, or not open,
-- or the product is not one of those that it counts.
--
-- $1 lieux int[]: null for a responsable
-- $2 par uuid
-- $3 lecture_id uuid
-- $4 empreinte bytea
-- $5 inventaire_id uuid
-- $6 appareil text
-- $7 produit_id int
-- $8 sku text
-- $9 gtin text
-- $10 quantite int
-- $11 recompte boolean
with
inventaire as (
  select inventaire_id, lieu_id, categorie_id
    from magasin.inventaire
   where inventaire_id = $5 and etat = 'ouvert' and ($1::int[] is null or lieu_id = any ($1))
),
article as (
  select $7::int as produit_id, 1 as fois where $7::int is not null
  union all
  select produit_id, 1 from magasin.produit where sku = $8
  union all
  select etiquette.produit_id,
         coalesce(etiquette.grammes, magasin.grammes(etiquette.cents, produit.prix_cents))
    from magasin.lire_etiquette($9) as etiquette
    join magasin.produit using (produit_id)
  union all
  select produit_id, quantite
    from magasin.code_barres
   where gtin = $9 and (magasin.lire_etiquette($9)).produit_id is null
),
lecture as (
  select $3::uuid as lecture_id, inventaire.inventaire_id, produit.produit_id, produit.sku, produit.nom_fr,
         produit.nom_en, $10::int * article.fois as quantite, ligne.comptee
    from inventaire
   cross join article
    join magasin.produit using (produit_id)
    join magasin.stock on stock.lieu_id = inventaire.lieu_id and stock.produit_id = produit.produit_id
   cross join lateral magasin.lire_inventaire(
           inventaire.inventaire_id, produit.produit_id, $3, $6, $10 * article.fois, $11, $2) as ligne
   where inventaire.categorie_id is null or produit.categorie_id = inventaire.categorie_id
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'inventaire.lecture', $4, 201, to_jsonb(lecture) from lecture
)
select * from lecture
