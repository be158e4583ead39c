-- What was counted becomes the book, with the event. No row: the stock-take is not of these places, or not
-- open.
--
-- $1 inventaire_id uuid
-- $2 lieux int[]: null for a responsable
-- $3 par uuid
-- $4 non_lus_a_zero boolean
-- $5 sans_recompte boolean
with
inventaire as (
  select * from magasin.appliquer_inventaire($1, $2, $3, $4, $5)
)
insert into magasin.outbox (type, agregat_id, charge)
select 'audit.inventaire', inventaire_id::text,
       jsonb_build_object(
         'acteur_id', clos_par, 'magasin_id', lieu_id, 'objet', 'inventaire',
         'details', jsonb_build_object('etat', etat, 'non_lus_a_zero', $4, 'sans_recompte', $5))
  from inventaire
