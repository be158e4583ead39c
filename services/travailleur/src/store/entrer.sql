-- The first responsable of an empty installation enters; their account is made next. No row: there is one
-- already.
--
-- Sent behind the lock that whoever changes the last responsable waits for.
--
-- $1 travailleur_id uuid
-- $2 matricule text
-- $3 prenom text
-- $4 nom text
-- $5 courriel text
-- $6 langue text
insert into travailleur.travailleur (
       travailleur_id, matricule, prenom, nom, courriel, role, langue, compte_rang)
select $1, $2, $3, $4, $5, 'responsable', $6::text, 0
 where not exists (select from travailleur.travailleur where role = 'responsable' and etat <> 'parti')
returning travailleur_id
