-- A till sells a card: drawer, card, movement, event and stored answer together, or nothing. No row: the
-- session is not one of these places, or not open.
--
-- $1 lieux int[]: null for a responsable
-- $2 par uuid
-- $3 carte_vente_id uuid
-- $4 empreinte bytea
-- $5 session_id uuid
-- $6 montant_cents bigint
-- $7 moyens text[]
-- $8 montants bigint[]
-- $9 references text[]
-- $10 especes bigint
-- $11 autres bigint
-- $12 numero bytea: its digest
-- $13 derniers text
with
session as (
  select compte.magasin_id
    from (select magasin.compter_carte($5, $1, $10) as magasin_id) as compte
   where compte.magasin_id is not null
),
carte as (
  insert into magasin.carte (genre, empreinte, derniers, solde_cents)
  select 'cadeau', $12, $13, $6 from session
  returning carte_id, derniers, solde_cents
),
mouvement as (
  insert into magasin.carte_mouvement (
         carte_id, genre, montant_cents, solde_apres_cents, document_id, par)
  select carte_id, 'vendue', solde_cents, solde_cents, $3, $2 from carte
),
vente as (
  insert into magasin.carte_vente (
         carte_vente_id, carte_id, session_id, magasin_id, par, jour, montant_cents, avec_especes,
         arrondi_cents, especes_cents, autres_cents)
  select $3, carte.carte_id, $5, session.magasin_id, $2, magasin.jour(now()), $6,
         'especes' = any ($7::text[]), least(greatest($10 + $11 - $6, -99), 99), $10, $11
    from session, carte
  returning carte_vente_id, numero, session_id, magasin_id, montant_cents,
            arrondi_cents::bigint as arrondi_cents, par, le
),
paiements as (
  insert into magasin.carte_vente_paiement (carte_vente_id, rang, moyen, montant_cents, reference)
  select vente.carte_vente_id, paiement.rang, paiement.moyen, paiement.montant, paiement.reference
    from vente,
         unnest($7::text[], $8::bigint[], $9::text[])
         with ordinality as paiement (moyen, montant, reference, rang)
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.carte_vendue', carte_vente_id::text,
         jsonb_build_object(
           'acteur_id', par, 'magasin_id', magasin_id, 'objet', 'carte_vente',
           'details', jsonb_build_object('session_id', session_id, 'numero', numero,
                                         'montant_cents', montant_cents))
    from vente
),
vendue as (
  select vente.carte_vente_id, vente.numero as document, carte.derniers, vente.session_id,
         vente.magasin_id, vente.montant_cents, vente.arrondi_cents, vente.par, vente.le
    from vente, carte
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'carte.vente', $4, 201, to_jsonb(vendue) from vendue
)
select * from vendue
