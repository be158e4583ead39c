-- Acts that a service announced, that the audit has passed and that have no line there, and lines without
-- their event.
with
evenement as (
  select 'authentification' as source, position, type, agregat_id from authentification.outbox
  union all
  select 'clientele', position, type, agregat_id from clientele.outbox
  union all
  select 'magasin', position, type, agregat_id from magasin.outbox
  union all
  select 'travailleur', position, type, agregat_id from travailleur.outbox
)
select (select count(*)
          from evenement
          join travailleur.lecteur
            on lecteur.nom = 'travailleur.audit'
           and lecteur.source = evenement.source
           and evenement.position <= lecteur.position
         where evenement.type like 'audit.%'
           and not exists (select from travailleur.journal_audit as ligne
                            where ligne.source = evenement.source
                              and ligne.source_position = evenement.position
                              and ligne.action = evenement.type
                              and ligne.objet = evenement.agregat_id))
     + (select count(*)
          from travailleur.journal_audit as ligne
         where not exists (select from evenement
                            where evenement.source = ligne.source
                              and evenement.position = ligne.source_position
                              and evenement.type = ligne.action
                              and evenement.agregat_id = ligne.objet))
