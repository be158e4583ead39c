//! What is always true of orders, and of what they hold and pay.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-4",
        enonce: "le réservé est la somme des lignes des commandes ouvertes",
        sql: "
              select count(*)
                from magasin.stock s
                left join (select c.lieu_id, l.produit_id, sum(l.quantite) q
                             from magasin.commande c join magasin.commande_ligne l using (commande_id)
                            where c.reserve group by 1, 2) r using (lieu_id, produit_id)
               where s.reserve <> coalesce(r.q, 0)",
    },
    Invariant {
        numero: "I-8",
        enonce: "une commande est la somme de ses lignes",
        sql: "
              select count(*)
                from magasin.commande c
                left join (select commande_id, sum(montant_cents) s from magasin.commande_ligne group by 1) l using (commande_id)
               where c.sous_total_cents is distinct from l.s",
    },
    Invariant {
        numero: "I-14",
        enonce: "un document et une réponse gardée par clé",
        sql: "
              select count(*)
                from (select vente_id d from magasin.vente where canal = 'caisse' and recue_le > now() - interval '71 h'
                      union all
                      select commande_id from magasin.commande where creee_le > now() - interval '71 h') x
               where (select count(*) from magasin.idempotence i where i.cle = x.d and i.statut = 201) <> 1",
    },
    Invariant {
        numero: "I-15",
        enonce: "une commande payée a un seul paiement accepté, de son total",
        sql: "
              select count(*)
                from magasin.commande c
               where c.etat in ('payee', 'en_preparation', 'prete', 'remise', 'expediee', 'livree')
                 and (select count(*) from magasin.paiement p
                       where p.commande_id = c.commande_id and p.etat = 'accepte' and p.montant_cents = c.total_cents) <> 1",
    },
    Invariant {
        numero: "I-16",
        enonce: "une commande annulée ou expirée ne garde pas d'argent",
        sql: "
              select count(*)
                from magasin.commande c join magasin.paiement p using (commande_id)
               where c.etat in ('annulee', 'expiree') and p.etat = 'accepte' and p.rembourse_cents <> p.montant_cents",
    },
    Invariant {
        numero: "I-19",
        enonce: "une commande est une vente exactement quand la marchandise est partie",
        sql: "
              select count(*)
                from magasin.commande c left join magasin.vente v using (commande_id)
               where (c.etat in ('remise', 'expediee', 'livree')) <> (v.vente_id is not null) or v.total_cents <> c.total_cents",
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
