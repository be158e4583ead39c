-- The transfers from or to these places, newest first, from behind the last one of the page before.
--
-- By place, end and state, so that each is read from its index: the newest of several are among the
-- newest of each. One from a place of the caller's to another is found at both ends, and kept once.
--
-- $1 lieux int[]
-- $2 lieu_id int
-- $3 etat text
-- $4 avant timestamptz
-- $5 avant_id uuid
-- $6 limite bigint
with
bouts as (
  select lieu.lieu_id, etats.etat
    from magasin.lieu
   cross join unnest(array['en_preparation', 'en_transit', 'recu', 'annule']) as etats (etat)
   where ($1::int[] is null or lieu.lieu_id = any ($1))
     and ($2::int is null or lieu.lieu_id = $2)
     and ($3::text is null or etats.etat = $3)
),
trouves as (
  select envoye.transfert_id, envoye.cree_le
    from bouts
   cross join lateral (
     select transfert.transfert_id, transfert.cree_le
       from magasin.transfert
      where transfert.source_id = bouts.lieu_id
        and transfert.etat = bouts.etat
        and (transfert.cree_le, transfert.transfert_id) < ($4, $5)
      order by transfert.cree_le desc, transfert.transfert_id desc
      limit $6) as envoye
  union
  select attendu.transfert_id, attendu.cree_le
    from bouts
   cross join lateral (
     select transfert.transfert_id, transfert.cree_le
       from magasin.transfert
      where transfert.destination_id = bouts.lieu_id
        and transfert.etat = bouts.etat
        and (transfert.cree_le, transfert.transfert_id) < ($4, $5)
      order by transfert.cree_le desc, transfert.transfert_id desc
      limit $6) as attendu
),
page as (
  select transfert_id from trouves order by cree_le desc, transfert_id desc limit $6
)
select transfert.transfert_id, transfert.source_id, transfert.destination_id, transfert.etat,
       transfert.prepare_par, transfert.expedie_par, transfert.recu_par, transfert.annule_par,
       transfert.cree_le, transfert.expedie_le, transfert.recu_le, transfert.annule_le, transfert.version,
       transfert.nombre_lignes, transfert.manquante
  from page
  join magasin.transfert_et_lignes as transfert using (transfert_id)
 order by transfert.cree_le desc, transfert.transfert_id desc
