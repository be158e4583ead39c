-- A small chain: head office, the centre, two stores with three tills each; forty products at 10.00 $, ten of each at every place.
insert into magasin.lieu (lieu_id, code, type, nom, adresse, ville, code_postal, region, telephone) values
  (1, 'SIE', 'siege', 'Magasin Central', '1 rue A', 'Montréal', 'H2J2K1', 'Montréal', '+15145550001'),
  (2, 'CEN', 'centre_logistique', 'Centre', '2 rue B', 'Drummondville', 'J2B1A1', 'Centre-du-Québec', '+18195550002'),
  (3, 'MTL', 'magasin', 'Comptoir Plateau', '3 rue C', 'Montréal', 'H2J2K1', 'Montréal', '+15145550003'),
  (4, 'LAV', 'magasin', 'Comptoir Laval', '4 rue D', 'Laval', 'H7N1A1', 'Laval', '+14505550004');
insert into magasin.categorie (categorie_id, code, nom_fr, nom_en) values (1, 'EPI', 'Épicerie', 'Groceries');
insert into magasin.produit (produit_id, sku, nom_fr, nom_en, categorie_id, taxe, prix_cents, cout_cents)
  select n, 'EPI-' || lpad(n::text, 4, '0'), 'Produit ' || n, 'Product ' || n, 1, 'taxable', 1000, 600 from generate_series(1, 40) n;
insert into magasin.prix_historique (produit_id, depuis, prix_cents) select produit_id, cree_le, prix_cents from magasin.produit;
insert into magasin.stock (lieu_id, produit_id, lieu_type, physique)
  select lieu_id, produit_id, type, 10 from magasin.lieu, magasin.produit where type <> 'siege';
insert into magasin.mouvement (lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres, reserve_apres, reference_id)
  select lieu_id, produit_id, 'ouverture', physique, 0, physique, 0, gen_random_uuid() from magasin.stock;
insert into magasin.caisse (caisse_id, magasin_id, numero) select (m - 3) * 3 + n, m, n from generate_series(3, 4) m, generate_series(1, 3) n;
-- Rows entered with their ids: the next ones come after them.
select setval(pg_get_serial_sequence('magasin.produit', 'produit_id'), 40), setval(pg_get_serial_sequence('magasin.lieu', 'lieu_id'), 4),
       setval(pg_get_serial_sequence('magasin.caisse', 'caisse_id'), 6), setval(pg_get_serial_sequence('magasin.categorie', 'categorie_id'), 1);
