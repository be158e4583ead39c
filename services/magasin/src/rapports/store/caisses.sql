-- The till sessions that opened on these days and were counted, newest first.
--
-- $1 du date
-- $2 au date
-- $3 magasin_id int: null: of all stores
select session.session_id, session.prefixe, session.magasin_id, lieu.nom,
       magasin.jour(session.ouverte_le) as jour, session.nb_ventes, session.nb_retours, session.fond_cents,
       session.attendu_cents, session.compte_cents, session.ecart_cents, session.compte_par, session.note
  from magasin.session_caisse as session
  join magasin.lieu on lieu.lieu_id = session.magasin_id
 where session.etat = 'fermee'
   and session.ouverte_le >= magasin.debut($1)
   and session.ouverte_le < magasin.debut($2::date + 1)
   and ($3::int is null or session.magasin_id = $3)
 order by session.ouverte_le desc, session.session_id
