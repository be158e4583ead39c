-- One responsable, a gestionnaire and workers of stores 3 and 4, one who has left, one who has not begun.
insert into travailleur.travailleur (travailleur_id, matricule, prenom, nom, courriel, role, etat, langue, nip_hash) values
  ('00000000-0000-0000-0000-000000000001', 'R0001', 'Charlie', 'Roy', 'charlie@comptoir.example', 'responsable', 'actif', 'fr', null),
  ('00000000-0000-0000-0000-000000000002', 'G0001', 'Alice', 'Gagnon', 'alice@comptoir.example', 'gestionnaire', 'actif', 'fr', 'secret'),
  ('00000000-0000-0000-0000-000000000003', 'E0001', 'Bob', 'Tremblay', 'bob@comptoir.example', 'employe', 'actif', 'en', null),
  ('00000000-0000-0000-0000-000000000004', 'E0002', 'Camille', 'Lavoie', 'camille@comptoir.example', 'employe', 'suspendu', 'fr', null),
  ('00000000-0000-0000-0000-000000000005', 'E0003', 'Élise', 'Éthier', 'elise@comptoir.example', 'employe', 'parti', 'fr', null),
  ('00000000-0000-0000-0000-000000000006', 'E0004', 'Zoé', 'Éthier', 'zoe@comptoir.example', 'employe', 'invite', 'fr', null);
insert into travailleur.affectation (travailleur_id, magasin_id, depuis, jusqua) values
  ('00000000-0000-0000-0000-000000000002', 4, now() - interval '1 year', null),
  ('00000000-0000-0000-0000-000000000003', 4, now() - interval '1 year', null),
  ('00000000-0000-0000-0000-000000000003', 3, now() - interval '1 month', null),
  ('00000000-0000-0000-0000-000000000003', 5, now() - interval '1 year', now() - interval '1 month'),
  ('00000000-0000-0000-0000-000000000004', 3, now() - interval '1 year', null),
  ('00000000-0000-0000-0000-000000000005', 4, now() - interval '1 year', now() - interval '1 day'),
  ('00000000-0000-0000-0000-000000000006', 4, now() - interval '1 day', null);
