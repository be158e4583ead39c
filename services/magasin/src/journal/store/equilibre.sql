-- Stores and days whose documents, or whose lines once closed, do not balance.
select (select count(*)
          from (select 1
                  from magasin.pieces('-infinity', 'infinity',
                                      array(select vente_id from magasin.vente where supplement)) as piece
                 group by piece.jour, piece.magasin_id, piece.nature
                having sum(piece.montant) <> 0) as document)
     + (select count(*)
          from (select 1
                  from magasin.journal_ecriture
                 group by jour, magasin_id, nature, piece_id
                having sum(debit_cents) <> sum(credit_cents)) as ecriture)
