//! What is always true of orders, and of what they hold and pay.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-4",
        enonce: "le réservé est la somme des lignes des commandes ouvertes et des transferts en préparation",
        sql: "
              select count(*)
                from magasin.stock
                full join (
                  select lieu_id, produit_id, sum(quantite) as quantite
                    from (select commande.lieu_id, commande_ligne.produit_id, commande_ligne.quantite
                            from magasin.commande
                            join magasin.commande_ligne using (commande_id)
                           where commande.etat in ('en_attente_paiement', 'payee', 'en_preparation', 'prete')
                          union all
                          select transfert.source_id, transfert_ligne.produit_id, transfert_ligne.quantite
                            from magasin.transfert
                            join magasin.transfert_ligne using (transfert_id)
                           where transfert.etat = 'en_preparation') as promesse
                   group by 1, 2) as promis using (lieu_id, produit_id)
               where coalesce(stock.reserve, 0) <> coalesce(promis.quantite, 0)",
    },
    Invariant {
        numero: "I-8",
        enonce: "une commande est la somme de ses lignes",
        sql: "
              select count(*)
                from magasin.commande
                left join (select commande_id, sum(montant_cents) as sous_total
                             from magasin.commande_ligne
                            group by 1) as lignes using (commande_id)
               where commande.sous_total_cents is distinct from lignes.sous_total",
    },
    Invariant {
        numero: "I-14",
        enonce: "un document et une réponse gardée par clé",
        sql: "
              select count(*)
                from (select vente_id as cle
                        from magasin.vente
                       where canal = 'caisse' and recue_le > now() - interval '71 h'
                      union all
                      select commande_id
                        from magasin.commande
                       where creee_le > now() - interval '71 h'
                      union all
                      select retour_id
                        from magasin.retour
                       where le > now() - interval '71 h') as document
               where (select count(*)
                        from magasin.idempotence
                       where idempotence.cle = document.cle and idempotence.statut = 201) <> 1",
    },
    Invariant {
        numero: "I-15",
        enonce: "une commande payée a un seul paiement accepté, de son total ; une autre n'en a pas",
        sql: "
              select count(*)
                from magasin.commande
                left join (select commande_id, count(*) as nombre, sum(montant_cents + carte_cents) as total
                             from magasin.paiement
                            where etat = 'accepte'
                            group by 1) as accepte using (commande_id)
               where case when etat in ('en_attente_paiement', 'expiree') then accepte.nombre is not null
                          when etat = 'annulee' then accepte.nombre > 1
                          else accepte.nombre is distinct from 1
                               or accepte.total <> commande.total_cents end",
    },
    Invariant {
        numero: "I-16",
        enonce: "une commande annulée ou expirée ne garde pas d'argent",
        sql: "
              select count(*)
                from magasin.commande
                join magasin.paiement using (commande_id)
               where commande.etat in ('annulee', 'expiree')
                 and (paiement.etat = 'en_cours'
                      or (paiement.etat = 'accepte' and paiement.rembourse_cents <> paiement.montant_cents))",
    },
    Invariant {
        numero: "I-19",
        enonce: "une commande est une vente exactement quand la marchandise est partie, ligne pour ligne",
        sql: include_str!("store/vendues.sql"),
    },
    Invariant {
        numero: "I-27",
        enonce: "aucune commande expirée ne retient de stock",
        sql: "
              select count(*)
                from magasin.commande
               where etat = 'en_attente_paiement' and paiement_en_cours is null
                 and reservee_jusqua < now() - interval '1 min'",
    },
    Invariant {
        numero: "I-33",
        enonce: "la consigne d'un document est celle de ses lignes",
        sql: include_str!("store/consignes.sql"),
    },
    Invariant {
        numero: "I-42",
        enonce: "ce qu'un lot enlève à un document est ce qu'un lot de ce moment enlève",
        sql: include_str!("store/lots.sql"),
    },
];
