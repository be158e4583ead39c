-- What is left on a card is paid out of the drawer of an open session, once it is 5.00 $ or less. No row: the
-- card holds nothing or more, or the session is not one of these places, or not open.
--
-- $1 lieux int[]: null for a responsable
-- $2 par uuid
-- $3 carte_remboursement_id uuid
-- $4 empreinte bytea
-- $5 session_id uuid
-- $6 numero bytea: the digest of its number
with
carte as (
  select carte.carte_id, carte.derniers, carte.solde_cents,
         magasin.en_especes(carte.solde_cents) as especes_cents
    from (select magasin.trouver_carte($6, $2) as carte_id offset 0) as trouvee
    join magasin.carte using (carte_id)
   where carte.solde_cents between 1 and 500
),
session as (
  select compte.magasin_id
    from (select magasin.compter_remboursement_de_carte($5, $1, carte.especes_cents) as magasin_id
            from carte) as compte
   where compte.magasin_id is not null
),
-- The card last, as everywhere. One that was spent from meanwhile holds too little.
mouvement as (
  select magasin.mouvoir_carte(carte.carte_id, 'remboursee', -carte.solde_cents, $3, $2) as reste
    from session, carte
),
remboursement as (
  insert into magasin.carte_remboursement (
         carte_remboursement_id, carte_id, session_id, magasin_id, par, jour, montant_cents, arrondi_cents,
         especes_cents)
  select $3, carte.carte_id, $5, session.magasin_id, $2, magasin.jour(now()), carte.solde_cents,
         carte.especes_cents - carte.solde_cents, carte.especes_cents
    from mouvement, session, carte
  returning carte_remboursement_id, session_id, magasin_id, montant_cents, especes_cents,
            arrondi_cents::bigint as arrondi_cents, par, le
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.carte_remboursee', carte_remboursement_id::text,
         jsonb_build_object(
           'acteur_id', par, 'magasin_id', magasin_id, 'objet', 'carte_remboursement',
           'details', jsonb_build_object('session_id', session_id, 'montant_cents', montant_cents))
    from remboursement
),
remboursee as (
  select remboursement.carte_remboursement_id, carte.derniers, remboursement.session_id,
         remboursement.magasin_id, remboursement.montant_cents, remboursement.especes_cents,
         remboursement.arrondi_cents, remboursement.par, remboursement.le
    from remboursement, carte
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'carte.remboursement', $4, 201, to_jsonb(remboursee) from remboursee
)
select * from remboursee
