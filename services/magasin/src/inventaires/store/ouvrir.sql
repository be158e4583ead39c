-- Opens a stock-take, with its event and its stored answer. No row: the place is not one of these, is closed,
-- or holds no stock.
--
-- $1 lieux int[]: null for a responsable
-- $2 par uuid
-- $3 inventaire_id uuid
-- $4 empreinte bytea
-- $5 lieu_id int
-- $6 categorie_id int: null for the whole place
-- $7 seuil_recompte int
with
-- One opening per place at a time: two at once would wait for each other at the constraint.
lieu as (
  select lieu_id
    from magasin.lieu
   cross join lateral (
     select pg_advisory_xact_lock(hashtext('magasin.inventaire'), lieu.lieu_id) as pris) as verrou
   where lieu_id = $5
     and ($1::int[] is null or lieu_id = any ($1))
     and etat = 'actif'
     and type <> 'siege'
     and verrou.pris is not null
),
inventaire as (
  insert into magasin.inventaire (inventaire_id, lieu_id, categorie_id, seuil_recompte, ouvert_par)
  select $3, lieu_id, $6, $7, $2 from lieu
  returning inventaire_id, lieu_id, categorie_id, etat, seuil_recompte, ouvert_par, ouvert_le, clos_par,
            clos_le
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.inventaire', inventaire_id::text,
         jsonb_build_object(
           'acteur_id', ouvert_par, 'magasin_id', lieu_id, 'objet', 'inventaire',
           'details', jsonb_build_object('etat', etat, 'categorie_id', categorie_id))
    from inventaire
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'inventaire', $4, 201, to_jsonb(inventaire) from inventaire
)
select * from inventaire
