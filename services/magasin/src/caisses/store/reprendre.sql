-- Empty containers come back for their deposit, which leaves the drawer of an open session. No row: the
-- session is not one of these places, or not open, or its store takes none back.
--
-- $1 lieux int[]: null for a responsable
-- $2 par uuid
-- $3 reprise_id uuid
-- $4 empreinte bytea
-- $5 session_id uuid
-- $6 contenants_10 int
-- $7 contenants_25 int
with
session as (
  update magasin.session_caisse
     set consignes_cents = session_caisse.consignes_cents + (10 * $6::int + 25 * $7::int)
    from magasin.lieu
   where session_caisse.session_id = $5
     and session_caisse.etat = 'ouverte'
     and lieu.lieu_id = session_caisse.magasin_id
     and lieu.reprend_consignes
     and ($1::int[] is null or session_caisse.magasin_id = any ($1))
  returning session_caisse.session_id, session_caisse.magasin_id
),
reprise as (
  insert into magasin.reprise_consigne (reprise_id, session_id, contenants_10, contenants_25, par)
  select $3, session_id, $6, $7, $2 from session
  returning reprise_id, session_id, contenants_10, contenants_25, montant_cents, par, le
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.reprise_consigne', reprise.reprise_id::text,
         jsonb_build_object(
           'acteur_id', reprise.par, 'magasin_id', session.magasin_id, 'objet', 'reprise_consigne',
           'details', jsonb_build_object(
             'session_id', reprise.session_id, 'contenants_10', reprise.contenants_10,
             'contenants_25', reprise.contenants_25, 'montant_cents', reprise.montant_cents))
    from session, reprise
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'session.consignes', $4, 201, to_jsonb(reprise) from reprise
)
select * from reprise
