-- The reader of a feed moves from one position to another, and what staff did between becomes lines at the
-- end of the chain, in one step. False, and nothing done: another replica has moved meanwhile.
--
-- Sent behind the lock of the chain. The events come as columns, one value per event, in their order.
--
-- $1 depuis bigint
-- $2 jusque bigint
-- $3 source text
-- $4 positions bigint[]
-- $5 actions text[]
-- $6 acteurs uuid[]
-- $7 magasins int[]
-- $8 objets text[]
-- $9 details jsonb[]
-- $10 instants timestamptz[]
with recursive
avancee as (
  update travailleur.lecteur
     set position = $2, maj_le = now()
   where nom = 'travailleur.audit' and source = $3 and position = $1
  returning position
),
fin as (
  select position, empreinte from travailleur.journal_audit order by position desc limit 1
),
actes as materialized (
  select *
    from unnest($4::bigint[], $5::text[], $6::uuid[], $7::int[], $8::text[], $9::jsonb[], $10::timestamptz[])
         with ordinality as acte (source_position, action, acteur_id, magasin_id, objet, details, le, rang)
),
chaine as (
  select 0::bigint as rang,
         coalesce((select fin.position from fin), 0) as position,
         null::bytea as precedente,
         coalesce((select fin.empreinte from fin), travailleur.genese()) as empreinte
    from avancee
  union all
  select acte.rang, suite.position, chaine.empreinte,
         travailleur.empreinte(row(suite.position, $3, acte.source_position, acte.action, acte.acteur_id,
                                   acte.magasin_id, acte.objet, acte.details, acte.le, chaine.empreinte,
                                   null)::travailleur.journal_audit)
    from chaine
    join actes as acte on acte.rang = chaine.rang + 1
   cross join lateral (select chaine.position + 1 as position) as suite
),
lignes as (
  insert into travailleur.journal_audit (
         position, source, source_position, action, acteur_id, magasin_id, objet, details, le, precedente,
         empreinte)
  select chaine.position, $3, acte.source_position, acte.action, acte.acteur_id, acte.magasin_id, acte.objet,
         acte.details, acte.le, chaine.precedente, chaine.empreinte
    from chaine
    join actes as acte using (rang)
)
select exists (select from avancee)
