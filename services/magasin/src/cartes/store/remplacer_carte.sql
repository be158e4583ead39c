-- A lost card is replaced: another takes all that was left on it, and the lost one is worth nothing any more.
-- Each question counts, so that nobody finds a document by trying. One row always; all but permis is null
-- where they may not go on, or where this document made no card with these last digits.
--
-- $1 par uuid
-- $2 carte_remplacement_id uuid
-- $3 empreinte bytea
-- $4 magasin_id int
-- $5 document text: the number of what the card was sold, given or replaced by
-- $6 derniers text: the last four digits of the lost card
-- $7 numero bytea: the digest of the new one
-- $8 derniers_neufs text
with
essai as (
  select magasin.essayer_carte($1) as permis offset 0
),
document as (
  select carte_id, numero as racine, 0 as rang from magasin.carte_vente where numero = $5
  union all
  -- Of a credit note, the card that it made: one that it refilled has a document of its own.
  select mouvement.carte_id, retour.numero, 0
    from magasin.retour
    join magasin.carte_mouvement as mouvement on mouvement.document_id = retour.retour_id
   where retour.numero = $5
     and not exists (select from magasin.carte_mouvement as avant
                      where avant.carte_id = mouvement.carte_id
                        and avant.mouvement_carte_id < mouvement.mouvement_carte_id)
  union all
  select nouvelle_id, racine, rang from magasin.carte_remplacement where numero = $5
),
perdue as (
  select document.carte_id, document.racine, document.rang
    from essai, document
    join magasin.carte using (carte_id)
   where essai.permis and carte.derniers = $6
),
nouvelle as (
  select perdue.carte_id, perdue.racine, perdue.rang, faite.nouvelle_id, faite.montant_cents
    from perdue
   cross join lateral magasin.remplacer_carte(perdue.carte_id, $7, $8, $2, $1) as faite
),
remplacement as (
  insert into magasin.carte_remplacement (
         carte_remplacement_id, racine, rang, carte_id, nouvelle_id, magasin_id, par, jour, montant_cents)
  select $2, racine, rang + 1, carte_id, nouvelle_id, $4, $1, magasin.jour(now()), montant_cents
    from nouvelle
  returning carte_remplacement_id, numero, magasin_id, par, le, montant_cents
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.carte_remplacee', carte_remplacement_id::text,
         jsonb_build_object(
           'acteur_id', par, 'magasin_id', magasin_id, 'objet', 'carte_remplacement',
           'details', jsonb_build_object('numero', numero, 'montant_cents', montant_cents))
    from remplacement
),
remplacee as (
  select carte_remplacement_id, numero as document, $8 as derniers, $6 as derniers_perdue, magasin_id,
         montant_cents, par, le
    from remplacement
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'carte.remplacement', $3, 201, to_jsonb(remplacee) from remplacee
)
select essai.permis, remplacee.*
  from essai
  left join remplacee on true
