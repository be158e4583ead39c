-- The journal of a closed day, as it was written.
--
-- $1 jour date
-- $2 magasin_id int: null: of all places
select ecriture.numero, ecriture.magasin_id, lieu.code as magasin, ecriture.nature, ecriture.piece_id,
       vente.numero as piece, ecriture.compte, ecriture.numero_compte, compte.nom_fr, compte.nom_en,
       ecriture.debit_cents, ecriture.credit_cents
  from magasin.journal_ecriture as ecriture
  join magasin.parametre_compte as compte on compte.cle = ecriture.compte
  join magasin.lieu on lieu.lieu_id = ecriture.magasin_id
  left join magasin.vente on vente.vente_id = ecriture.piece_id
 where ecriture.jour = $1 and ($2::int is null or ecriture.magasin_id = $2)
 order by ecriture.numero
