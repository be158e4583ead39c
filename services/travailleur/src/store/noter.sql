-- Somebody asks for another temporary password of a worker. No row: they are not there, not to be managed
-- by the caller, or have left.
--
-- $1 par uuid
-- $2 lieux int[]: null for a responsable
-- $3 travailleur_id uuid
insert into travailleur.outbox (type, agregat_id, charge)
select 'audit.mot_de_passe_remplace', travailleur_id::text,
       jsonb_build_object(
         'acteur_id', $1::uuid, 'magasin_id', null, 'objet', travailleur_id, 'details', jsonb_build_object())
  from travailleur.travailleur
 where travailleur_id = $3 and etat <> 'parti' and travailleur.gerable($3, $2)
returning evenement_id
