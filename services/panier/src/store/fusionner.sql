-- A guest's cart joins the client's. Sent behind the lock of both rows.
--
-- Lines in both carts add up to at most 99 at the lower price seen; the others come in while there is room.
--
-- $1 client_id uuid
-- $2 jeton_hash bytea
-- $3 panier_neuf_id uuid
with
invite as (
  select panier_id from panier.panier where jeton_hash = $2 and etat = 'ouvert' and expire_le > now()
),
venues as (
  select ligne.produit_id, ligne.quantite, ligne.sku, ligne.nom_fr, ligne.nom_en, ligne.taxe,
         ligne.prix_vu_cents, ligne.ajoutee_le
    from panier.ligne
    join invite using (panier_id)
),
ancien as materialized (
  select panier_id, etat = 'ouvert' and expire_le <= now() as echu
    from panier.panier
   where client_id = $1 and etat in ('ouvert', 'en_commande')
),
expire as (
  update panier.panier
     set etat = 'expire', version = panier.version + 1, modifie_le = now()
    from ancien
   where panier.panier_id = ancien.panier_id and ancien.echu and exists (select from venues)
  returning 1
),
-- The count makes it wait for the one before: the client's lapsed cart has to be out of the way.
client as (
  insert into panier.panier (panier_id, client_id, expire_le)
  select $3, $1, now() + interval '30 days'
    from (select count(*) from expire) as premier
   where exists (select from venues)
  on conflict (client_id) where etat in ('ouvert', 'en_commande') do update
     set version = panier.version + 1, modifie_le = now(), expire_le = excluded.expire_le
   where panier.etat = 'ouvert'
  returning panier_id
),
fusionne as (
  update panier.panier
     set etat = 'fusionne', version = panier.version + 1, modifie_le = now()
    from client, invite
   where panier.panier_id = invite.panier_id
),
deja as (
  select ligne.produit_id, ligne.quantite
    from panier.ligne
    join client using (panier_id)
),
rangees as (
  select venues.produit_id, venues.quantite, venues.sku, venues.nom_fr, venues.nom_en, venues.taxe,
         venues.prix_vu_cents, venues.ajoutee_le, deja.quantite as avant,
         row_number() over (partition by deja.produit_id is null
                            order by venues.ajoutee_le, produit_id) as rang
    from venues
    left join deja using (produit_id)
),
ajoutees as (
  insert into panier.ligne (
         panier_id, produit_id, quantite, sku, nom_fr, nom_en, taxe, prix_vu_cents, ajoutee_le)
  select client.panier_id, rangees.produit_id, rangees.quantite, rangees.sku, rangees.nom_fr, rangees.nom_en,
         rangees.taxe, rangees.prix_vu_cents, rangees.ajoutee_le
    from client, rangees
   where rangees.avant is not null or rangees.rang + (select count(*) from deja) <= 100
  on conflict (panier_id, produit_id) do update
     set quantite = least(ligne.quantite + excluded.quantite, 99),
         prix_vu_cents = least(ligne.prix_vu_cents, excluded.prix_vu_cents)
  returning produit_id, quantite
)
select produit_id, coalesce(rangees.avant, 0) as avant, coalesce(ajoutees.quantite, 0) as apres,
       exists (select from client) as reprise
  from rangees
  left join ajoutees using (produit_id)
 order by rangees.ajoutee_le, produit_id
