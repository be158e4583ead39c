//! What is always true of requests.

use comptoir_http::Invariant;

/// Each count is 0 at any moment, also under load.
pub(crate) const INVARIANTS: &[Invariant] = &[Invariant {
    numero: "I-24",
    enonce: "une demande approuvée est une ligne d'un transfert en cours vers son magasin, une satisfaite d'un transfert reçu",
    sql: "
          select count(*)
            from magasin.demande
            join magasin.transfert using (transfert_id)
            left join magasin.transfert_ligne using (transfert_id, produit_id)
           where transfert_ligne.produit_id is null
              or demande.quantite_approuvee > transfert_ligne.quantite
              or demande.lieu_id <> transfert.destination_id
              or (demande.etat = 'approuvee') <> (transfert.etat in ('en_preparation', 'en_transit'))
              or (demande.etat = 'satisfaite') <> (transfert.etat = 'recu')",
}];
