-- The clients whose name starts like this, by name, from behind the last one of the page before; and the
-- event that says who looked at whom.
--
-- $1 acteur_id uuid
-- $2 q text: folded, and escaped for like
-- $3 apres text
-- $4 apres_id uuid
-- $5 limite bigint
with
trouves as (
  select client_id, prenom, nom, courriel, telephone, langue, etat, version, cree_le, modifie_le,
         lower(nom) collate "C" as tri
    from clientele.client
   where etat = 'actif'
     and lower(nom) collate "C" like $2 || '%'
     and ($3::text is null or (lower(nom) collate "C", client_id) > ($3, $4::uuid))
   order by lower(nom) collate "C", client_id
   limit $5
),
evenement as (
  insert into clientele.outbox (type, agregat_id, charge)
  select 'audit.client_consulte', $1::uuid::text,
         jsonb_build_object(
           'acteur_id', $1::uuid, 'magasin_id', null, 'objet', null,
           'details', jsonb_build_object('clients', jsonb_agg(client_id)))
    from trouves
  having count(*) > 0
)
select client_id, prenom, nom, courriel, telephone, langue, etat, version, cree_le, modifie_le, tri
  from trouves
 order by tri, client_id
