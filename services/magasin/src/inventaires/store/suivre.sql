-- One stock-take, and how far it is.
--
-- $1 inventaire_id uuid
select inventaire.inventaire_id, inventaire.lieu_id, inventaire.categorie_id, inventaire.etat,
       inventaire.seuil_recompte, inventaire.ouvert_par, inventaire.ouvert_le, inventaire.clos_par,
       inventaire.clos_le, avancement.produits, avancement.lus, avancement.lectures, avancement.ecarts,
       avancement.a_recompter
  from magasin.inventaire
 cross join lateral (
   select count(*) as produits,
          count(*) filter (where revue.comptee is not null) as lus,
          coalesce(sum(revue.lectures), 0)::bigint as lectures,
          count(*) filter (where revue.ecart <> 0) as ecarts,
          count(*) filter (where revue.etat = 'a_recompter') as a_recompter
     from magasin.inventaire_revue as revue
    where revue.inventaire_id = inventaire.inventaire_id) as avancement
 where inventaire.inventaire_id = $1
