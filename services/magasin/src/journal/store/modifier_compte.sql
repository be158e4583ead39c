-- An account gets another number, or other names. No row: there is none of this key, or its version is
-- another.
--
-- $1 cle text
-- $2 version int
-- $3 numero text
-- $4 nom_fr text
-- $5 nom_en text
-- $6 par uuid
with
compte as (
  update magasin.parametre_compte
     set numero = $3, nom_fr = $4, nom_en = $5, version = version + 1
   where cle = $1 and version = $2
  returning cle, numero, nom_fr, nom_en, version
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.compte_modifie', cle,
         jsonb_build_object('acteur_id', $6::uuid, 'objet', 'compte', 'details', to_jsonb(compte))
    from compte
)
select cle, numero, nom_fr, nom_en, version from compte
