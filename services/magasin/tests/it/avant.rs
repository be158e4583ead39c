//! The statements of the release before deposits, on the schema of now: its programs go on during a rollout.

use comptoir_clients::magasin::Mode;
use comptoir_database::{Connection, Found};
use comptoir_types::{CommandeId, CompteId, Role};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{caissier, commande, compte, ouvrir, passer, rendre, retour, valeur, verifier};

const RESERVER: &str = include_str!("avant/reserver.sql");
const DEBUTER: &str = include_str!("avant/debuter_paiement.sql");
const REGLER: &str = include_str!("avant/regler_paiement.sql");
const LIBERER: &str = include_str!("avant/liberer.sql");
const VENDRE: &str = include_str!("avant/vendre.sql");

const EMPREINTE: &[u8] = &[7; 32];

/// Two of product 1, reserved at store 3 as before.
async fn reserver(db: &Connection) -> (CommandeId, CompteId) {
    let (id, client) = (commande(), compte());
    let (produits, quantites, prix) = (vec![1], vec![2], vec![174_i64]);
    let _: Found = db
        .one(
            RESERVER,
            &[
                &id,
                &client,
                &Mode::Cueillette,
                &3,
                &"chloe@client.example",
                &None::<Value>,
                &produits,
                &quantites,
                &prix,
                &EMPREINTE,
            ],
        )
        .await
        .unwrap();
    (id, client)
}

/// Paid as before; the attempt.
async fn payer(db: &Connection, (id, client): (CommandeId, CompteId), accepte: bool) {
    let paiement = Uuid::now_v7();
    let _: Found = db.one(DEBUTER, &[&paiement, &id, &client, &EMPREINTE, &20]).await.unwrap();
    let transaction = accepte.then(|| format!("sim_{paiement}"));
    let refus = (!accepte).then_some("carte_refusee");
    let _: Found = db.one(REGLER, &[&paiement, &accepte, &transaction, &refus, &3]).await.unwrap();
}

/// Cancelled by its client, or expired, as before.
async fn liberer(db: &Connection, (id, client): (CommandeId, CompteId), etat: &str) -> bool {
    let annulee = etat == "annulee";
    let depuis = if annulee { vec!["en_attente_paiement", "payee"] } else { vec!["en_attente_paiement"] };
    let etape = if annulee { "annulation" } else { "expiration" };
    let liberee: Option<Found> = db
        .maybe(
            LIBERER,
            &[
                &id,
                &depuis,
                &etat,
                &etape,
                &annulee.then_some(client),
                &"",
                &annulee.then_some(client),
                &None::<Vec<i32>>,
                &annulee.then(Uuid::now_v7),
                &annulee.then_some(EMPREINTE),
            ],
        )
        .await
        .unwrap();
    liberee.is_some()
}

#[actix_web::test]
async fn the_programs_of_before_order_pay_cancel_and_expire_on_the_schema_of_now() {
    let (app, base) = crate::app().await;
    base.proprietaire("update magasin.produit set consigne_cents = 10 where produit_id = 1").await;
    let db = base.client(magasin::SERVICE).await;
    let remise = reserver(&db).await;
    payer(&db, remise, false).await;
    payer(&db, remise, true).await;
    let annulee = reserver(&db).await;
    payer(&db, annulee, true).await;
    assert!(liberer(&db, annulee, "annulee").await);
    let expiree = reserver(&db).await;
    assert!(!liberer(&db, expiree, "expiree").await);
    base.proprietaire("update magasin.commande set reservee_jusqua = now() - interval '1 s' where etat = 'en_attente_paiement'")
        .await;
    assert!(liberer(&db, expiree, "expiree").await);
    verifier(&base).await;

    // A program of now takes on what one of before has sold: without deposit, as it was told.
    let employe = (Role::Employe, 3);
    passer(&app, employe, remise.0, 3, "preparation", json!({})).await.expect_status(200);
    let prete = passer(&app, employe, remise.0, 4, "mise-a-disposition", json!({})).await.expect_status(200);
    let numero = json!({ "numero": prete["numero"] });
    let remise = passer(&app, employe, remise.0, 5, "remise", numero).await.expect_status(200);
    assert_eq!((&remise["consigne_cents"], &remise["total_cents"]), (&json!(0), &json!(400)));
    assert_eq!(
        valeur(&base, "select string_agg(etat, ',' order by creee_le) from magasin.commande").await,
        "remise,annulee,expiree"
    );
    verifier(&base).await;
}

#[actix_web::test]
async fn the_programs_of_before_sell_at_a_till_on_the_schema_of_now() {
    let (app, base) = crate::app().await;
    base.proprietaire("update magasin.produit set consigne_cents = 10 where produit_id = 1").await;
    let caissier = caissier(&app);
    let session = ouvrir(&caissier, 1).await;
    let db = base.client(magasin::SERVICE).await;
    let vente = Uuid::now_v7();
    let (aucun, rien) = (vec![None::<&str>], vec![0_i64]);
    let _: Found = db
        .one(
            VENDRE,
            &[
                &vec![Some(1)],
                &aucun,
                &aucun,
                &vec![2],
                &vec![174_i64],
                &rien,
                &aucun,
                &vec![None::<i64>],
                &3,
                &None::<chrono::DateTime<chrono::Utc>>,
                &vente,
                &session.parse::<Uuid>().unwrap(),
                &compte(),
                &vec!["especes"],
                &vec![400_i64],
                &aucun,
                &None::<i64>,
                &false,
                &EMPREINTE,
                &false,
                &400_i64,
                &0_i64,
            ],
        )
        .await
        .unwrap();
    verifier(&base).await;
    // Sold without a deposit, it comes back without one.
    let vente = vente.to_string();
    let fait = rendre(&caissier, &vente, retour(&session, &[(1, 1)], 200)).await.expect_status(201);
    assert_eq!((&fait["consigne_cents"], &fait["total_cents"]), (&json!(0), &json!(201)));
    verifier(&base).await;
}
