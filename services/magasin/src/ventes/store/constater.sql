-- The lines of a refused sale as they are now: what the refusal is explained with.
--
-- $1 produits int[]
-- $2 skus text[]
-- $3 gtins text[]
-- $4 quantites int[]
-- $5 prix_vus bigint[]
-- $6 remises bigint[]
-- $7 motifs text[]
-- $8 prix_affiches bigint[]
-- $9 magasin_id int
-- $10 faite_le timestamptz
-- $11 hors_ligne boolean
with
taux as (
  select tps, tvq from magasin.taux(magasin.jour(coalesce($10, now())))
)
select ligne.produit_id, ligne.quantite, ligne.prix_vu, ligne.prix, ligne.remise, ligne.motif, ligne.montant,
       ligne.quantite * ligne.consigne as consigne, ligne.taxe, stock.disponible, taux.tps, taux.tvq
  from taux
 cross join magasin.lignes_chiffrees($1, $2, $3, $4, $5, $6, $7, $8, $11, coalesce($10, now())) as ligne
  left join magasin.stock on stock.lieu_id = $9 and stock.produit_id = ligne.produit_id
 order by ligne.rang
