-- A refusal becomes the outcome of a key, unless it has one: the outcome that stands, and whether it is new.
--
-- No row when the outcome was written by a transaction that this snapshot does not see, or was forgotten long
-- ago.
--
-- $1 client_id uuid
-- $2 commande_id uuid
-- $3 empreinte bytea
-- $4 statut smallint
-- $5 reponse jsonb
with
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'commande', $3, $4, $5
   where not exists (select from magasin.commande where commande_id = $2)
  on conflict (compte_id, cle) do nothing
  returning empreinte, statut, reponse
)
select empreinte, statut, reponse, true as nouvelle
  from issue
union all
select empreinte, statut, reponse, false
  from magasin.idempotence
 where compte_id = $1 and cle = $2 and not exists (select from issue)
