-- A service has done its part, and what it gave for the file is kept. With the last part an export is
-- finished, and its client is told. Nothing is written twice, nor to a request that an erasure has finished
-- meanwhile.
--
-- $1 demande_id uuid
-- $2 etape text
-- $3 partie jsonb: null for an erasure
-- $4 derniere boolean
with
notee as (
  update clientele.demande_loi25
     set etapes_faites = etapes_faites || array[$2::text],
         document = case when genre = 'export'
                         then coalesce(document, '{}') || jsonb_build_object($2::text, $3::jsonb) end,
         etat = case when $4 then 'terminee' else 'en_cours' end,
         terminee_le = case when $4 then now() end
   where demande_id = $1 and etat <> 'terminee' and not etapes_faites @> array[$2::text]
  returning demande_id, client_id, genre, etat
)
insert into clientele.outbox (type, agregat_id, charge)
select 'client.export_pret', demande_id::text, jsonb_build_object('client_id', client_id)
  from notee
 where genre = 'export' and etat = 'terminee'
