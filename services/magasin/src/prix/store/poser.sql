-- Labels are on their shelves, whatever they say: what is no longer so is still out of date.
--
-- $1 lieu_id int
-- $2 par uuid
-- $3 produits int[]
-- $4 empreintes uuid[]
with
etiquette as (
  insert into magasin.etiquette_posee (lieu_id, produit_id, empreinte, revision, posee_par)
  select $1, pose.produit_id, pose.empreinte, actuelle.revision, $2
    from unnest($3::int[], $4::uuid[]) as pose (produit_id, empreinte)
    left join magasin.etiquette_du_moment as actuelle using (produit_id, empreinte)
   order by pose.produit_id
  on conflict (lieu_id, produit_id)
  do update set empreinte = excluded.empreinte, revision = excluded.revision, posee_par = excluded.posee_par, posee_le = now()
  returning produit_id
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.etiquettes', $1::text,
         jsonb_build_object('acteur_id', $2::uuid, 'magasin_id', $1, 'objet', 'etiquettes',
                            'details', jsonb_build_object('nombre', count(*)))
    from etiquette
)
select count(*) from etiquette
