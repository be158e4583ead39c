//! How each invariant is broken.

/// What breaks each invariant, in one way or several. Constraints and triggers that forbid it are taken away first.
pub(super) const RUPTURES: &[(&str, &str)] = &[
    ("magasin I-1", "update magasin.stock set physique = physique + 1 where lieu_id = 3 and produit_id = 1"),
    (
        "magasin I-2",
        "alter table magasin.stock drop constraint stock_physique_positif, drop constraint stock_disponible_positif;
         update magasin.stock set physique = -1 where lieu_id = 3 and produit_id = 1",
    ),
    (
        "magasin I-3",
        "alter table magasin.mouvement disable trigger user;
         update magasin.mouvement set physique_apres = physique_apres + 1
          where mouvement_id = (select min(mouvement_id) from magasin.mouvement)",
    ),
    ("magasin I-4", "update magasin.stock set reserve = reserve + 1 where lieu_id = 3 and produit_id = (select min(produit_id) from magasin.stock where lieu_id = 3 and disponible > 0)"),
    (
        "magasin I-5",
        "alter table magasin.mouvement disable trigger user;
         delete from magasin.mouvement
          where mouvement_id = (select min(mouvement_id) from magasin.mouvement where type = 'vente')",
    ),
    (
        "magasin I-4",
        "update magasin.transfert_ligne set quantite = quantite + 1
          where transfert_id = (select transfert_id from magasin.transfert where etat = 'en_preparation' limit 1)",
    ),
    (
        "magasin I-6",
        "update magasin.transfert_ligne set quantite = quantite + 1
          where transfert_id = (select transfert_id from magasin.transfert where etat = 'en_transit' limit 1)",
    ),
    (
        "magasin I-6",
        "update magasin.transfert_ligne set recue = recue - 1
          where (transfert_id, produit_id) = (select transfert_id, produit_id from magasin.transfert_ligne where recue > 0 limit 1)",
    ),
    (
        "magasin I-6",
        "update magasin.transfert_ligne set recue = null where recue = 0
            or (transfert_id, produit_id) = (select transfert_id, produit_id from magasin.transfert_ligne where recue > 0 limit 1)",
    ),
    (
        "magasin I-6",
        "update magasin.transfert_ligne set recue = 0
          where transfert_id = (select transfert_id from magasin.transfert where etat = 'en_transit' limit 1)",
    ),
    (
        "magasin I-6",
        "alter table magasin.mouvement disable trigger user;
         delete from magasin.mouvement where mouvement_id = (select max(mouvement_id) from magasin.mouvement where type = 'expedition')",
    ),
    (
        "magasin I-24",
        "update magasin.demande set etat = 'approuvee' where demande_id = (select demande_id from magasin.demande where etat = 'satisfaite' limit 1)",
    ),
    (
        "magasin I-24",
        "update magasin.demande set etat = 'satisfaite' where demande_id = (select demande_id from magasin.demande where etat = 'approuvee' limit 1)",
    ),
    (
        "magasin I-24",
        "delete from magasin.transfert_ligne
          where (transfert_id, produit_id) = (select transfert_id, produit_id from magasin.demande where etat = 'approuvee' limit 1)",
    ),
    (
        "magasin I-24",
        "update magasin.demande set quantite_demandee = 100000, quantite_approuvee = 100000
          where demande_id = (select demande_id from magasin.demande where etat = 'approuvee' limit 1)",
    ),
    (
        "magasin I-7",
        "alter table magasin.vente_ligne drop constraint vente_ligne_montant;
         update magasin.vente_ligne set montant_cents = montant_cents + 1
          where vente_id = (select vente_id from magasin.vente limit 1) and rang = 1",
    ),
    (
        "magasin I-8",
        "alter table magasin.commande_ligne drop constraint commande_ligne_montant;
         update magasin.commande_ligne set montant_cents = montant_cents + 1
          where commande_id = (select commande_id from magasin.commande limit 1)",
    ),
    ("magasin I-9", "update magasin.vente_paiement set montant_cents = montant_cents + 5 where vente_id = (select vente_id from magasin.vente limit 1)"),
    ("magasin I-11", "update magasin.session_caisse set especes_ventes_cents = especes_ventes_cents + 5 where session_id = (select session_id from magasin.session_caisse limit 1)"),
    ("magasin I-12R", "update magasin.session_caisse set nb_retours = nb_retours + 1 where session_id = (select session_id from magasin.session_caisse limit 1)"),
    ("magasin I-12", "update magasin.session_caisse set nb_ventes = nb_ventes + 1 where session_id = (select session_id from magasin.session_caisse limit 1)"),
    ("magasin I-13", "update magasin.session_caisse set terminee_le = ouverte_le where nb_ventes > 0"),
    ("magasin I-14", "update magasin.vente set recue_le = now() where vente_id = (select vente_id from magasin.vente where canal = 'caisse' limit 1)"),
    ("magasin I-15", "update magasin.paiement set etat = 'refuse' where commande_id = (select commande_id from magasin.commande where etat = 'payee' limit 1)"),
    ("magasin I-15", "update magasin.commande set etat = 'expiree' where commande_id = (select commande_id from magasin.commande where etat = 'payee' limit 1)"),
    (
        "magasin I-16",
        "with annulee as (update magasin.commande set etat = 'annulee'
                     where commande_id = (select commande_id from magasin.commande where etat = 'payee' limit 1) returning commande_id)
         update magasin.paiement set etat = 'en_cours', transaction = null, regle_le = null
           from annulee where paiement.commande_id = annulee.commande_id and paiement.etat = 'accepte'",
    ),
    ("magasin I-16", "update magasin.commande set etat = 'annulee' where commande_id = (select commande_id from magasin.commande where etat = 'payee' limit 1)"),
    ("magasin I-17", "update magasin.paiement set rembourse_cents = 1 where paiement_id = (select paiement_id from magasin.paiement where etat = 'accepte' and rembourse_cents = 0 limit 1)"),
    (
        "magasin I-17",
        "with refuse as (update magasin.paiement set etat = 'refuse', rembourse_cents = 1
                     where paiement_id = (select paiement_id from magasin.paiement where etat = 'accepte' and rembourse_cents = 0 limit 1)
                    returning paiement_id)
         insert into magasin.remboursement (remboursement_id, paiement_id, cause_id, montant_cents)
         select gen_random_uuid(), paiement_id, paiement_id, 1 from refuse",
    ),
    ("magasin I-18", "update magasin.paiement set etat = 'refuse' where paiement_id = (select paiement_id from magasin.paiement where etat = 'accepte' limit 1)"),
    ("magasin I-19", "update magasin.commande set etat = 'payee' where commande_id = (select commande_id from magasin.vente where canal = 'web' limit 1)"),
    ("magasin I-19", "update magasin.vente set magasin_id = case magasin_id when 3 then 4 else 3 end where vente_id = (select vente_id from magasin.vente where canal = 'web' limit 1)"),
    (
        "magasin I-19",
        "delete from magasin.vente_ligne
          where (vente_id, rang) = (select vente_id, rang from magasin.vente_ligne join magasin.vente using (vente_id) where canal = 'web' limit 1)",
    ),
    ("magasin I-23", "delete from magasin.alerte where alerte_id = (select min(alerte_id) from magasin.alerte where fermee_le is null)"),
    ("magasin I-25", "update magasin.outbox set position = null where position = 1"),
    ("magasin I-26", "update magasin.vente_jour set total_cents = total_cents + 1 where jour = (select max(jour) from magasin.vente_jour)"),
    ("magasin I-26", "update magasin.produit_jour set retournee = retournee + 1 where jour = (select max(jour) from magasin.produit_jour)"),
    ("magasin I-26", "delete from magasin.produit_mois where magasin_id = 0 and mois = (select min(mois) from magasin.produit_mois)"),
    ("magasin I-26", "update magasin.taxe_jour set detaxee_cents = detaxee_cents - 1 where genre = 'annulation'"),
    ("magasin I-26", "update magasin.lecteur set position = position - 200 where nom = 'magasin.rapports'"),
    (
        "magasin I-26",
        "alter table magasin.retour_ligne disable trigger user;
         update magasin.retour_ligne set quantite = quantite + 1
          where (retour_id, rang) = (select retour_id, rang from magasin.retour_ligne limit 1)",
    ),
    (
        "magasin I-27",
        "update magasin.commande set etat = 'en_attente_paiement', paiement_en_cours = null, reservee_jusqua = now() - interval '2 min'
          where commande_id = (select commande_id from magasin.commande where etat = 'payee' limit 1)",
    ),
    ("magasin I-39", "alter table magasin.mouvement disable trigger all; alter table magasin.stock disable trigger all; delete from magasin.stock where lieu_id = 3 and produit_id = 1"),
    (
        "magasin I-33",
        "update magasin.commande set consigne_cents = 10, total_cents = total_cents + 10
          where commande_id = (select commande_id from magasin.commande limit 1)",
    ),
    (
        "magasin I-33",
        "update magasin.vente_ligne set consigne_unitaire_cents = 25
          where (vente_id, rang) = (select vente_id, rang from magasin.vente_ligne where diviseur = 1 limit 1)",
    ),
    ("magasin I-10", "alter table magasin.retour_paiement disable trigger user;
         update magasin.retour_paiement set montant_cents = montant_cents + 5 where retour_id = (select retour_id from magasin.retour limit 1)"),
    ("magasin I-20", "update magasin.vente_ligne set retournee = retournee - 1 where (vente_id, rang) = (select vente_id, rang from magasin.retour_ligne limit 1)"),
    ("magasin I-20", "update magasin.vente_ligne set rembourse_cents = montant_cents where (vente_id, rang) = (select vente_id, rang from magasin.vente_ligne where retournee = 0 and montant_cents > 0 limit 1)"),
    ("magasin I-21", "update magasin.vente set tps_retournee_cents = tps_cents where vente_id = (select vente_id from magasin.vente where tps_cents > 0 and tps_retournee_cents = 0 limit 1)"),
    ("magasin I-21", "update magasin.vente set annulee = false where vente_id = (select vente_id from magasin.vente where annulee limit 1)"),
    (
        "magasin I-22",
        "insert into magasin.retour_paiement (retour_id, rang, moyen, montant_cents, reference)
         select retour_id, 9, 'echange', 100, gen_random_uuid()::text from magasin.retour limit 1",
    ),
    (
        "magasin I-34",
        "insert into magasin.remboursement (remboursement_id, paiement_id, cause_id, montant_cents)
         select gen_random_uuid(), (select paiement_id from magasin.paiement limit 1), retour_id, 100 from magasin.retour limit 1",
    ),
    (
        "magasin I-37",
        "alter table magasin.retour_ligne disable trigger user;
         delete from magasin.retour_ligne where retour_id = (select retour_id from magasin.retour limit 1)",
    ),
    (
        "magasin I-38",
        "alter table magasin.mouvement disable trigger user;
         delete from magasin.mouvement where mouvement_id = (select mouvement_id from magasin.mouvement where type = 'retour' limit 1)",
    ),
    (
        "magasin I-38",
        "alter table magasin.retour_ligne disable trigger user;
         update magasin.retour_ligne set remise_en_stock = not remise_en_stock where retour_id = (select retour_id from magasin.retour limit 1)",
    ),
    (
        "magasin I-44",
        "with depot as (insert into magasin.import_depot (depot_id) values (gen_random_uuid()) returning depot_id)
         insert into magasin.import (import_id, depot_id, octets, lignes, fautes, cree_par)
         select gen_random_uuid(), depot_id, 1, 1, 0, gen_random_uuid() from depot",
    ),
    (
        "magasin I-44",
        "with depot as (insert into magasin.import_depot (depot_id) values (gen_random_uuid()) returning depot_id)
         insert into magasin.import (import_id, depot_id, octets, lignes, fautes, cree_par)
         select gen_random_uuid(), depot_id, 1, 0, 1, gen_random_uuid() from depot",
    ),
    ("magasin I-35", "insert into magasin.carte (genre, empreinte, derniers, solde_cents) values ('cadeau', sha256('x'), '0001', 100)"),
    (
        "magasin I-35",
        "with carte as (insert into magasin.carte (genre, empreinte, derniers, solde_cents)
                        values ('avoir', sha256('x'), '0001', 100) returning carte_id)
         insert into magasin.carte_mouvement (carte_id, genre, montant_cents, solde_apres_cents, document_id)
         select carte_id, 'avoir', 100, 100, gen_random_uuid() from carte",
    ),
    (
        "magasin I-35",
        "with carte as (insert into magasin.carte (genre, empreinte, derniers, solde_cents)
                        values ('cadeau', sha256('x'), '0001', 0) returning carte_id)
         insert into magasin.carte_mouvement (carte_id, genre, montant_cents, solde_apres_cents, document_id)
         select carte_id, genre, montant, 500, gen_random_uuid()
           from carte, (values ('vendue', 500), ('remboursee', -500)) as mouvement (genre, montant)",
    ),
    (
        "magasin I-35",
        "with cartes as (insert into magasin.carte (genre, empreinte, derniers, solde_cents)
                         values ('cadeau', sha256('x'), '0001', 0), ('cadeau', sha256('y'), '0002', 0) returning carte_id, derniers)
         insert into magasin.carte_remplacement (carte_remplacement_id, racine, rang, carte_id, nouvelle_id, magasin_id, par, jour, montant_cents)
         select gen_random_uuid(), 'MTL-1-1-C1', 1, perdue.carte_id, nouvelle.carte_id, 3, gen_random_uuid(), '2026-01-01', 0
           from cartes as perdue, cartes as nouvelle
          where perdue.derniers = '0001' and nouvelle.derniers = '0002'",
    ),
    ("magasin I-45", "update magasin.vente_paiement set montant_cents = montant_cents + 5
                       where (vente_id, rang) = (select vente_id, rang from magasin.vente_paiement where moyen = 'debit' limit 1)"),
    (
        "magasin I-45",
        "insert into magasin.journal_cloture (jour, cle, par) values ('2020-01-01', gen_random_uuid(), gen_random_uuid());
         insert into magasin.journal_ecriture (numero, jour, magasin_id, nature, compte, numero_compte, debit_cents, credit_cents)
         values (1, '2020-01-01', 3, 'vente', 'tps', '2310', 0, 100)",
    ),
    // A day without its lines, lines without documents, a number left out, a day left out.
    ("magasin I-46", "insert into magasin.journal_cloture (jour, cle, par) select max(jour), gen_random_uuid(), gen_random_uuid() from magasin.vente"),
    (
        "magasin I-46",
        "insert into magasin.journal_cloture (jour, cle, par) values ('2020-01-01', gen_random_uuid(), gen_random_uuid());
         insert into magasin.journal_ecriture (numero, jour, magasin_id, nature, compte, numero_compte, debit_cents, credit_cents)
         values (1, '2020-01-01', 3, 'tiroir', 'especes', '1010', 100, 0), (2, '2020-01-01', 3, 'tiroir', 'banque', '1000', 0, 100)",
    ),
    (
        "magasin I-46",
        "select magasin.cloturer_journal(max(jour), gen_random_uuid(), gen_random_uuid()) from magasin.vente;
         alter table magasin.journal_ecriture disable trigger user;
         update magasin.journal_ecriture set numero = numero + 1 where numero = (select max(numero) from magasin.journal_ecriture)",
    ),
    (
        "magasin I-46",
        "insert into magasin.journal_cloture (jour, cle, par)
         select jour, gen_random_uuid(), gen_random_uuid() from unnest(array['2020-01-01', '2020-01-03']::date[]) as jour",
    ),
    ("magasin I-14", "alter table magasin.retour disable trigger user; update magasin.retour set le = now() where retour_id = (select retour_id from magasin.retour limit 1)"),
    (
        "magasin I-28",
        "alter table magasin.produit disable trigger produit_traces;
         update magasin.produit set prix_cents = prix_cents + 1 where produit_id = 1",
    ),
    (
        "magasin I-28",
        "alter table magasin.produit disable trigger produit_traces;
         update magasin.produit set prix_regulier_cents = prix_cents + 1 where produit_id = 1",
    ),
    (
        "magasin I-33",
        "alter table magasin.vente drop constraint vente_total;
         update magasin.vente set consigne_cents = consigne_cents + 10 where vente_id = (select vente_id from magasin.vente limit 1)",
    ),
    (
        "magasin I-40",
        "alter table magasin.prix_programme drop constraint prix_programme_chevauche;
         insert into magasin.prix_programme (prix_programme_id, produit_id, prix_cents, du, au, cree_par, cree_le)
         select gen_random_uuid(), produit_id, prix_cents, du + interval '1 h', au, cree_par, cree_le
           from magasin.prix_programme where etat = 'a_venir'",
    ),
    (
        "magasin I-40",
        "alter table magasin.lot drop constraint lot_chevauche;
         insert into magasin.lot (lot_id, produit_id, nombre, prix_cents, du, au, cree_par, cree_le)
         select gen_random_uuid(), produit_id, 2, 1, du, au + interval '1 h', cree_par, cree_le from magasin.lot",
    ),
    ("magasin I-41", "update magasin.produit set prix_cents = prix_cents - 1 where prix_regulier_cents is not null"),
    ("magasin I-41", "update magasin.produit set prix_cents = prix_regulier_cents, prix_regulier_cents = null where prix_regulier_cents is not null"),
    ("magasin I-41", "update magasin.produit set prix_regulier_cents = prix_cents + 1 where produit_id = 1"),
    ("magasin I-41", "update magasin.prix_programme set cree_le = now() - interval '1 h', du = now() - interval '2 min' where etat = 'a_venir'"),
    ("magasin I-41", "update magasin.prix_programme set cree_le = now() - interval '1 h', du = now() - interval '1 h', au = now() - interval '2 min' where etat = 'en_cours'"),
    (
        "magasin I-42",
        "update magasin.vente_ligne set remise_motif = 'lot', remise_cents = 1, montant_cents = montant_cents - 1
          where (vente_id, rang) = (select vente_id, rang from magasin.vente_ligne join magasin.vente using (vente_id)
                                     where canal = 'caisse' and diviseur = 1 and remise_cents = 0 limit 1)",
    ),
    (
        "magasin I-42",
        "update magasin.commande_ligne set remise_motif = 'lot', remise_cents = 1, montant_cents = montant_cents - 1
          where commande_id = (select commande_id from magasin.commande limit 1)",
    ),
    (
        "magasin I-43",
        "with compte as (
           insert into magasin.inventaire (inventaire_id, lieu_id, etat, seuil_recompte, ouvert_par, clos_par, clos_le)
           values (gen_random_uuid(), 3, 'applique', 10, gen_random_uuid(), gen_random_uuid(), now())
           returning inventaire_id, lieu_id)
         insert into magasin.inventaire_ligne (inventaire_id, lieu_id, produit_id, comptee, livre, dernier_mouvement, lectures,
                                               recomptee, lue_le, corrige)
         select inventaire_id, lieu_id, 1, 0, 3, 0, 0, false, now(), 0 from compte",
    ),
    (
        "magasin I-43",
        "with ouvert as (
           insert into magasin.inventaire (inventaire_id, lieu_id, seuil_recompte, ouvert_par)
           values (gen_random_uuid(), 3, 10, gen_random_uuid()) returning inventaire_id, lieu_id)
         insert into magasin.mouvement (lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres, reserve_apres,
                                        reference_id)
         select lieu_id, 1, 'comptage', -1, 0, 0, 0, inventaire_id from ouvert",
    ),
    (
        "magasin I-43",
        "with ouvert as (
           insert into magasin.inventaire (inventaire_id, lieu_id, seuil_recompte, ouvert_par)
           values (gen_random_uuid(), 3, 10, gen_random_uuid()) returning inventaire_id, lieu_id)
         insert into magasin.inventaire_ligne (inventaire_id, lieu_id, produit_id, comptee, livre, dernier_mouvement, lectures,
                                               recomptee, lue_le)
         select inventaire_id, lieu_id, 1, 5, 5, 0, 1, false, now() from ouvert",
    ),
    (
        "panier I-29",
        "insert into panier.panier (panier_id, client_id, etat, commande_id, expire_le, modifie_le)
         values (gen_random_uuid(), gen_random_uuid(), 'en_commande', gen_random_uuid(), now() + interval '1 day', now() - interval '3 min')",
    ),
    ("authentification I-25", "insert into authentification.outbox (type, agregat_id, position) values ('compte.cree', 'x', 1000000)"),
    (
        "authentification I-31",
        "with revoquee as (insert into authentification.session (session_id, compte_id, expire_le, revoquee_le, motif)
                    select gen_random_uuid(), compte_id, now() + interval '1 day', now() - interval '1 min', 'deconnexion'
                      from authentification.compte limit 1 returning session_id)
         insert into authentification.jeton_rafraichissement (jeton_hash, session_id, rang) select '\\x00', session_id, 1 from revoquee",
    ),
    (
        "comptoir X-1",
        "insert into panier.panier (panier_id, client_id, etat, commande_id, expire_le)
         values (gen_random_uuid(), gen_random_uuid(), 'commande', gen_random_uuid(), now() + interval '1 day')",
    ),
    (
        "comptoir X-2",
        "insert into travailleur.travailleur (travailleur_id, matricule, prenom, nom, courriel, role)
         values (gen_random_uuid(), 'Z9999', 'Personne', 'Inconnue', 'personne@comptoir.example', 'employe')",
    ),
    (
        "comptoir X-5",
        "delete from clientele.adresse;
         delete from clientele.client where client_id = (select client_id from clientele.client limit 1)",
    ),
    (
        "comptoir X-5",
        "insert into clientele.client (client_id, prenom, nom, courriel)
         values (gen_random_uuid(), 'Personne', 'Inconnue', 'personne@client.example')",
    ),
    (
        "comptoir X-6",
        "update travailleur.affectation set magasin_id = 999999
          where affectation_id = (select min(affectation_id) from travailleur.affectation)",
    ),
    (
        "comptoir X-6",
        "insert into travailleur.quart (quart_id, travailleur_id, magasin_id, debut, fin)
         select gen_random_uuid(), travailleur_id, 999999, now() - interval '2 hours', now()
           from travailleur.travailleur limit 1",
    ),
    (
        "comptoir X-7",
        "with commande as (insert into panier.panier (panier_id, client_id, etat, commande_id, expire_le)
                    select gen_random_uuid(), client_id, 'commande', commande_id, now() + interval '1 day'
                      from magasin.commande limit 1 returning panier_id, commande_id)
         insert into panier.ligne (panier_id, produit_id, quantite, sku, nom_fr, nom_en, taxe, prix_vu_cents)
         select panier_id, produit_id, quantite % 99 + 1, sku, nom_fr, nom_en, taxe, prix_vu_cents
           from commande join magasin.commande_ligne using (commande_id)",
    ),
    (
        "comptoir X-7",
        "insert into panier.panier (panier_id, client_id, etat, commande_id, expire_le)
         select gen_random_uuid(), client_id, 'commande', commande_id, now() + interval '1 day'
           from magasin.commande limit 1",
    ),
    ("clientele I-25", "insert into clientele.outbox (type, agregat_id, position) values ('audit.x', 'x', 1000000)"),
    (
        "clientele I-32",
        "update clientele.client set etat = 'efface', prenom = null, nom = null, courriel = null, telephone = null;
         insert into clientele.notification (client_id, source, position, genre, donnees, cree_le)
         select client_id, 'magasin', 1, 'commande_payee', '{}', now() from clientele.client limit 1",
    ),
    (
        "clientele I-32",
        "update clientele.client set etat = 'efface', prenom = null, nom = null, courriel = null, telephone = null;
         insert into clientele.inactivite (client_id, vu_le, echeance)
         select client_id, current_date - 1100, current_date from clientele.client limit 1",
    ),
    (
        "clientele I-32",
        "update clientele.client set etat = 'efface', prenom = null, nom = null, courriel = null, telephone = null;
         insert into clientele.consentement (client_id, finalite, accorde, version_texte)
         select client_id, 'mesure', true, '2026-11' from clientele.client limit 1",
    ),
    (
        "clientele I-32",
        "update clientele.client set etat = 'efface', prenom = null, nom = null, courriel = null, telephone = null;
         insert into clientele.demande_loi25 (demande_id, client_id, genre, etat, terminee_le, document)
         select gen_random_uuid(), client_id, 'export', 'terminee', now(), '{}' from clientele.client limit 1",
    ),
    (
        "comptoir X-3",
        "update clientele.client set etat = 'efface', prenom = null, nom = null, courriel = null, telephone = null",
    ),
    ("travailleur I-25", "insert into travailleur.outbox (type, agregat_id, position) values ('audit.x', 'x', 1000000)"),
    // A line with another digest, one that is not in its place, one that does not hold the line before.
    (
        "travailleur I-30",
        "insert into travailleur.journal_audit (position, source, source_position, action, objet, details, le, precedente, empreinte)
         values (1, 'magasin', 1, 'audit.x', 'x', '{}', now(), travailleur.genese(), sha256('x'))",
    ),
    (
        "travailleur I-30",
        "alter table travailleur.journal_audit disable trigger user;
         insert into travailleur.journal_audit (position, source, source_position, action, objet, details, le, precedente, empreinte)
         values (2, 'magasin', 1, 'audit.x', 'x', '{}', now(), travailleur.genese(), sha256('x'));
         update travailleur.journal_audit set empreinte = travailleur.empreinte(journal_audit)",
    ),
    (
        "travailleur I-30",
        "alter table travailleur.journal_audit disable trigger user;
         insert into travailleur.journal_audit (position, source, source_position, action, objet, details, le, precedente, empreinte)
         select n, 'magasin', n, 'audit.x', 'x', '{}', now(), travailleur.genese(), sha256('x') from generate_series(1, 2) as n;
         update travailleur.journal_audit set empreinte = travailleur.empreinte(journal_audit)",
    ),
    (
        "comptoir X-4",
        "update travailleur.lecteur set position = 1000000 where nom = 'travailleur.audit' and source = 'magasin'",
    ),
    (
        "comptoir X-4",
        "insert into travailleur.journal_audit (position, source, source_position, action, objet, details, le, precedente, empreinte)
         values (1, 'clientele', 1, 'audit.x', 'x', '{}', now(), travailleur.genese(), sha256('x'))",
    ),
    (
        "travailleur I-36",
        "update travailleur.travailleur set etat = 'parti' where matricule = 'E0001'",
    ),
];
