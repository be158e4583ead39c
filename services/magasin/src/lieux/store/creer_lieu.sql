-- A place is made, and holds each product from then on: none of each as yet. Products are made under the
-- same lock, which the insert of the place takes first.
--
-- $1 par uuid
-- $2 cle uuid
-- $3 empreinte bytea
-- $4 code text
-- $5 type text
-- $6 nom text
-- $7 adresse text
-- $8 ville text
-- $9 code_postal text
-- $10 region text
-- $11 telephone text
-- $12 reprend_consignes boolean
with
lieu as (
  insert into magasin.lieu (
         code, type, nom, adresse, ville, code_postal, region, telephone, reprend_consignes)
  values ($4, $5, $6, $7, $8, $9::text, $10, $11, $12)
  returning lieu_id, code, type, nom, adresse, ville, code_postal, region, telephone, etat,
            reprend_consignes, version
),
stock as (
  select lieu_id, magasin.ouvrir_stock(lieu_id, null) as produits from lieu
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.lieu', lieu.lieu_id::text,
         jsonb_build_object(
           'acteur_id', $1::uuid, 'magasin_id', lieu.lieu_id, 'objet', 'lieu',
           'details', jsonb_build_object('code', lieu.code, 'type', lieu.type, 'nom', lieu.nom,
                                         'produits', stock.produits))
    from lieu
    join stock using (lieu_id)
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'lieu', $3, 201, to_jsonb(lieu) from lieu
)
select * from lieu
