-- A day is closed: its lines are written, numbered, with event and stored answer.
--
-- $1 jour date
-- $2 par uuid
-- $3 cle uuid
-- $4 empreinte bytea
with
cloture as (
  select magasin.cloturer_journal($1, $3, $2) as ecritures
),
-- The lines that this very statement writes are seen through a function alone.
clos as (
  select $1::date as jour, $2::uuid as par, now() as le, cloture.ecritures, bilan.premier_numero,
         bilan.dernier_numero, bilan.debit_cents, bilan.credit_cents
    from cloture
   cross join lateral magasin.bilan_du_journal($1, cloture.ecritures) as bilan
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.cloture_journal', jour::text,
         jsonb_build_object(
           'acteur_id', par, 'objet', 'journal',
           'details', jsonb_build_object(
             'jour', jour, 'ecritures', ecritures, 'premier_numero', premier_numero,
             'dernier_numero', dernier_numero, 'debit_cents', debit_cents))
    from clos
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select par, $3, 'journal.cloture', $4, 201, to_jsonb(clos) from clos
)
select * from clos
