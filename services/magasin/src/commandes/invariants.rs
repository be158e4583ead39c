//! What is always true of orders, and of what they hold and pay.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-4",
        enonce: "le réservé est la somme des lignes des commandes ouvertes",
        sql: "
              select count(*)
                from magasin.stock
                left join (
                  select commande.lieu_id, commande_ligne.produit_id, sum(commande_ligne.quantite) as quantite
                    from magasin.commande
                    join magasin.commande_ligne using (commande_id)
                   where commande.reserve
                   group by 1, 2) as promis using (lieu_id, produit_id)
               where stock.reserve <> coalesce(promis.quantite, 0)",
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
                       where creee_le > now() - interval '71 h') as document
               where (select count(*)
                        from magasin.idempotence
                       where idempotence.cle = document.cle and idempotence.statut = 201) <> 1",
    },
    Invariant {
        numero: "I-15",
        enonce: "une commande payée a un seul paiement accepté, de son total",
        sql: "
              select count(*)
                from magasin.commande
               where etat in ('payee', 'en_preparation', 'prete', 'remise', 'expediee', 'livree')
                 and (select count(*)
                        from magasin.paiement
                       where paiement.commande_id = commande.commande_id
                         and paiement.etat = 'accepte'
                         and paiement.montant_cents = commande.total_cents) <> 1",
    },
    Invariant {
        numero: "I-16",
        enonce: "une commande annulée ou expirée ne garde pas d'argent",
        sql: "
              select count(*)
                from magasin.commande
                join magasin.paiement using (commande_id)
               where commande.etat in ('annulee', 'expiree')
                 and paiement.etat = 'accepte'
                 and paiement.rembourse_cents <> paiement.montant_cents",
    },
    Invariant {
        numero: "I-19",
        enonce: "une commande est une vente exactement quand la marchandise est partie",
        sql: "
              select count(*)
                from magasin.commande
                left join magasin.vente using (commande_id)
               where (commande.etat in ('remise', 'expediee', 'livree')) <> (vente.vente_id is not null)
                  or vente.total_cents <> commande.total_cents",
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
];
