-- The requests of these stores, newest first, from behind the last one of the page before.
--
-- By store and state, so that each is read from its index: the newest of several are among the newest
-- of each.
--
-- $1 lieux int[]
-- $2 lieu_id int
-- $3 etat text
-- $4 avant timestamptz
-- $5 avant_id uuid
-- $6 limite bigint
with
page as (
  select demande.*
    from magasin.lieu
   cross join unnest(array['soumise', 'approuvee', 'refusee', 'annulee', 'satisfaite']) as etats (etat)
   cross join lateral (
     select *
       from magasin.demande
      where demande.lieu_id = lieu.lieu_id
        and demande.etat = etats.etat
        and (demande.cree_le, demande.demande_id) < ($4, $5)
      order by demande.cree_le desc, demande.demande_id desc
      limit $6) as demande
   where ($1::int[] is null or lieu.lieu_id = any ($1))
     and ($2::int is null or lieu.lieu_id = $2)
     and ($3::text is null or etats.etat = $3)
   order by demande.cree_le desc, demande.demande_id desc
   limit $6
)
select page.demande_id, page.lieu_id, page.produit_id, produit.sku, produit.nom_fr, produit.nom_en,
       produit.unite, page.quantite_demandee, page.quantite_approuvee, page.etat, page.transfert_id,
       page.motif, page.demandee_par, page.decidee_par, page.cree_le, page.decidee_le, page.version
  from page
 cross join lateral (
   select produit.sku, produit.nom_fr, produit.nom_en, produit.unite
     from magasin.produit
    where produit.produit_id = page.produit_id
    limit 1) as produit
 order by page.cree_le desc, page.demande_id desc
