-- A sale gains its deposits, and the marks of one made without network.

alter table magasin.vente
  add column consigne_cents bigint not null default 0,
  add column consigne_retournee_cents bigint not null default 0,
  add column hors_ligne boolean not null default false,
  add column supplement boolean not null default false,
  drop constraint vente_total,
  drop constraint vente_retournee,
  drop constraint vente_annulee,
  add constraint vente_total
    check (total_cents = sous_total_cents + frais_livraison_cents + consigne_cents + tps_cents + tvq_cents),
  add constraint vente_retournee
    check (sous_total_retourne_cents between 0 and sous_total_cents
           and consigne_retournee_cents between 0 and consigne_cents
           and base_tps_retournee_cents between 0 and base_tps_cents
           and base_tvq_retournee_cents between 0 and base_tvq_cents
           and tps_retournee_cents between 0 and tps_cents
           and tvq_retournee_cents between 0 and tvq_cents),
  add constraint vente_annulee
    check (not annulee or (sous_total_retourne_cents = sous_total_cents
                           and consigne_retournee_cents = consigne_cents));

-- A price error is the customer's right: a cashier applies it alone up to 25 $ of a line. The rate of a
-- deposit is that of its product, which checks it: a second check here would cost a sale three percent.
alter table magasin.vente_ligne
  add column consigne_unitaire_cents bigint not null default 0,
  add column ecart_prix_cents bigint not null default 0,
  drop constraint vente_ligne_remise_approuvee,
  add constraint vente_ligne_remise_approuvee
    check (remise_approuvee
           or case when remise_motif = 'erreur_de_prix' then remise_cents <= 2500
                   else remise_cents * 10 <= montant_cents + remise_cents end);
alter table magasin.vente_ligne
  add column consigne_cents bigint generated always as (quantite * consigne_unitaire_cents) stored;
