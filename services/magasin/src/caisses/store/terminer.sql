-- An open session ends. No row: it is not one of these places, or not open.
--
-- $1 lieux int[]: null for a responsable, who alone sees before the count what the drawer should hold
-- $2 par uuid
-- $3 cle uuid
-- $4 empreinte bytea
-- $5 session_id uuid
with
session as (
  update magasin.session_caisse
     set etat = 'terminee', terminee_par = $2, terminee_le = now()
   where session_id = $5
     and etat = 'ouverte'
     and ($1::int[] is null or magasin_id = any ($1))
  returning session_id, caisse_id, magasin_id, numero, prefixe, etat, ouverte_par, ouverte_le,
            fond_cents, nb_ventes, nb_retours, terminee_par, terminee_le, compte_par, compte_le,
            compte_cents,
            case when etat = 'fermee' or $1::int[] is null then attendu_cents end as attendu_cents,
            ecart_cents, note
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.session_terminee', session_id::text,
         jsonb_build_object(
           'acteur_id', terminee_par, 'magasin_id', magasin_id, 'objet', 'session_caisse',
           'details', jsonb_build_object('caisse_id', caisse_id, 'prefixe', prefixe))
    from session
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'session.fin', $4, 200, to_jsonb(session) from session
)
select * from session
