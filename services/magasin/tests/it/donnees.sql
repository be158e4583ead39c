-- A small chain: head office, the centre, two stores; three products, each with ten units everywhere.
insert into magasin.lieu (lieu_id, code, type, nom, adresse, ville, code_postal, region, telephone) values
  (1, 'SIE', 'siege', 'Magasin Central', '1 rue A', 'Montréal', 'H2J2K1', 'Montréal', '+15145550001'),
  (2, 'CEN', 'centre_logistique', 'Centre', '2 rue B', 'Drummondville', 'J2B1A1', 'Centre-du-Québec', '+18195550002'),
  (3, 'MTL', 'magasin', 'Comptoir Plateau', '3 rue C', 'Montréal', 'H2J2K1', 'Montréal', '+15145550003'),
  (4, 'LAV', 'magasin', 'Comptoir Laval', '4 rue D', 'Laval', 'H7N1A1', 'Laval', '+14505550004');
insert into magasin.categorie (categorie_id, code, nom_fr, nom_en) values (1, 'EPI', 'Épicerie', 'Groceries'), (2, 'MEN', 'Ménage', 'Household');
insert into magasin.produit (produit_id, sku, nom_fr, nom_en, categorie_id, taxe, unite, prix_cents, cout_cents, en_ligne) values
  (1, 'EPI-0001', 'Crème glacée', 'Ice cream', 1, 'taxable', 'piece', 174, 100, true),
  (2, 'EPI-0002', 'Farine', 'Flour', 1, 'detaxee', 'piece', 470, 300, true),
  (3, 'MEN-0003', 'Savon de Marseille', 'Marseille soap', 2, 'taxable', 'piece', 1000, 600, true),
  (4, 'EPI-0004', 'Pommes', 'Apples', 1, 'detaxee', 'gramme', 2199, 1000, false);
insert into magasin.prix_historique (produit_id, depuis, prix_cents) select produit_id, cree_le, prix_cents from magasin.produit;
insert into magasin.code_barres (gtin, produit_id) values ('2000000000015', 1), ('2000000000022', 2), ('2000000000039', 3);
insert into magasin.stock (lieu_id, produit_id, lieu_type, physique, seuil_min)
  select lieu_id, produit_id, type, case unite when 'piece' then 10 else 10000 end, 0
    from magasin.lieu, magasin.produit where type <> 'siege';
insert into magasin.mouvement (lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres, reserve_apres, reference_id)
  select lieu_id, produit_id, 'ouverture', physique, 0, physique, 0, gen_random_uuid() from magasin.stock;
insert into magasin.caisse (caisse_id, magasin_id, numero) values (1, 3, 1), (2, 3, 2), (3, 4, 1);
