-- An ended session is closed with its counted drawer. No row: it is not one of these places, or not ended.
--
-- $1 lieux int[]: null for a responsable, who alone sees before the count what the drawer should hold
-- $2 par uuid
-- $3 cle uuid
-- $4 empreinte bytea
-- $5 session_id uuid
-- $6 compte_cents bigint
-- $7 denominations jsonb
-- $8 note text
with
session as (
  update magasin.session_caisse
     set etat = 'fermee',
         compte_par = $2,
         compte_le = now(),
         compte_cents = $6,
         denominations = $7,
         note = coalesce($8, '')
   where session_id = $5
     and etat = 'terminee'
     and ($1::int[] is null or magasin_id = any ($1))
  returning session_id, caisse_id, magasin_id, numero, prefixe, etat, ouverte_par, ouverte_le,
            fond_cents, nb_ventes, nb_retours, terminee_par, terminee_le, compte_par, compte_le,
            compte_cents,
            case when etat = 'fermee' or $1::int[] is null then attendu_cents end as attendu_cents,
            ecart_cents, note
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'session.fermee', session_id::text,
         jsonb_build_object('magasin_id', magasin_id, 'ecart_cents', ecart_cents, 'par', $2::uuid)
    from session
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'session.comptage', $4, 200, to_jsonb(session) from session
)
select * from session
