-- The account of a worker is as the worker is, up to this rank. The first time is when they are hired.
--
-- Sent behind the lock of the worker.
--
-- $1 travailleur_id uuid
-- $2 rang int
-- $3 par uuid
with
avant as (
  select travailleur_id, role, compte_rang from travailleur.travailleur where travailleur_id = $1
),
change as (
  update travailleur.travailleur
     set compte_rang = greatest(travailleur.compte_rang, least($2, travailleur.etat_rang))
    from avant
   where travailleur.travailleur_id = avant.travailleur_id
  returning travailleur.travailleur_id
)
insert into travailleur.outbox (type, agregat_id, charge)
select 'audit.travailleur_cree', avant.travailleur_id::text,
       jsonb_build_object(
         'acteur_id', $3::uuid, 'magasin_id', null, 'objet', avant.travailleur_id,
         'details', jsonb_build_object(
           'role', avant.role,
           'magasins', (select coalesce(jsonb_agg(magasin_id order by magasin_id), '[]')
                          from travailleur.affectation
                         where affectation.travailleur_id = avant.travailleur_id and jusqua is null)))
  from avant
  join change using (travailleur_id)
 where avant.compte_rang = 0
returning evenement_id
