-- The products by their last change, from behind this one on, each with its barcodes.
--
-- $1 revision bigint
-- $2 limite bigint
select produit.produit_id, produit.sku, produit.nom_fr, produit.nom_en, produit.categorie_id, produit.taxe,
       produit.unite, produit.prix_cents, produit.prix_regulier_cents, produit.consigne_cents, produit.plu,
       produit.marque, produit.contenance, produit.mesure, produit.image, produit.actif, produit.version,
       produit.modifie_le, produit.revision,
       magasin.codes_du_produit(produit.produit_id) as codes,
       case when produit.lot_jusqua > now()
            then (select coalesce(jsonb_agg(jsonb_build_object('nombre', lot.nombre,
                                                               'prix_cents', lot.prix_cents,
                                                               'du', lot.du, 'au', lot.au)
                                            order by lot.du), '[]')
                    from magasin.lot
                   where lot.produit_id = produit.produit_id and lot.annule_le is null and lot.au > now())
            else '[]' end as lots
  from (
    select produit_id, sku, nom_fr, nom_en, categorie_id, taxe, unite, prix_cents, prix_regulier_cents,
           consigne_cents, plu, marque, contenance, mesure, image, actif, version, modifie_le, revision,
           lot_jusqua
      from magasin.produit
     where revision > $1
     order by revision
     limit $2) as produit
 order by produit.revision
