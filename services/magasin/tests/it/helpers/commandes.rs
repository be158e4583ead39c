//! An order, from its checkout to the step that its goods leave by.

use comptoir_clients::magasin::{Adresse, LigneVue, Mode, NouvelleCommande, Outcome};
use comptoir_clients::{Http, Magasin};
use comptoir_http::{Problem, RequestContext};
use comptoir_test::{App, TestClient, TestDatabase, TestResponse};
use comptoir_types::{Centimes, CommandeId, CompteId, LieuId, ProduitId, Role};
use magasin::commandes::InProcess;
use magasin::{Reglages, State};
use serde_json::{Value, json};
use uuid::Uuid;

pub(crate) fn compte() -> CompteId {
    CompteId::new(Uuid::now_v7())
}

pub(crate) fn commande() -> CommandeId {
    CommandeId::new(Uuid::now_v7())
}

pub(crate) fn direct(base: &TestDatabase) -> InProcess {
    InProcess { db: base.pool(magasin::SERVICE), mesures: crate::mesures() }
}

pub(crate) fn http(app: &App) -> Http {
    Http::new("magasin", &app.adresse, comptoir_auth::InternalKey::parse(crate::CLE).unwrap())
}

pub(crate) fn state(base: &TestDatabase) -> State {
    State::new(base.pool(magasin::SERVICE), Reglages::default(), crate::mesures())
}

/// A collection at Comptoir Plateau of these lines: product, quantity, price seen.
pub(crate) fn ordre(client: CompteId, lignes: &[(i32, i64, i64)]) -> NouvelleCommande {
    NouvelleCommande {
        client_id: client,
        mode: Mode::Cueillette,
        lieu_id: LieuId::new(3),
        courriel: "chloe@client.example".to_owned().try_into().unwrap(),
        adresse: None,
        lignes: lignes
            .iter()
            .map(|(produit, quantite, prix)| LigneVue {
                produit_id: ProduitId::new(*produit),
                quantite: (*quantite).try_into().unwrap(),
                prix_vu_cents: Centimes::new(*prix),
            })
            .collect(),
        empreinte: [7; 32],
    }
}

/// The same, delivered.
pub(crate) fn livraison(client: CompteId, lignes: &[(i32, i64, i64)], province: &str) -> NouvelleCommande {
    let texte = |texte: &str| texte.to_owned();
    NouvelleCommande {
        mode: Mode::Livraison,
        lieu_id: LieuId::new(2),
        adresse: Some(Adresse {
            destinataire: texte("Chloé Roy").try_into().unwrap(),
            ligne1: texte("1 rue A").try_into().unwrap(),
            ligne2: None,
            ville: texte("Montréal").try_into().unwrap(),
            province: texte(province).try_into().unwrap(),
            code_postal: texte("H2J2K1").try_into().unwrap(),
        }),
        ..ordre(client, lignes)
    }
}

pub(crate) async fn commander(magasin: &impl Magasin, id: CommandeId, ordre: &NouvelleCommande) -> Outcome {
    magasin.commander(id, ordre, &RequestContext::default()).await.unwrap()
}

#[track_caller]
pub(crate) fn creee(issue: Outcome) -> (Value, bool) {
    match issue {
        Outcome::Creee { commande, rejouee } => (commande, rejouee),
        Outcome::Refusee { problem, .. } => panic!("{problem:?}"),
    }
}

#[track_caller]
pub(crate) fn refusee(issue: Outcome, genre: &str) -> (Problem, bool) {
    match issue {
        Outcome::Refusee { problem, rejouee } => {
            assert_eq!(problem.kind().slug, genre, "{problem:?}");
            (problem, rejouee)
        }
        Outcome::Creee { commande, .. } => panic!("{commande}"),
    }
}

/// An order of two of product 1, and its client.
pub(crate) async fn reservee(base: &TestDatabase) -> (CommandeId, CompteId) {
    let (id, client) = (commande(), compte());
    creee(commander(&direct(base), id, &ordre(client, &[(1, 2, 174)])).await);
    (id, client)
}

/// The same, paid.
pub(crate) async fn payee(app: &App, base: &TestDatabase) -> (CommandeId, CompteId) {
    let (id, client) = reservee(base).await;
    let paiement = json!({ "jeton": "tok_ok" });
    app.client(client)
        .cle(Uuid::now_v7())
        .post(&format!("/api/commandes/{id}/paiements"), paiement)
        .await
        .expect_status(201);
    (id, client)
}

/// A step that a worker of this place takes with an order, from this version.
pub(crate) async fn passer(
    app: &App,
    (role, lieu): (Role, i32),
    id: CommandeId,
    version: i32,
    passage: &str,
    corps: Value,
) -> TestResponse {
    let travailleur = app.travailleur(role, &[lieu]);
    avancer(&travailleur, id, version, passage, corps).await
}

/// The same, by this worker.
pub(crate) async fn avancer(
    travailleur: &TestClient<'_>,
    id: CommandeId,
    version: i32,
    passage: &str,
    corps: Value,
) -> TestResponse {
    let travailleur = travailleur.avec("If-Match", format!("\"{version}\""));
    travailleur.post(&format!("/api/commandes/{id}/{passage}"), corps).await
}
