-- What each worker took off or gave back at the tills of each store: discounts, price errors, voids.
--
-- What a lot takes off, nobody decided.
--
-- $1 du date
-- $2 au date
-- $3 magasin_id int: null: of all stores
with
gestes as (
  select vente.vendeur_id as travailleur_id, vente.magasin_id, ligne.remise_motif as motif,
         ligne.remise_cents as cents, ligne.remise_approuvee as approuve
    from magasin.vente_ligne as ligne
    join magasin.vente using (vente_id)
   where ligne.remise_motif <> 'lot'
     and vente.canal = 'caisse'
     and vente.jour between $1 and $2
     and ($3::int is null or vente.magasin_id = $3)
   union all
  select retour.par, retour.magasin_id, 'annulation', retour.total_cents, false
    from magasin.retour
   where retour.genre = 'annulation'
     and retour.jour between $1 and $2
     and ($3::int is null or retour.magasin_id = $3)
),
sommes as (
  select travailleur_id, magasin_id,
         count(*) filter (where motif not in ('erreur_de_prix', 'annulation')) as nb_remises,
         coalesce(sum(cents) filter (where motif not in ('erreur_de_prix', 'annulation')), 0)::bigint
           as remises_cents,
         count(*) filter (where motif = 'erreur_de_prix') as nb_erreurs_de_prix,
         coalesce(sum(cents) filter (where motif = 'erreur_de_prix'), 0)::bigint as erreurs_de_prix_cents,
         count(*) filter (where approuve) as nb_approuvees,
         count(*) filter (where motif = 'annulation') as nb_annulations,
         coalesce(sum(cents) filter (where motif = 'annulation'), 0)::bigint as annulations_cents
    from gestes
   group by travailleur_id, magasin_id
)
select sommes.*, lieu.nom
  from sommes
  join magasin.lieu on lieu.lieu_id = sommes.magasin_id
 order by sommes.remises_cents + sommes.erreurs_de_prix_cents desc, sommes.travailleur_id, sommes.magasin_id
