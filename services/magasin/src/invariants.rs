//! `/api/invariants/magasin`: what is always true of the tables of this service.

use actix_web::get;
use actix_web::web::{Data, Json};
use comptoir_auth::{Invariants, Lecteur};
use comptoir_http::{Constat, Invariant, verifier};

use crate::{Error, State};

comptoir_http::routes!(invariants);

/// Each count is 0 at any moment, also under load.
pub static INVARIANTS: &[Invariant] = &[
    Invariant {
        numero: "I-1",
        enonce: "le stock est la somme de son registre",
        sql: "
              select count(*)
                from magasin.stock s
                full join (select lieu_id, produit_id, sum(physique_delta) p, sum(reserve_delta) r
                             from magasin.mouvement group by 1, 2) m using (lieu_id, produit_id)
               where s.physique is distinct from coalesce(m.p, 0) or s.reserve is distinct from coalesce(m.r, 0)",
    },
    Invariant {
        numero: "I-2",
        enonce: "rien n'est négatif",
        sql: "
              select count(*) from magasin.stock where least(physique, reserve, disponible) < 0",
    },
    Invariant {
        numero: "I-3",
        enonce: "chaque mouvement continue le précédent",
        sql: "
              select count(*)
                from (select physique_apres - physique_delta - coalesce(lag(physique_apres) over w, 0) p,
                             reserve_apres - reserve_delta - coalesce(lag(reserve_apres) over w, 0) r
                        from magasin.mouvement
                      window w as (partition by lieu_id, produit_id order by mouvement_id)) x
               where p <> 0 or r <> 0",
    },
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
        numero: "I-5",
        enonce: "les unités vendues des documents sont celles sorties au registre",
        sql: "
              select count(*)
                from (select produit_id, sum(quantite) q from magasin.vente_ligne group by 1) v
                full join (select produit_id, -sum(physique_delta) q
                             from magasin.mouvement where type in ('vente', 'remise') group by 1) m using (produit_id)
               where v.q is distinct from m.q",
    },
    Invariant {
        numero: "I-7",
        enonce: "une vente est la somme de ses lignes, ses bases de taxe aussi",
        sql: "
              select count(*)
                from magasin.vente v
                left join (select vente_id, sum(montant_cents) s,
                                  coalesce(sum(montant_cents) filter (where taxe <> 'detaxee'), 0) t,
                                  coalesce(sum(montant_cents) filter (where taxe = 'taxable'), 0) q
                             from magasin.vente_ligne group by 1) l using (vente_id)
               where v.sous_total_cents is distinct from l.s
                  or v.base_tps_cents is distinct from l.t + v.frais_livraison_cents
                  or v.base_tvq_cents is distinct from l.q + v.frais_livraison_cents",
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
        numero: "I-9",
        enonce: "les paiements font le total plus l'arrondi, les espèces à part",
        sql: "
              select count(*)
                from magasin.vente v
                left join (select vente_id, coalesce(sum(montant_cents) filter (where moyen = 'especes'), 0) e,
                                  coalesce(sum(montant_cents) filter (where moyen <> 'especes'), 0) a
                             from magasin.vente_paiement group by 1) p using (vente_id)
               where v.especes_cents is distinct from p.e or v.autres_cents is distinct from p.a",
    },
    Invariant {
        numero: "I-11",
        enonce: "les espèces attendues sont le fond et les lignes de la session",
        sql: "
              select count(*)
                from magasin.session_caisse s
                left join (select session_id, count(*) n, sum(especes_cents) e from magasin.vente group by 1) v using (session_id)
               where s.nb_ventes <> coalesce(v.n, 0)
                  or s.attendu_cents <> s.fond_cents + coalesce(v.e, 0) + s.apports_cents - s.retraits_cents",
    },
    Invariant {
        numero: "I-12",
        enonce: "les numéros de reçu d'une session n'ont pas de trou",
        sql: "
              select count(*)
                from magasin.session_caisse s
                left join (select session_id, max(split_part(numero, '-', 4)::int) n
                             from magasin.vente where session_id is not null group by 1) v using (session_id)
               where s.nb_ventes <> coalesce(v.n, 0)",
    },
    Invariant {
        numero: "I-13",
        enonce: "aucune vente après la fin de sa session",
        sql: "
              select count(*)
                from magasin.vente v join magasin.session_caisse s using (session_id)
               where v.recue_le > s.terminee_le",
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
    Invariant {
        numero: "I-19",
        enonce: "une commande est une vente exactement quand la marchandise est partie",
        sql: "
              select count(*)
                from magasin.commande c left join magasin.vente v using (commande_id)
               where (c.etat in ('remise', 'expediee', 'livree')) <> (v.vente_id is not null) or v.total_cents <> c.total_cents",
    },
    Invariant {
        numero: "I-23",
        enonce: "une alerte est ouverte exactement sous le seuil",
        sql: "
              select count(*)
                from magasin.stock s
                left join magasin.alerte a on a.lieu_id = s.lieu_id and a.produit_id = s.produit_id and a.fermee_le is null
               where (s.disponible < s.seuil_min) <> (a.alerte_id is not null)",
    },
    Invariant {
        numero: "I-25",
        enonce: "les positions des événements n'ont pas de trou, et chaque vente a son événement",
        sql: "
              select (select abs(coalesce(max(position), 0) - count(position)) from magasin.outbox)
                   + (select count(*)
                        from (select agregat_id from magasin.outbox where type = 'vente.enregistree') o
                        full join (select vente_id::text agregat_id from magasin.vente) v using (agregat_id)
                       where o is null or v is null)
                   + (select count(*) from (select 1 from magasin.outbox where type = 'vente.enregistree'
                                             group by agregat_id having count(*) > 1) doubles)",
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
        numero: "I-28",
        enonce: "le prix est le dernier de son historique",
        sql: "
              select count(*)
                from magasin.produit p
               where p.prix_cents is distinct from (select h.prix_cents from magasin.prix_historique h
                                                     where h.produit_id = p.produit_id order by h.depuis desc limit 1)",
    },
];

/// Checks them all on one snapshot.
///
/// Réservé à : responsable, clé de portée `invariants:lire`.
#[utoipa::path(
    security(("jeton" = ["responsable"]), ("jeton" = ["invariants:lire"])),
    responses((status = 200, body = Vec<Constat>))
)]
#[get("/api/invariants/magasin")]
async fn invariants(state: Data<State>, _: Lecteur<Invariants>) -> Result<Json<Vec<Constat>>, Error> {
    let db = state.db.get().await?;
    Ok(Json(verifier(&db, INVARIANTS).await?))
}
