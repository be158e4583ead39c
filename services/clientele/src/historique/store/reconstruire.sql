-- The history is emptied, and its reader goes back to the start. Who asked is kept.
--
-- $1 acteur_id uuid
with
lecteur as (
  update clientele.lecteur
     set position = 0, maj_le = now()
   where nom = 'clientele.historique' and source = 'magasin'
  returning position
),
vues as (
  delete from clientele.commande_vue using lecteur returning commande_id
)
insert into clientele.outbox (type, agregat_id, charge)
select 'audit.historique_reconstruit', 'historique',
       jsonb_build_object(
         'acteur_id', $1::uuid, 'magasin_id', null, 'objet', 'historique',
         'details', jsonb_build_object('commandes', (select count(*) from vues)))
