-- The sessions of these places, newest first, from behind the last one of the page before.
--
-- By place, so that each is read from its index: the newest of several places are among the newest of each.
--
-- $1 lieux int[]: null for a responsable, who alone sees before the count what the drawer should hold
-- $2 magasin_id int
-- $3 etat text
-- $4 du date
-- $5 au date
-- $6 avant timestamptz
-- $7 avant_id uuid
-- $8 limite bigint
select session.session_id, session.caisse_id, session.magasin_id, session.numero, session.prefixe,
       session.etat, session.ouverte_par, session.ouverte_le, session.fond_cents, session.nb_ventes,
       session.nb_retours, session.terminee_par, session.terminee_le, session.compte_par,
       session.compte_le, session.compte_cents,
       case when session.etat = 'fermee' or $1::int[] is null then session.attendu_cents end as attendu_cents,
       session.ecart_cents, session.note
  from magasin.lieu
 cross join lateral (
   select session_caisse.*
     from magasin.session_caisse
    where session_caisse.magasin_id = lieu.lieu_id
      and ($3::text is null or session_caisse.etat = $3)
      and session_caisse.ouverte_le >= magasin.debut(coalesce($4::date, '-infinity'))
      and session_caisse.ouverte_le < magasin.debut(coalesce($5::date + 1, 'infinity'))
      and (session_caisse.ouverte_le, session_caisse.session_id) < ($6, $7)
    order by session_caisse.ouverte_le desc, session_caisse.session_id desc
    limit $8) as session
 where ($1::int[] is null or lieu.lieu_id = any ($1))
   and ($2::int is null or lieu.lieu_id = $2)
 order by session.ouverte_le desc, session.session_id desc
 limit $8
