-- An import without a fault is to be applied. No row: there is none, it has another state, or it was asked
-- for already.
--
-- $1 demande_par uuid
-- $2 cle uuid
-- $3 empreinte bytea
-- $4 import_id uuid
with
demande as (
  update magasin.import
     set demande_par = $1, demande_le = now()
   where import_id = $4 and etat = 'verifiee' and demande_le is null
  returning import_id, etat, octets, lignes, nouveaux, modifies, identiques, fautes, cree_par, cree_le,
            verifie_le, demande_le, fini_le
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.import_demande', import_id::text,
         jsonb_build_object('acteur_id', $1::uuid, 'objet', 'import')
    from demande
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'import.application', $3, 202, to_jsonb(demande) from demande
)
select * from demande
