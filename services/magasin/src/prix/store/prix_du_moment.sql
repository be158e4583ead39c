-- Products that do not cost what they should now: a scheduled price without its product, a product in
-- promotion without its scheduled price, and what the sweep has left lying.
select (select count(*)
          from magasin.produit
          full join (select produit_id, prix_cents
                       from magasin.prix_programme
                      where etat = 'en_cours') as programme using (produit_id)
         where (produit.prix_regulier_cents is not null) <> (programme.prix_cents is not null)
            or produit.prix_cents <> programme.prix_cents)
     + (select count(*)
          from magasin.prix_programme
         where (etat = 'a_venir' and du < now() - interval '1 min')
            or (etat = 'en_cours' and au < now() - interval '1 min'))
