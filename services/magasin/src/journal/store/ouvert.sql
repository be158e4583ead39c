-- The journal of a day that is not closed, computed from its documents.
--
-- $1 jour date
-- $2 magasin_id int: null: of all places
select null::bigint as numero, ligne.magasin_id, lieu.code as magasin, ligne.nature, ligne.piece_id,
       vente.numero as piece, ligne.compte, compte.numero as numero_compte, compte.nom_fr, compte.nom_en,
       greatest(ligne.montant, 0) as debit_cents, greatest(-ligne.montant, 0) as credit_cents
  from magasin.lignes_du_journal($1, $2) as ligne
  join magasin.parametre_compte as compte on compte.cle = ligne.compte
  join magasin.lieu on lieu.lieu_id = ligne.magasin_id
  left join magasin.vente on vente.vente_id = ligne.piece_id
 order by ligne.magasin_id, ligne.nature, ligne.piece_id, compte.numero, ligne.compte
