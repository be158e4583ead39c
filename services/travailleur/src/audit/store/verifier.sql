-- A page of the chain, checked line by line: each is where it should be, holds the digest of the line
-- before, and has the digest that its own content gives.
--
-- $1 depuis bigint
-- $2 precedente bytea: the digest of the line before this position
-- $3 limite bigint
with
page as (
  select ligne.position,
         row_number() over chaine + $1 - 1 as attendue,
         ligne.precedente = lag(ligne.empreinte, 1, $2) over chaine
         and ligne.empreinte = travailleur.empreinte(ligne) as juste
    from travailleur.journal_audit as ligne
   where ligne.position >= $1
  window chaine as (order by ligne.position)
   order by ligne.position
   limit $3
),
bilan as (
  select count(*) as lignes,
         max(position) as derniere,
         min(attendue) filter (where position <> attendue or not juste) as rupture
    from page
)
select bilan.lignes, bilan.derniere, bilan.rupture,
       (select empreinte from travailleur.journal_audit where position = bilan.derniere) as empreinte
  from bilan
