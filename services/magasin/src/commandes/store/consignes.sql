-- Sales, orders and returns whose deposits are not those of their lines.
select count(*)
  from (select 'vente' as genre, vente_id as document, consigne_cents from magasin.vente
        union all
        select 'commande', commande_id, consigne_cents from magasin.commande
        union all
        select 'retour', retour_id, consigne_cents from magasin.retour) as document
  left join (
    select 'vente' as genre, vente_id as document, sum(consigne_cents) as consigne
      from magasin.vente_ligne
     group by 2
    union all
    select 'commande', commande_id, sum(consigne_cents)
      from magasin.commande_ligne
     group by 2
    union all
    select 'retour', retour_id, sum(consigne_cents)
      from magasin.retour_ligne
     group by 2) as lignes using (genre, document)
 where document.consigne_cents is distinct from lignes.consigne
