-- A worker whose account cannot be made was never hired.
--
-- $1 travailleur_id uuid
with
jamais as (
  select travailleur_id
    from travailleur.travailleur
   where travailleur_id = $1 and compte_rang = 0
     for update
),
affectation as (
  delete from travailleur.affectation using jamais where affectation.travailleur_id = jamais.travailleur_id
),
issue as (
  delete from travailleur.idempotence
   using jamais
   where idempotence.cle = jamais.travailleur_id and idempotence.operation = 'travailleur'
)
delete from travailleur.travailleur
 using jamais
 where travailleur.travailleur_id = jamais.travailleur_id
