//! The one outcome of a checkout: what refuses it, and what a repeat is told.

use comptoir_clients::Magasin;
use comptoir_clients::magasin::{Mode, NouvelleCommande, Outcome};
use comptoir_http::RequestContext;
use comptoir_test::fixtures::Reception;
use comptoir_types::{CommandeId, CompteId, LieuId};
use futures_util::future::join;
use serde_json::json;

use crate::helpers::{
    commande, commander, compte, creee, direct, livraison, ordre, refusee, valeur, verifier,
};

async fn resoudre(magasin: &impl Magasin, id: CommandeId, client: CompteId) -> Outcome {
    magasin.resoudre(id, client, &RequestContext::default()).await.unwrap()
}

#[actix_web::test]
async fn a_checkout_is_priced_taxed_and_reserved() {
    let base = crate::base().await;
    let magasin = direct(&base);
    let (id, client) = (commande(), compte());
    let (commande, rejouee) =
        creee(commander(&magasin, id, &livraison(client, &[(1, 2, 174), (2, 1, 470)], "QC")).await);
    assert!(!rejouee);
    // The table of the domain contract, 4.7: 2 × 1.74 + 4.70, delivery 9.95.
    assert_eq!(commande["sous_total_cents"], 818);
    assert_eq!(commande["frais_livraison_cents"], 995);
    assert_eq!(commande["tps_cents"], 67);
    assert_eq!(commande["tvq_cents"], 134);
    assert_eq!(commande["total_cents"], 2014);
    assert_eq!(commande["etat"], "en_attente_paiement");
    assert_eq!(commande["commande_id"], id.to_string());
    assert!(commande["reservee_jusqua"].as_str().unwrap().ends_with('Z'));
    let evenement =
        valeur(&base, "select type || charge::text from magasin.outbox where type like 'commande%'").await;
    assert!(
        evenement.starts_with("commande.creee{") && evenement.contains("\"nb_articles\": 3"),
        "{evenement}"
    );
    assert!(!evenement.contains("chloe"), "{evenement}");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_cheaper_price_is_charged_and_an_address_that_nobody_needs_is_not_kept() {
    let base = crate::base().await;
    let magasin = direct(&base);
    let client = compte();
    let ordre = NouvelleCommande {
        mode: Mode::Cueillette,
        lieu_id: LieuId::new(3),
        ..livraison(client, &[(1, 1, 500)], "ON")
    };
    let (commande, _) = creee(commander(&magasin, commande(), &ordre).await);
    assert_eq!(commande["sous_total_cents"], 174);
    assert_eq!(valeur(&base, "select coalesce(adresse::text, '') from magasin.commande").await, "");
    let gros = livraison(client, &[(3, 8, 1000)], "QC");
    let (commande, _) = creee(commander(&magasin, crate::helpers::commande(), &gros).await);
    assert_eq!(commande["frais_livraison_cents"], 0);
}

#[actix_web::test]
async fn a_repeat_replays_the_order_and_another_body_is_refused() {
    let base = crate::base().await;
    let magasin = direct(&base);
    let (id, client) = (commande(), compte());
    let ordre = ordre(client, &[(1, 10, 174)]);
    let (premiere, _) = creee(commander(&magasin, id, &ordre).await);
    let (seconde, rejouee) = creee(commander(&magasin, id, &ordre).await);
    assert!(rejouee);
    assert_eq!(premiere, seconde);
    let autre = NouvelleCommande { empreinte: [8; 32], ..ordre.clone() };
    refusee(commander(&magasin, id, &autre).await, "cle-reutilisee");
    let voleur = NouvelleCommande { client_id: compte(), ..ordre.clone() };
    refusee(commander(&magasin, id, &voleur).await, "cle-reutilisee");
    let voleur_pauvre = NouvelleCommande { lieu_id: LieuId::new(99), ..voleur };
    refusee(commander(&magasin, id, &voleur_pauvre).await, "cle-reutilisee");
    let (encore, rejouee) = creee(commander(&magasin, id, &ordre).await);
    assert!(rejouee);
    assert_eq!(premiere, encore);
    assert_eq!(valeur(&base, "select count(*) from magasin.idempotence").await, "1");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_shortage_names_what_is_short_and_stays_the_outcome() {
    let base = crate::base().await;
    let magasin = direct(&base);
    let (id, client) = (commande(), compte());
    let ordre = ordre(client, &[(1, 11, 174), (2, 1, 470)]);
    let (problem, rejouee) = refusee(commander(&magasin, id, &ordre).await, "stock-insuffisant");
    assert!(!rejouee);
    assert_eq!(problem.valeur("manques"), Some(&json!([{ "produit_id": 1, "demande": 11 }])));
    base.inserer(&[Reception { lieu: 3, produit: 1, quantite: 10 }]).await;
    let (encore, rejouee) = refusee(commander(&magasin, id, &ordre).await, "stock-insuffisant");
    assert!(rejouee);
    assert_eq!(encore, problem);
    creee(commander(&magasin, commande(), &ordre).await);
    verifier(&base).await;
}

#[actix_web::test]
async fn what_cannot_be_ordered_is_refused_by_its_kind_and_changes_nothing() {
    let base = crate::base().await;
    let magasin = direct(&base);
    let client = compte();
    base.proprietaire("update magasin.produit set actif = false where produit_id = 3").await;
    base.proprietaire("update magasin.lieu set etat = 'ferme' where lieu_id = 4").await;
    let ligne = [(1, 1, 174)];
    let a = |lieu, ordre: NouvelleCommande| NouvelleCommande { lieu_id: LieuId::new(lieu), ..ordre };
    let refus = [
        (ordre(client, &[(1, 1, 173)]), "prix-modifie"),
        (ordre(client, &[(1, 1, -1)]), "prix-modifie"),
        (ordre(client, &[(1, 1, i64::MIN)]), "prix-modifie"),
        (ordre(client, &[(999, 1, 174)]), "produit-inconnu"),
        (ordre(client, &[(3, 1, 1000)]), "produit-inconnu"),
        (ordre(client, &[(4, 1, 2199)]), "produit-inconnu"),
        (livraison(client, &ligne, "ON"), "province-non-desservie"),
        (a(99, ordre(client, &ligne)), "requete-invalide"),
        (a(4, ordre(client, &ligne)), "requete-invalide"),
        (a(1, ordre(client, &ligne)), "requete-invalide"),
        (a(2, ordre(client, &ligne)), "requete-invalide"),
        (a(3, livraison(client, &ligne, "QC")), "requete-invalide"),
        (NouvelleCommande { adresse: None, ..livraison(client, &ligne, "QC") }, "requete-invalide"),
        (ordre(client, &[]), "requete-invalide"),
        (ordre(client, &[(1, 1, 174), (1, 2, 174)]), "requete-invalide"),
    ];
    for (ordre, genre) in refus {
        let id = commande();
        let (premier, rejouee) = refusee(commander(&magasin, id, &ordre).await, genre);
        assert!(!rejouee, "{ordre:?}");
        let (second, rejouee) = refusee(commander(&magasin, id, &ordre).await, genre);
        assert!(rejouee, "{ordre:?}");
        assert_eq!(premier, second);
    }
    assert_eq!(valeur(&base, "select count(*) from magasin.commande").await, "0");
    assert_eq!(valeur(&base, "select sum(reserve) from magasin.stock").await, "0");
    verifier(&base).await;
}

#[actix_web::test]
async fn a_price_that_went_up_is_shown_beside_the_one_seen() {
    let base = crate::base().await;
    let issue = commander(&direct(&base), commande(), &ordre(compte(), &[(1, 1, 100), (2, 1, 470)])).await;
    let (problem, _) = refusee(issue, "prix-modifie");
    assert_eq!(problem.valeur("prix"), Some(&json!([{ "produit_id": 1, "vu": 100, "actuel": 174 }])));
}

#[actix_web::test]
async fn a_field_that_is_wrong_is_named() {
    let base = crate::base().await;
    let mauvais = NouvelleCommande { lieu_id: LieuId::new(99), ..ordre(compte(), &[(1, 1, 174)]) };
    let (problem, _) = refusee(commander(&direct(&base), commande(), &mauvais).await, "requete-invalide");
    assert_eq!(problem.valeur("erreurs").unwrap()[0]["champ"], "lieu_id");
}

#[actix_web::test]
async fn a_late_checkout_finds_itself_abandoned() {
    let base = crate::base().await;
    let magasin = direct(&base);
    let (id, client) = (commande(), compte());
    let (_, rejouee) = refusee(resoudre(&magasin, id, client).await, "commande-abandonnee");
    assert!(!rejouee);
    let ordre = ordre(client, &[(1, 1, 174)]);
    for _ in 0..2 {
        let (_, rejouee) = refusee(commander(&magasin, id, &ordre).await, "commande-abandonnee");
        assert!(rejouee);
        let (_, rejouee) = refusee(resoudre(&magasin, id, client).await, "commande-abandonnee");
        assert!(rejouee);
    }
    assert_eq!(valeur(&base, "select sum(reserve) from magasin.stock").await, "0");
    creee(commander(&magasin, commande(), &ordre).await);
    verifier(&base).await;
}

#[actix_web::test]
async fn resolving_answers_the_outcome_that_stands() {
    let base = crate::base().await;
    let magasin = direct(&base);
    let (id, client) = (commande(), compte());
    let (faite, _) = creee(commander(&magasin, id, &ordre(client, &[(1, 1, 174)])).await);
    let (resolue, rejouee) = creee(resoudre(&magasin, id, client).await);
    assert!(rejouee);
    assert_eq!(faite, resolue);
    let refus = commande();
    refusee(commander(&magasin, refus, &ordre(client, &[(1, 50, 174)])).await, "stock-insuffisant");
    let (problem, rejouee) = refusee(resoudre(&magasin, refus, client).await, "stock-insuffisant");
    assert!(rejouee);
    assert!(problem.valeur("manques").is_some());
    // The outcome is forgotten after three days, the order is not.
    base.proprietaire("delete from magasin.idempotence").await;
    let (resolue, _) = creee(resoudre(&magasin, id, client).await);
    assert_eq!(faite, resolue);
    refusee(commander(&magasin, id, &ordre(client, &[(1, 1, 174)])).await, "cle-reutilisee");
    refusee(resoudre(&magasin, id, compte()).await, "cle-reutilisee");
}

#[actix_web::test]
async fn an_order_and_its_abandonment_at_once_agree() {
    let base = crate::base().await;
    let (un, deux) = (direct(&base), direct(&base));
    let mut faites = 0;
    for n in 0..20 {
        let (id, client) = (commande(), compte());
        let ordre = ordre(client, &[(1, 1, 174)]);
        let commander = commander(&un, id, &ordre);
        let resoudre = resoudre(&deux, id, client);
        let (ordre, resolution) = if n % 2 == 0 {
            join(commander, resoudre).await
        } else {
            let (b, a) = join(resoudre, commander).await;
            (a, b)
        };
        match (ordre, resolution) {
            (Outcome::Creee { commande, .. }, Outcome::Creee { commande: autre, .. }) => {
                assert_eq!(commande, autre);
                faites += 1;
            }
            (Outcome::Refusee { problem, .. }, Outcome::Refusee { problem: autre, .. }) => {
                assert_eq!(problem, autre)
            }
            desaccord => panic!("{desaccord:?}"),
        }
        if faites == 9 {
            break;
        }
    }
    assert_eq!(valeur(&base, "select count(*) from magasin.commande").await, faites.to_string());
    verifier(&base).await;
}

#[actix_web::test]
async fn a_lapsed_reservation_gives_way_to_the_next_client() {
    let base = crate::base().await;
    let magasin = direct(&base);
    creee(commander(&magasin, commande(), &ordre(compte(), &[(1, 10, 174)])).await);
    let issue = commander(&magasin, commande(), &ordre(compte(), &[(1, 1, 174)])).await;
    refusee(issue, "stock-insuffisant");
    base.proprietaire("update magasin.commande set reservee_jusqua = now() - interval '1 s'").await;
    let ailleurs = NouvelleCommande { lieu_id: LieuId::new(4), ..ordre(compte(), &[(1, 11, 174)]) };
    refusee(commander(&magasin, commande(), &ailleurs).await, "stock-insuffisant");
    assert_eq!(
        valeur(&base, "select string_agg(etat, ',') from magasin.commande").await,
        "en_attente_paiement"
    );
    creee(commander(&magasin, commande(), &ordre(compte(), &[(1, 1, 174)])).await);
    assert_eq!(
        valeur(&base, "select string_agg(etat, ',' order by numero) from magasin.commande").await,
        "expiree,en_attente_paiement"
    );
    verifier(&base).await;
}
