-- All figures are to be made again. Asked for while they are, it goes on as it is: no row.
--
-- $1 par uuid
with
demande as (
  update magasin.rapport_reconstruction
     set demandee_par = $1, demandee_le = now()
   where demandee_le is null
     and cible <= (select position from magasin.lecteur where nom = 'magasin.rapports' and source = 'magasin')
  returning demandee_le
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.reconstruction', 'rapports',
         jsonb_build_object('acteur_id', $1::uuid, 'magasin_id', null, 'objet', 'rapports',
                            'details', '{}'::jsonb)
    from demande
)
select demandee_le from demande
