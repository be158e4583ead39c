-- A session of a till opens. No row: the till is not there, not in use, or not in these places.
--
-- $1 lieux int[]: null for a responsable, who alone sees before the count what the drawer should hold
-- $2 par uuid
-- $3 session_id uuid
-- $4 empreinte bytea
-- $5 caisse_id int
-- $6 fond_cents bigint
with
-- Counts the sessions of the till: its number is the number of this one.
caisse as (
  update magasin.caisse
     set derniere_session = caisse.derniere_session + 1
    from magasin.lieu
   where caisse.caisse_id = $5
     and caisse.etat = 'active'
     and lieu.lieu_id = caisse.magasin_id
     and lieu.etat = 'actif'
     and ($1::int[] is null or caisse.magasin_id = any ($1))
  returning caisse.caisse_id, caisse.magasin_id, caisse.derniere_session,
            lieu.code || '-' || caisse.numero || '-' || caisse.derniere_session as prefixe
),
session as (
  insert into magasin.session_caisse (
         session_id, caisse_id, magasin_id, numero, prefixe, ouverte_par, fond_cents)
  select $3, caisse_id, magasin_id, derniere_session, prefixe, $2, $6 from caisse
  returning session_id, caisse_id, magasin_id, numero, prefixe, etat, ouverte_par, ouverte_le,
            fond_cents, nb_ventes, nb_retours, terminee_par, terminee_le, compte_par, compte_le,
            compte_cents,
            case when etat = 'fermee' or $1::int[] is null then attendu_cents end as attendu_cents,
            ecart_cents, note
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.session_ouverte', session_id::text,
         jsonb_build_object(
           'acteur_id', ouverte_par, 'magasin_id', magasin_id, 'objet', 'session_caisse',
           'details', jsonb_build_object('caisse_id', caisse_id, 'prefixe', prefixe,
                                         'fond_cents', fond_cents))
    from session
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'session', $4, 201, to_jsonb(session) from session
)
select * from session
