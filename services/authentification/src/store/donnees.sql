-- All that is kept of a client here, for the file that they asked for.
--
-- $1 compte_id uuid
select jsonb_build_object(
  'compte',
  (select to_jsonb(compte)
     from (select compte_id, genre, courriel, etat, cree_le, modifie_le, vu_le
             from authentification.compte
             left join authentification.presence using (compte_id)
            where compte_id = $1 and genre = 'client') as compte),
  'sessions',
  (select coalesce(jsonb_agg(session order by session.cree_le), '[]')
     from (select agent, cree_le, expire_le, revoquee_le, motif
             from authentification.session
            where compte_id = $1) as session)) as donnees
