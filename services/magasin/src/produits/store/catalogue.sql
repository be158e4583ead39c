-- The products by time of change, from behind this one on, each with its barcodes.
--
-- $1 modifie_le timestamptz
-- $2 produit_id int
-- $3 limite bigint
select produit.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.categorie_id, produit.taxe,
       produit.unite, produit.prix_cents, produit.consigne_cents, produit.plu, produit.actif,
       produit.version, produit.modifie_le,
       (select coalesce(jsonb_agg(jsonb_build_object('gtin', code_barres.gtin,
                                                     'quantite', code_barres.quantite)
                                  order by code_barres.gtin), '[]')
          from magasin.code_barres
         where code_barres.produit_id = produit.produit_id) as codes,
       case when produit.lot_jusqua > now()
            then (select coalesce(jsonb_agg(jsonb_build_object('nombre', lot.nombre,
                                                               'prix_cents', lot.prix_cents,
                                                               'du', lot.du, 'au', lot.au)
                                            order by lot.du), '[]')
                    from magasin.lot
                   where lot.produit_id = produit.produit_id and lot.annule_le is null and lot.au > now())
            else '[]' end as lots
  from (
    select produit_id, sku, nom_fr, nom_en, categorie_id, taxe, unite, prix_cents, consigne_cents, plu, actif,
           version, modifie_le, lot_jusqua
      from magasin.produit
     where (modifie_le, produit_id) > ($1, $2)
     order by modifie_le, produit_id
     limit $3) as produit
 order by produit.modifie_le, produit.produit_id
