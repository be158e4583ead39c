//! What is always true of payments and refunds.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-17",
        enonce: "les remboursements d'un paiement sont ses obligations",
        sql: "
              select count(*)
                from magasin.paiement p
               where p.rembourse_cents <> (select coalesce(sum(montant_cents), 0) from magasin.remboursement r
                                            where r.paiement_id = p.paiement_id)",
    },
    Invariant {
        numero: "I-18",
        enonce: "le prestataire n'a pris aucun argent que nous ne connaissions",
        sql: "
              select count(*)
                from magasin.prestataire_simule b left join magasin.paiement p on p.paiement_id = b.operation_id
               where b.genre = 'debit' and b.resultat = 'accepte'
                 and p.etat is distinct from 'accepte' and p.etat is distinct from 'en_cours'",
    },
];
