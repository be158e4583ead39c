-- A place changes from the version that was seen. No row: another version by now, or what no place of its
-- type does, or it would close while something is open there. Its row is locked by then, if it is to close.
--
-- $1 lieu_id int
-- $2 version int
-- $3 par uuid
-- $4 nom text: null here and below: unchanged
-- $5 adresse text
-- $6 ville text
-- $7 code_postal text
-- $8 region text
-- $9 telephone text
-- $10 etat text
-- $11 reprend_consignes boolean
with
lieu as (
  update magasin.lieu
     set nom = coalesce($4, nom),
         adresse = coalesce($5, adresse),
         ville = coalesce($6, ville),
         code_postal = coalesce($7::text, code_postal),
         region = coalesce($8, region),
         telephone = coalesce($9, telephone),
         etat = coalesce($10, etat),
         reprend_consignes = coalesce($11, reprend_consignes),
         version = version + 1,
         modifie_le = now()
   where lieu_id = $1
     and version = $2
     and (type = 'magasin' or num_nonnulls($10::text, $11::boolean) = 0)
     and ($10 is distinct from 'ferme' or exists (
           select from magasin.ouverts_du_lieu($1)
            where sessions + commandes + transferts + demandes = 0))
  returning lieu_id, code, type, nom, adresse, ville, code_postal, region, telephone, etat,
            reprend_consignes, version
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.lieu', lieu_id::text,
         jsonb_build_object(
           'acteur_id', $3::uuid, 'magasin_id', lieu_id, 'objet', 'lieu',
           'details', jsonb_strip_nulls(jsonb_build_object(
             'nom', $4, 'adresse', $5, 'ville', $6, 'code_postal', $7, 'region', $8,
             'telephone', $9, 'etat', $10, 'reprend_consignes', $11)))
    from lieu
)
select * from lieu
