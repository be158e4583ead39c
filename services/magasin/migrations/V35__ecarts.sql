-- The list of what tills without network sold at another price reads the few lines that have a difference.
create index vente_ligne_ecart_idx on magasin.vente_ligne (vente_id) where ecart_prix_cents <> 0;
