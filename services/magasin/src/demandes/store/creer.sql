-- A store asks the logistics centre for products: a request for each line, with its event, and their
-- answer.
--
-- The first request has the key as its id, the others ids made of the key and their place. They are
-- made in the order of the products, so that two such requests at once do not wait for each other. No
-- row: the place is no open store; it stays open until this is committed.
--
-- $1 lieu_id int
-- $2 par uuid
-- $3 cle uuid
-- $4 empreinte bytea
-- $5 produits int[]
-- $6 quantites int[]
with
magasin as (
  select lieu_id from magasin.lieu where lieu_id = $1 and type = 'magasin' and etat = 'actif' for share
),
lignes as (
  select ligne.produit_id, ligne.quantite, ligne.rang,
         case ligne.rang
           when 1 then $3
           else encode(substring(sha256(convert_to($3::uuid || '/' || ligne.rang, 'UTF8')) for 16),
                       'hex')::uuid
         end as demande_id
    from unnest($5::int[], $6::int[]) with ordinality as ligne (produit_id, quantite, rang)
),
demandes as (
  insert into magasin.demande (demande_id, lieu_id, produit_id, quantite_demandee, demandee_par)
  select lignes.demande_id, magasin.lieu_id, lignes.produit_id, lignes.quantite, $2
    from magasin, lignes
   order by lignes.produit_id
  returning *
),
creees as (
  select demandes.demande_id, demandes.lieu_id, demandes.produit_id, produit.sku, produit.nom_fr,
         produit.nom_en, produit.unite, demandes.quantite_demandee, demandes.quantite_approuvee,
         demandes.etat, demandes.transfert_id, demandes.motif, demandes.demandee_par, demandes.decidee_par,
         demandes.cree_le, demandes.decidee_le, demandes.version, lignes.rang
    from demandes
    join lignes using (demande_id)
    join magasin.produit on produit.produit_id = demandes.produit_id
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.demande', demande_id::text,
         jsonb_build_object(
           'acteur_id', demandee_par, 'magasin_id', lieu_id, 'objet', 'demande',
           'details', jsonb_build_object('produit_id', produit_id, 'quantite', quantite_demandee))
    from creees
   order by rang
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $2, $3, 'demande', $4, 201, jsonb_agg(to_jsonb(creees) - 'rang' order by creees.rang)
    from creees
  having count(*) > 0
)
select * from creees order by rang
