-- A gestionnaire approves: told of, and the attempts before are forgotten.
--
-- $1 matricule text
-- $2 approuve_par uuid
-- $3 magasin_id int
-- $4 action text
-- $5 objet uuid
-- $6 demande_par uuid
with
oubli as (
  delete from travailleur.nip_essai where matricule = $1
)
insert into travailleur.outbox (type, agregat_id, charge)
values ('audit.approbation_donnee', $5::uuid::text,
        jsonb_build_object(
          'acteur_id', $2::uuid, 'magasin_id', $3::int, 'objet', $5::uuid,
          'details', jsonb_build_object('action', $4::text, 'demande_par', $6::uuid)))
