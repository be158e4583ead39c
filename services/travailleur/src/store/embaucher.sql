-- A worker enters, with where they will act; their account is made next. The answer is stored under the key.
--
-- $1 par uuid
-- $2 travailleur_id uuid
-- $3 empreinte bytea
-- $4 matricule text
-- $5 prenom text
-- $6 nom text
-- $7 courriel text
-- $8 role text
-- $9 langue text
-- $10 magasins int[]
with
entre as (
  insert into travailleur.travailleur (
         travailleur_id, matricule, prenom, nom, courriel, role, langue, compte_rang)
  values ($2, $4, $5, $6, $7, $8, $9::text, 0)
  returning travailleur_id, matricule, prenom, nom, courriel, role, etat, langue, version, cree_le,
            modifie_le, recherche
),
affectation as (
  insert into travailleur.affectation (travailleur_id, magasin_id)
  select entre.travailleur_id, lieu.magasin_id from entre, unnest($10::int[]) as lieu (magasin_id)
  returning affectation_id, magasin_id, depuis
),
dossier as (
  select entre.*,
         (select coalesce(jsonb_agg(jsonb_build_object('affectation_id', affectation.affectation_id,
                                                       'magasin_id', affectation.magasin_id,
                                                       'depuis', affectation.depuis)
                                    order by affectation.magasin_id), '[]')
            from affectation) as affectations
    from entre
),
issue as (
  insert into travailleur.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'travailleur', $3, 201, to_jsonb(dossier) - 'recherche' from dossier
)
select * from dossier
