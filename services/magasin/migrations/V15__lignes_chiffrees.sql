-- What a sale gains: deposits, the labels that scales print, the prices of a till without network.

-- produits: what the label of a scale says: the product, and its grams or its price. All null: it is no such
-- label, and an ordinary barcode. After its two digits come five of the product, five of the measure, and the
-- check digit.
create type magasin.etiquette as (produit_id int, grammes int, cents bigint);

create function magasin.lire_etiquette(code text) returns magasin.etiquette
language plpgsql stable parallel safe as $$
declare
  lue magasin.etiquette;
begin
  select produit.produit_id,
         case when left(code, 2) = parametre.etiquette_poids then substr(code, 8, 5)::int end,
         case when left(code, 2) = parametre.etiquette_prix then substr(code, 8, 5)::bigint end
    into lue
    from magasin.parametre
    join magasin.produit on produit.plu = substr(code, 3, 5)
   where length(code) = 13 and left(code, 2) in (parametre.etiquette_poids, parametre.etiquette_prix);
  return lue;
end $$;

-- produits: how many grams a label's price pays for; down, so that they never cost more than it says.
create function magasin.grammes(cents bigint, prix bigint) returns int language sql immutable parallel safe as
$$ select (cents * 1000 / nullif(prix, 0))::int $$;

-- ventes: the lines of a sale with their products found, as they cost now, or as they cost when a till sold
-- them without network. For the statement that sells them and for the one that explains a refusal; PostgreSQL
-- puts the text in the place of the call. `lignes_vendues` stays for the programs of before.
--
-- The lines come as columns, one value per line, each line with one of produit, sku and gtin. What cannot be
-- found, or computed, is null: also the quantity of a label that is not sold once.
create function magasin.lignes_chiffrees(
  les_produits int[],
  les_skus text[],
  les_gtins text[],
  les_quantites int[],
  les_prix_vus bigint[],
  les_remises bigint[],
  les_motifs text[],
  les_prix_affiches bigint[],
  hors_ligne boolean
) returns table (
  rang bigint,
  produit_id int,
  sku text,
  nom_fr text,
  nom_en text,
  quantite int,
  diviseur int,
  prix_vu bigint,
  prix bigint,
  ecart_prix bigint,
  cout bigint,
  remise bigint,
  motif text,
  taxe text,
  montant bigint,
  consigne bigint
) language sql stable parallel safe as $$
select lignes.rang, lignes.produit_id, produit.sku, produit.nom_fr, produit.nom_en, mesure.quantite,
       produit.diviseur, lignes.prix_vu, produit.prix, produit.prix - produit.prix_cents, produit.cout_cents,
       remise.cents, lignes.motif, produit.taxe,
       (mesure.quantite * produit.prix + produit.diviseur / 2) / produit.diviseur - remise.cents,
       produit.consigne_cents
  -- The subqueries of `coalesce` run only where the one before gave nothing; a label is read only where the
  -- digits may be one's.
  from (
    select demande.rang, demande.prix_vu, demande.remise, demande.motif, demande.prix_affiche,
           coalesce(demande.produit_id,
                    case when demande.gtin collate "C" between '21' and '3'
                         then (magasin.lire_etiquette(demande.gtin)).produit_id end,
                    (select produit_id from magasin.produit where produit.sku = demande.sku),
                    (select produit_id from magasin.code_barres where code_barres.gtin = demande.gtin)
           ) as produit_id,
           case when demande.gtin is null then demande.quantite
                when demande.gtin collate "C" between '21' and '3'
                     and (magasin.lire_etiquette(demande.gtin)).produit_id is not null
                then case when demande.quantite = 1 then (magasin.lire_etiquette(demande.gtin)).grammes end
                else demande.quantite
                     * (select quantite from magasin.code_barres where code_barres.gtin = demande.gtin)
           end as quantite,
           case when demande.gtin collate "C" between '21' and '3' and demande.quantite = 1
                then (magasin.lire_etiquette(demande.gtin)).cents end as cents
      from unnest(les_produits, les_skus, les_gtins, les_quantites, les_prix_vus, les_remises, les_motifs,
                  les_prix_affiches)
           with ordinality
           as demande (produit_id, sku, gtin, quantite, prix_vu, remise, motif, prix_affiche, rang)
    -- Found once: without it each use of the number would look it up again.
    offset 0) as lignes
  -- `limit 1` keeps the planner from reading a small catalogue whole, and what is computed here from being
  -- computed again at each use.
  left join lateral (
    select sku, nom_fr, nom_en, prix_cents, cout_cents, taxe, consigne_cents,
           case when hors_ligne then lignes.prix_vu else prix_cents end as prix,
           case unite when 'gramme' then 1000 when 'piece' then 1 end as diviseur
      from magasin.produit
     where produit.produit_id = lignes.produit_id
     limit 1) as produit on true
 cross join lateral (
   select coalesce(lignes.quantite, magasin.grammes(lignes.cents, produit.prix)) as quantite) as mesure
 -- Scanned above the posted price: one unit free, or 15 $ off it where it costs more.
 cross join lateral (
   select case when lignes.motif = 'erreur_de_prix'
               then mesure.quantite * (produit.prix - lignes.prix_affiche)
                    + least(lignes.prix_affiche, 1500)
               else lignes.remise end as cents) as remise
$$;

-- approbations: spends a gestionnaire's consent, and gives who gave it. A statement that seldom has one calls
-- it instead of carrying the insertion along; that it is spent already is for the primary key to say.
create function magasin.depenser_approbation(
  le_jti uuid,
  le_gestionnaire uuid,
  l_action text,
  l_objet uuid
) returns uuid language plpgsql as $$
begin
  insert into magasin.approbation_utilisee (jti, approuve_par, action, objet)
  values (le_jti, le_gestionnaire, l_action, l_objet);
  return le_gestionnaire;
end $$;

-- The catalogue says what deposit a product bears.
create or replace view magasin.produit_au_centre as
  select produit.produit_id,
         produit.sku,
         produit.nom_fr,
         produit.nom_en,
         produit.description_fr,
         produit.description_en,
         produit.categorie_id,
         produit.taxe,
         produit.unite,
         produit.prix_cents,
         produit.en_ligne,
         produit.actif,
         produit.version,
         produit.modifie_le,
         produit.tri,
         produit.recherche,
         stock.disponible,
         stock.seuil_min,
         produit.consigne_cents
    from magasin.produit
    left join lateral (
      select stock.disponible, stock.seuil_min
        from magasin.stock
       where stock.produit_id = produit.produit_id
         and stock.lieu_id = (select lieu_id from magasin.lieu where type = 'centre_logistique')
       limit 1) as stock on true;
