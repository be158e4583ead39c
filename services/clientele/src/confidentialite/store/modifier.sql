-- Somebody else answers for personal data. No row: somebody changed it meanwhile.
--
-- $1 acteur_id uuid
-- $2 version int
-- $3 titre_fr text
-- $4 titre_en text
-- $5 courriel text
-- $6 telephone text
with
change as (
  update clientele.confidentialite
     set titre_fr = coalesce($3, titre_fr),
         titre_en = coalesce($4, titre_en),
         courriel = coalesce($5, courriel),
         telephone = coalesce($6, telephone),
         version = version + 1,
         modifie_le = now()
   where version = $2
  returning titre_fr, titre_en, courriel, telephone, version, modifie_le
),
evenement as (
  insert into clientele.outbox (type, agregat_id, charge)
  select 'audit.confidentialite_modifiee', 'confidentialite',
         jsonb_build_object(
           'acteur_id', $1::uuid, 'magasin_id', null, 'objet', 'confidentialite',
           'details', jsonb_build_object('version', version))
    from change
)
select titre_fr, titre_en, courriel, telephone, version, modifie_le from change
