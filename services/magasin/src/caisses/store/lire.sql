-- One session, as a worker of these places sees it.
--
-- $1 lieux int[]: null for a responsable, who alone sees before the count what the drawer should hold
-- $2 session_id uuid
select session_id, caisse_id, magasin_id, numero, prefixe, etat, ouverte_par, ouverte_le, fond_cents,
       nb_ventes, nb_retours, terminee_par, terminee_le, compte_par, compte_le, compte_cents,
       case when etat = 'fermee' or $1::int[] is null then attendu_cents end as attendu_cents,
       ecart_cents, note
  from magasin.session_caisse
 where session_id = $2
