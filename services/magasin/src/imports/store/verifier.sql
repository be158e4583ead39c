-- The import that has waited longest is compared with the catalogue. Every fault is written down, and how
-- many products would be new, changed, or as they are. No row: none waits, or others are at it.
with
import_pris as (
  select import_id, depot_id
    from magasin.import
   where etat = 'recue'
   order by cree_le
   limit 1
     for update skip locked
),
vue as (
  -- Products as this snapshot has them: what becomes visible later has a higher number.
  select coalesce(max(revision), 0) as revision from magasin.produit
),
comparee as materialized (
  select comparaison.*, min(ligne) over (partition by sku) as premiere
    from magasin.import_comparaison as comparaison
    join import_pris using (depot_id)
),
compte as (
  select count(*) filter (where produit_id is null) as nouveaux,
         count(*) filter (where produit_id is not null and differe) as modifies,
         count(*) filter (where produit_id is not null and not differe) as identiques
    from comparee
),
code as materialized (
  select comparee.depot_id, comparee.ligne, comparee.sku, code.gtin,
         min(comparee.ligne) over (partition by code.gtin) as premiere
    from comparee
   cross join lateral string_to_table(comparee.codes, ' ') as ecrit
   cross join lateral (select split_part(ecrit, 'x', 1) as gtin) as code
   where ecrit <> ''
),
plu as materialized (
  select ligne, sku, plu, min(ligne) over (partition by plu) as premiere from comparee where plu <> ''
),
faute as materialized (
  select ligne, 'sku' as colonne,
         format('ce SKU est déjà à la ligne %s', premiere) as detail_fr,
         format('this SKU is on line %s already', premiere) as detail_en
    from comparee
   where sku is not null and premiere < ligne
  union all
  select ligne, 'categorie',
         format('aucune catégorie n''a le code %s', categorie),
         format('no category has the code %s', categorie)
    from comparee
   where categorie is not null and categorie_id is null
  union all
  select ligne, 'unite',
         format('%s se vend en unité « %s », qui ne change pas', sku, unite_actuelle),
         format('%s is sold by "%s", which does not change', sku, unite_actuelle)
    from comparee
   where unite <> unite_actuelle
  union all
  select ligne, 'prix_cents',
         format('un prix de %s cents est en vigueur : le prix régulier doit être plus haut', prix_actuel),
         format('a price of %s cents is in force: the regular price must be higher', prix_actuel)
    from comparee
   where prix_regulier_actuel is not null and prix_cents <= prix_actuel
  union all
  select ligne, 'plu',
         format('le PLU %s est déjà à la ligne %s', plu, premiere),
         format('PLU %s is on line %s already', plu, premiere)
    from plu
   where premiere < ligne
  union all
  select plu.ligne, 'plu',
         format('le PLU %s est celui de %s', plu.plu, autre.sku),
         format('PLU %s is that of %s', plu.plu, autre.sku)
    from plu
    join magasin.produit as autre on autre.plu = plu.plu
   where autre.sku is distinct from plu.sku
  union all
  select ligne, 'codes',
         format('le code-barres %s est déjà à la ligne %s', gtin, premiere),
         format('barcode %s is on line %s already', gtin, premiere)
    from code
   where premiere < ligne
  union all
  select code.ligne, 'codes',
         format('le code-barres %s est celui de %s, absent du fichier', code.gtin, autre.sku),
         format('barcode %s is that of %s, which is not in the file', code.gtin, autre.sku)
    from code
    join magasin.code_barres on code_barres.gtin = code.gtin
    join magasin.produit as autre on autre.produit_id = code_barres.produit_id
    left join magasin.import_ligne as sienne on sienne.depot_id = code.depot_id and sienne.sku = autre.sku
   where autre.sku is distinct from code.sku and sienne.ligne is null
),
ecrite as (
  insert into magasin.import_erreur (depot_id, ligne, colonne, detail_fr, detail_en)
  select import_pris.depot_id, faute.ligne, faute.colonne, faute.detail_fr, faute.detail_en
    from faute, import_pris
   order by faute.ligne
)
update magasin.import
   set etat = case when import.fautes + trouvees.nombre > 0 then 'refusee' else 'verifiee' end,
       fautes = import.fautes + trouvees.nombre,
       nouveaux = compte.nouveaux,
       modifies = compte.modifies,
       identiques = compte.identiques,
       revision_vue = vue.revision,
       verifie_le = clock_timestamp()
  from import_pris, compte, vue, (select count(*) as nombre from faute) as trouvees
 where import.import_id = import_pris.import_id
returning import.fautes
