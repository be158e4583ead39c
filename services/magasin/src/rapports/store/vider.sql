-- All figures go, and their reader begins anew, where that was asked for. No row: it was not, or another
-- moves the reader at this moment.
--
-- What another counted since this statement began to read would stay: then the position that is locked is not
-- the one that is read.
with
lecteur as materialized (
  select position
    from magasin.lecteur
   where nom = 'magasin.rapports' and source = 'magasin'
     for update skip locked
),
demande as (
  update magasin.rapport_reconstruction
     set demandee_par = null,
         demandee_le = null,
         cible = (select coalesce(max(position), 0) from magasin.outbox)
    from lecteur
   where rapport_reconstruction.demandee_le is not null
     and lecteur.position = (select trouve.position
                               from magasin.lecteur as trouve
                              where trouve.nom = 'magasin.rapports' and trouve.source = 'magasin')
  returning rapport_reconstruction.cible
),
debut as (
  update magasin.lecteur
     set position = 0, maj_le = now()
    from demande
   where lecteur.nom = 'magasin.rapports' and lecteur.source = 'magasin'
),
vente_jour as (
  delete from magasin.vente_jour where exists (select from demande)
),
produit_jour as (
  delete from magasin.produit_jour where exists (select from demande)
),
produit_mois as (
  delete from magasin.produit_mois where exists (select from demande)
),
taxe_jour as (
  delete from magasin.taxe_jour where exists (select from demande)
)
select cible from demande
