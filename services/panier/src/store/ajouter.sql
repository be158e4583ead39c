-- So many of a product, at its price of now, into a cart: a new one where there is none or it has expired.
--
-- $1 client_id uuid
-- $2 jeton_hash bytea
-- $3 panier_neuf_id uuid
-- $4 jeton_neuf_hash bytea
-- $5 produit_id int
-- $6 quantite int
-- $7 sku text
-- $8 nom_fr text
-- $9 nom_en text
-- $10 taxe text
-- $11 prix_cents bigint
with
-- Its row is held until the end of the transaction.
verrouille as (
  select panier_id, etat, etat = 'ouvert' and expire_le > now() as ouvert
    from panier.panier
   where (client_id = $1 or jeton_hash = $2) and etat in ('ouvert', 'en_commande')
     for update
),
garde as (
  update panier.panier
     set etat = case when verrouille.ouvert then 'ouvert' else 'expire' end,
         version = panier.version + 1,
         modifie_le = now(),
         expire_le = case when not verrouille.ouvert then panier.expire_le
                          when panier.client_id is null then now() + interval '48 hours'
                          else now() + interval '30 days' end
    from verrouille
   where panier.panier_id = verrouille.panier_id and verrouille.etat = 'ouvert'
  returning panier.panier_id, verrouille.ouvert
),
-- Another request of this client may make theirs first: then that one is used.
neuf as (
  insert into panier.panier (panier_id, client_id, jeton_hash, expire_le)
  select $3, $1, $4,
         now() + case when $1 is null then interval '48 hours' else interval '30 days' end
   where not exists (select from garde where ouvert)
     and not exists (select from verrouille where etat = 'en_commande')
  on conflict (client_id) where etat in ('ouvert', 'en_commande') do update
     set version = panier.version + 1, modifie_le = now()
   where panier.etat = 'ouvert'
  returning panier_id
)
insert into panier.ligne (panier_id, produit_id, quantite, sku, nom_fr, nom_en, taxe, prix_vu_cents)
select choisi.panier_id, $5, $6, $7, $8, $9, $10, $11
  from (select panier_id from garde where ouvert
        union all
        select panier_id from neuf) as choisi
on conflict (panier_id, produit_id) do update
   set quantite = ligne.quantite + excluded.quantite,
       prix_vu_cents = excluded.prix_vu_cents,
       sku = excluded.sku,
       nom_fr = excluded.nom_fr,
       nom_en = excluded.nom_en,
       taxe = excluded.taxe
