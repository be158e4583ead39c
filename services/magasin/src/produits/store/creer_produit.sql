-- A product is made, with its barcodes, the first line of its price history, and its row of stock at each
-- place. Gives what its maker is told. Places are made under the same lock, which the insert takes first.
--
-- $1 par uuid
-- $2 cle uuid
-- $3 empreinte bytea
-- $4 sku text
-- $5 nom_fr text
-- $6 nom_en text
-- $7 description_fr text: null here and below: none
-- $8 description_en text
-- $9 categorie_id int
-- $10 taxe text
-- $11 unite text
-- $12 prix_cents bigint
-- $13 cout_cents bigint
-- $14 en_ligne boolean
-- $15 consigne_cents bigint
-- $16 plu text
-- $17 marque text
-- $18 contenance int
-- $19 mesure text
-- $20 gtins text[]
-- $21 quantites int[]
with
produit as (
  insert into magasin.produit (
         sku, nom_fr, nom_en, description_fr, description_en, categorie_id, taxe, unite, prix_cents,
         cout_cents, en_ligne, consigne_cents, plu, marque, contenance, mesure, modifie_par)
  values ($4, $5, $6, coalesce($7, ''), coalesce($8, ''), $9, $10, $11, $12,
          $13, coalesce($14, $11 = 'piece'), coalesce($15::bigint, 0), $16, coalesce($17, ''), $18, $19, $1)
  returning *
),
historique as (
  insert into magasin.prix_historique (produit_id, depuis, prix_cents, par)
  select produit_id, cree_le, prix_cents, $1 from produit
),
code as (
  insert into magasin.code_barres (gtin, produit_id, quantite)
  select code.gtin, produit.produit_id, code.quantite
    from produit
   cross join unnest($20::text[], $21::int[]) as code (gtin, quantite)
  returning gtin, quantite
),
stock as (
  select produit_id, magasin.ouvrir_stock(null, array[produit_id]) as lieux from produit
),
reponse as (
  select to_jsonb(produit) - '{tri,recherche,revision,cree_le}'::text[]
         || jsonb_build_object(
              'marge_cents', prix_cents - cout_cents, 'lot', null, 'disponibilite', 'rupture',
              'codes', (select coalesce(jsonb_agg(to_jsonb(code) order by code.gtin), '[]') from code)
            ) as reponse
    from produit
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.produit', produit.produit_id::text,
         jsonb_build_object(
           'acteur_id', $1::uuid, 'magasin_id', null, 'objet', 'produit',
           'details', jsonb_build_object('sku', produit.sku, 'prix_cents', produit.prix_cents,
                                         'lieux', stock.lieux))
    from produit
    join stock using (produit_id)
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'produit', $3, 201, reponse.reponse from reponse
)
select reponse from reponse
