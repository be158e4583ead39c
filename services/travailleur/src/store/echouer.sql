-- A PIN was wrong. The fifth time within five minutes is told of.
--
-- $1 matricule text
-- $2 magasin_id int
with
echec as (
  update travailleur.nip_essai
     set echecs = least(echecs + 1, essais)
   where matricule = $1
  returning echecs
)
insert into travailleur.outbox (type, agregat_id, charge)
select 'audit.nip_verrouille', sujet.objet,
       jsonb_build_object(
         'acteur_id', null, 'magasin_id', $2::int, 'objet', sujet.objet,
         'details', jsonb_build_object('echecs', echec.echecs))
  from echec,
       (select coalesce((select travailleur_id::text from travailleur.travailleur where matricule = $1),
                        'inconnu')) as sujet (objet)
 where echec.echecs = 5
