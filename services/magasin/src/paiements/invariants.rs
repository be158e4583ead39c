//! What is always true of payments and refunds.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-17",
        enonce: "les remboursements d'un paiement accepté sont ses obligations, un autre n'en a pas",
        sql: "
              select count(*)
                from magasin.paiement
               where rembourse_cents <> (select coalesce(sum(remboursement.montant_cents), 0)
                                           from magasin.remboursement
                                          where remboursement.paiement_id = paiement.paiement_id)
                  or (etat <> 'accepte' and rembourse_cents <> 0)",
    },
    Invariant {
        numero: "I-18",
        enonce: "le prestataire n'a pris aucun argent que nous ne connaissions",
        sql: "
              select count(*)
                from magasin.prestataire_simule as livre
                left join magasin.paiement on paiement.paiement_id = livre.operation_id
               where livre.genre = 'debit'
                 and livre.resultat = 'accepte'
                 and paiement.etat is distinct from 'accepte'
                 and paiement.etat is distinct from 'en_cours'",
    },
];
