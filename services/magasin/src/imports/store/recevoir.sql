-- A file is here whole: an import that waits for its check.
--
-- $1 cree_par uuid
-- $2 import_id uuid: the key
-- $3 empreinte bytea
-- $4 depot_id uuid
-- $5 octets int
-- $6 lignes int
-- $7 fautes int
with
recu as (
  insert into magasin.import (import_id, depot_id, octets, lignes, fautes, cree_par)
  values ($2, $4, $5, $6, $7, $1)
  returning import_id, etat, octets, lignes, nouveaux, modifies, identiques, fautes, cree_par, cree_le,
            verifie_le, demande_le, fini_le
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.import_recu', import_id::text,
         jsonb_build_object('acteur_id', cree_par, 'objet', 'import',
                            'details', jsonb_build_object('octets', octets, 'lignes', lignes))
    from recu
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'import.reception', $3, 202, to_jsonb(recu) from recu
)
select * from recu
