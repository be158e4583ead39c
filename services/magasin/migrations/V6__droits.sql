-- The service's role works on the tables of its own schema, and owns none of them.
grant select, insert, update, delete on all tables in schema magasin to comptoir_magasin;
grant execute on all functions in schema magasin to comptoir_magasin;
-- Append-only: the ledger, the history and the documents are never rewritten, not even by a mistake of ours.
revoke update, delete on magasin.mouvement, magasin.prix_historique, magasin.vente_paiement, magasin.commande_ligne, magasin.commande_etape
  from comptoir_magasin;
revoke delete on magasin.produit, magasin.vente, magasin.vente_ligne, magasin.commande, magasin.stock, magasin.session_caisse, magasin.outbox from comptoir_magasin;
