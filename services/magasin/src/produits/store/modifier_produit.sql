-- A product changes from the version that was seen; its history, its event and its number come by trigger.
-- The price is its regular one: while a lower one is in force, that one stays. No row: another version by
-- now.
--
-- $1 produit_id int
-- $2 version int
-- $3 par uuid
-- $4 nom_fr text: null here and below: unchanged
-- $5 nom_en text
-- $6 description_fr text
-- $7 description_en text
-- $8 categorie_id int
-- $9 taxe text
-- $10 prix_cents bigint
-- $11 cout_cents bigint
-- $12 en_ligne boolean
-- $13 actif boolean
-- $14 consigne_cents bigint
-- $15 marque text
-- $16 avec_plu boolean
-- $17 plu text
-- $18 avec_contenance boolean
-- $19 contenance int
-- $20 avec_mesure boolean
-- $21 mesure text
update magasin.produit
   set nom_fr = coalesce($4, nom_fr),
       nom_en = coalesce($5, nom_en),
       description_fr = coalesce($6, description_fr),
       description_en = coalesce($7, description_en),
       categorie_id = coalesce($8, categorie_id),
       taxe = coalesce($9, taxe),
       prix_cents = case when prix_regulier_cents is null then coalesce($10, prix_cents) else prix_cents end,
       prix_regulier_cents = case when prix_regulier_cents is not null
                                  then coalesce($10, prix_regulier_cents) end,
       cout_cents = coalesce($11, cout_cents),
       en_ligne = coalesce($12, en_ligne),
       actif = coalesce($13, actif),
       consigne_cents = coalesce($14, consigne_cents),
       marque = coalesce($15, marque),
       plu = case when $16 then $17 else plu end,
       contenance = case when $18 then $19 else contenance end,
       mesure = case when $20 then $21 else mesure end,
       version = version + 1,
       modifie_le = now(),
       modifie_par = $3
 where produit_id = $1
   and version = $2
returning produit_id
