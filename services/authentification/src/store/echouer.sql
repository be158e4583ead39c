-- A failure on this e-mail: the fifth locks it for a minute, each later one for twice as long, up to an hour.
--
-- An hour after the last failure, or after its lock, all is forgotten. A failure that was under way when the
-- lock fell changes nothing.
--
-- $1 courriel text
-- $2 compte_id uuid
with
echec as (
  insert into authentification.tentative (sujet, echecs, derniere_le)
  values (sha256(convert_to($1::text, 'UTF8')), 1, now())
  on conflict (sujet) do update
     set (echecs, verrouille_jusqua, derniere_le) = (
           select suite.nombre,
                  case when suite.nombre >= 5
                       then now() + make_interval(mins => least(2 ^ (suite.nombre - 5), 60)::int) end,
                  now()
             from (select case when greatest(tentative.derniere_le, tentative.verrouille_jusqua)
                                    < now() - interval '1 hour'
                               then 1 else least(tentative.echecs + 1, 100) end) as suite (nombre))
   where tentative.verrouille_jusqua is null or tentative.verrouille_jusqua <= now()
  returning echecs, verrouille_jusqua
)
insert into authentification.outbox (type, agregat_id, charge)
select 'audit.verrouillage', sujet.objet,
       jsonb_build_object(
         'acteur_id', null, 'magasin_id', null, 'objet', sujet.objet,
         'details', jsonb_build_object('echecs', echec.echecs, 'jusqua', echec.verrouille_jusqua))
  from echec,
       (values (coalesce($2::uuid::text, 'inconnu'))) as sujet (objet)
 where echec.verrouille_jusqua is not null
