-- The lines that tills without network sold at another price than the one in force when they arrived,
-- newest first, from behind the last one of the page before.
--
-- A price is known where it was in force at some time of the three days before the sale: a till may still
-- have had it.
--
-- $1 lieux int[]
-- $2 magasin_id int
-- $3 du date
-- $4 au date
-- $5 avant_jour date
-- $6 avant timestamptz
-- $7 avant_id uuid
-- $8 avant_rang smallint
-- $9 limite bigint
select vente.vente_id, ligne.rang, vente.numero, vente.magasin_id, vente.vendeur_id, vente.jour,
       vente.faite_le, ligne.produit_id, ligne.sku, ligne.nom_fr, ligne.nom_en, ligne.quantite,
       ligne.diviseur::bigint as diviseur, ligne.prix_unitaire_cents,
       en_vigueur.prix as prix_en_vigueur_cents,
       (ligne.quantite * ligne.prix_unitaire_cents + ligne.diviseur / 2) / ligne.diviseur
         - (ligne.quantite * en_vigueur.prix + ligne.diviseur / 2) / ligne.diviseur as ecart_montant_cents,
       exists (
         select
           from magasin.prix_historique as prix
          where prix.produit_id = ligne.produit_id
            and prix.prix_cents = ligne.prix_unitaire_cents
            and prix.depuis <= vente.faite_le
            and not exists (
              select
                from magasin.prix_historique as suite
               where suite.produit_id = prix.produit_id
                 and suite.depuis > prix.depuis
                 and suite.depuis <= vente.faite_le - interval '72 hours')) as prix_connu
  from magasin.vente_ligne as ligne
  join magasin.vente using (vente_id)
 cross join lateral (select ligne.prix_unitaire_cents - ligne.ecart_prix_cents as prix) as en_vigueur
 where ligne.ecart_prix_cents <> 0
   and ($1::int[] is null or vente.magasin_id = any ($1))
   and ($2::int is null or vente.magasin_id = $2)
   and vente.jour between coalesce($3::date, '-infinity') and coalesce($4::date, 'infinity')
   and (vente.jour, vente.faite_le, vente.vente_id, ligne.rang) < ($5, $6, $7, $8)
 order by vente.jour desc, vente.faite_le desc, vente.vente_id desc, ligne.rang desc
 limit $9
