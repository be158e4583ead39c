-- Cash goes into the drawer of an open session or out of it, with its reason. No row: the session is not one
-- of these places, or not open.
--
-- $1 lieux int[]: null for a responsable
-- $2 par uuid
-- $3 mouvement_caisse_id uuid
-- $4 empreinte bytea
-- $5 session_id uuid
-- $6 genre text
-- $7 montant_cents bigint
-- $8 motif text
-- $9 approbation uuid: null where nobody had to approve
-- $10 approuve_par uuid
with
session as (
  update magasin.session_caisse
     set apports_cents = apports_cents + case $6 when 'apport' then $7::bigint else 0 end,
         retraits_cents = retraits_cents + case $6 when 'retrait' then $7::bigint else 0 end
   where session_id = $5
     and etat = 'ouverte'
     and ($1::int[] is null or magasin_id = any ($1))
  returning session_id, magasin_id
),
mouvement as (
  insert into magasin.mouvement_caisse (
         mouvement_caisse_id, session_id, genre, montant_cents, motif, par, approuve_par)
  select $3, session_id, $6, $7, $8, $2, $10 from session
  returning mouvement_caisse_id, session_id, genre, montant_cents, motif, par, approuve_par, le
),
approbation as (
  insert into magasin.approbation_utilisee (jti, approuve_par, action, objet)
  select $9, approuve_par, 'retrait', mouvement_caisse_id from mouvement where $9::uuid is not null
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.mouvement_caisse', mouvement.mouvement_caisse_id::text,
         jsonb_build_object(
           'acteur_id', mouvement.par, 'magasin_id', session.magasin_id, 'objet', 'mouvement_caisse',
           'details', jsonb_build_object(
             'session_id', mouvement.session_id, 'genre', mouvement.genre,
             'montant_cents', mouvement.montant_cents, 'motif', mouvement.motif,
             'approuve_par', mouvement.approuve_par))
    from session, mouvement
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'session.mouvement', $4, 201, to_jsonb(mouvement) from mouvement
)
select * from mouvement
