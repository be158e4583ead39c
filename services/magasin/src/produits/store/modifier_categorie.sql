-- A category changes from the version that was seen, and may move inside of another. No row: another version
-- by now, or the other is itself or inside of it. No other moves meanwhile.
--
-- $1 categorie_id int
-- $2 version int
-- $3 par uuid
-- $4 bouge boolean
-- $5 parent_id int
-- $6 code text: null here and below: unchanged
-- $7 nom_fr text
-- $8 nom_en text
-- $9 rang smallint
with recursive
ancetre as (
  select categorie.categorie_id, categorie.parent_id from magasin.categorie where categorie.categorie_id = $5
   union
  select categorie.categorie_id, categorie.parent_id
    from magasin.categorie
    join ancetre on ancetre.parent_id = categorie.categorie_id
),
modifiee as (
  update magasin.categorie
     set parent_id = case when $4 then $5 else parent_id end,
         code = coalesce($6, code),
         nom_fr = coalesce($7, nom_fr),
         nom_en = coalesce($8, nom_en),
         rang = coalesce($9, rang),
         version = version + 1
   where categorie_id = $1
     and version = $2
     and not ($4 and exists (select from ancetre where ancetre.categorie_id = $1))
  returning categorie_id, parent_id, code, nom_fr, nom_en, rang, version
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.categorie', categorie_id::text,
         jsonb_build_object('acteur_id', $3::uuid, 'magasin_id', null, 'objet', 'categorie',
                            'details', to_jsonb(modifiee))
    from modifiee
)
select * from modifiee
