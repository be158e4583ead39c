-- One client, and the event that says who looked. No row: there is none, or they have been forgotten.
--
-- $1 acteur_id uuid
-- $2 client_id uuid
with
consulte as (
  select client_id, prenom, nom, courriel, telephone, langue, etat, version, cree_le, modifie_le
    from clientele.client
   where client_id = $2 and etat = 'actif'
),
evenement as (
  insert into clientele.outbox (type, agregat_id, charge)
  select 'audit.client_consulte', client_id::text,
         jsonb_build_object(
           'acteur_id', $1::uuid, 'magasin_id', null, 'objet', client_id,
           'details', jsonb_build_object('clients', jsonb_build_array(client_id)))
    from consulte
)
select client_id, prenom, nom, courriel, telephone, langue, etat, version, cree_le, modifie_le
  from consulte
