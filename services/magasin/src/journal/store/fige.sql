-- Lines of closed days that are not what their documents say, documents of closed days that no line says,
-- missing numbers, and days left out.
with
clos as (
  select min(jour) as premier, max(jour) as dernier, count(*) as nombre from magasin.journal_cloture
),
documents as (
  select coalesce(porte.jour, piece.jour) as jour, piece.magasin_id, piece.nature,
         case when piece.nature = 'supplement' then piece.piece_id end as piece_id, piece.compte,
         sum(piece.montant) as montant
    from clos
   cross join lateral magasin.pieces(clos.premier, clos.dernier,
                                     array(select vente_id from magasin.journal_supplement)) as piece
    left join magasin.journal_supplement as porte on porte.vente_id = piece.piece_id
   where clos.premier is not null
   group by 1, 2, 3, 4, 5
  having sum(piece.montant) <> 0
)
select (select count(*)
          from documents
          full join (select jour, magasin_id, nature, piece_id, compte, debit_cents - credit_cents as montant
                       from magasin.journal_ecriture) as ecriture
            on (ecriture.jour, ecriture.magasin_id, ecriture.nature, ecriture.compte)
               = (documents.jour, documents.magasin_id, documents.nature, documents.compte)
           and ecriture.piece_id is not distinct from documents.piece_id
         where documents.montant is distinct from ecriture.montant)
     + (select abs(coalesce(max(numero), 0) - count(*)) from magasin.journal_ecriture)
     + (select coalesce(clos.dernier - clos.premier + 1, 0) - clos.nombre from clos)
