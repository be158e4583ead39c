//! A client with an account, and all that becomes theirs.

use std::time::Duration;

use actix_web::rt::time::sleep;
use comptoir_test::TestClient;
use comptoir_types::Role;
use serde_json::{Value, json};
use uuid::Uuid;

use super::Systeme;

const LOI25: &str = "/api/loi25";
const ITEMS: &str = "/api/panier/items";
const CHECKOUT: &str = "/api/panier/checkout";
const COMMANDES: &str = "/api/commandes";
const MOT_DE_PASSE: &str = "un bon mot de passe";

/// A client with an account, and a word that stands in all that is theirs.
pub(crate) struct Cliente {
    pub(crate) id: Uuid,
    pub(crate) marque: String,
}

impl Cliente {
    pub(crate) async fn inscrire(systeme: &Systeme, marque: &str) -> Self {
        let inscription = json!({ "courriel": format!("{marque}@client.example"), "mot_de_passe": MOT_DE_PASSE,
            "prenom": marque, "nom": marque, "consentements": [{ "finalite": "mesure", "accorde": true }] });
        let chemin = "/api/auth/inscription";
        let compte = systeme.anonyme(chemin).post(chemin, inscription).await.expect_status(201);
        let id = compte["compte_id"].as_str().unwrap().parse().unwrap();
        Cliente { id, marque: marque.to_owned() }
    }

    /// Whether the account still opens.
    pub(crate) async fn connecter(&self, systeme: &Systeme) -> u16 {
        let chemin = "/api/auth/connexion";
        let corps =
            json!({ "courriel": format!("{}@client.example", self.marque), "mot_de_passe": MOT_DE_PASSE });
        let moi = systeme.anonyme(chemin).avec("User-Agent", &self.marque);
        moi.post(chemin, corps).await.statut
    }

    pub(crate) fn vers<'a>(&self, systeme: &'a Systeme, chemin: &str) -> TestClient<'a> {
        systeme.client(self.id, chemin)
    }

    pub(crate) async fn mettre_au_panier(&self, systeme: &Systeme, produit: usize) {
        let ligne = json!({ "produit_id": produit, "quantite": 1 });
        self.vers(systeme, ITEMS).post(ITEMS, ligne).await.expect_status(200);
    }

    pub(crate) fn livraison(&self) -> Value {
        let marque = &self.marque;
        json!({ "mode": "livraison", "lieu_id": 2, "courriel": format!("{marque}@client.example"),
                "adresse": { "destinataire": marque, "ligne1": format!("1, rue {marque}"), "ville": "Laval",
                             "province": "QC", "code_postal": "H2J2K1" } })
    }

    /// An order of one product, paid.
    pub(crate) async fn commander(&self, systeme: &Systeme, produit: usize) -> Uuid {
        self.mettre_au_panier(systeme, produit).await;
        let commande = Uuid::now_v7();
        let checkout = self.vers(systeme, CHECKOUT).cle(commande);
        checkout.post(CHECKOUT, self.livraison()).await.expect_status(201);
        let payer = self.vers(systeme, COMMANDES).cle(Uuid::now_v7());
        let chemin = format!("{COMMANDES}/{commande}/paiements");
        payer.post(&chemin, json!({ "jeton": "tok_ok" })).await.expect_status(201);
        commande
    }

    /// Asks under a new key, until it is taken.
    pub(crate) async fn demander(&self, systeme: &Systeme, genre: &str) -> String {
        let demande = self.vers(systeme, LOI25).cle(Uuid::now_v7());
        let demande = demande.post(LOI25, json!({ "genre": genre })).await.expect_status(202);
        demande["demande_id"].as_str().unwrap().to_owned()
    }

    /// Waits for the end of a request.
    pub(crate) async fn attendre(&self, systeme: &Systeme, demande: &str) {
        let chemin = format!("{LOI25}/{demande}");
        for _ in 0..400 {
            let etat = self.vers(systeme, LOI25).get(&chemin).await;
            if etat.statut == 200 && etat.corps["etat"] == "terminee" {
                return;
            }
            sleep(Duration::from_millis(100)).await;
        }
        unreachable!("the request of {} is not finished", self.marque);
    }
}

/// Takes a paid order to the client's door.
pub(crate) async fn livrer(systeme: &Systeme, commande: Uuid) {
    let centre = systeme.jeton(Uuid::now_v7(), Role::Employe, &[2]);
    for (version, pas) in [(2, "preparation"), (3, "expedition"), (4, "livraison")] {
        let employe = systeme.app(COMMANDES).porteur(centre.clone());
        let chemin = format!("{COMMANDES}/{commande}/{pas}");
        employe.avec("If-Match", format!("\"{version}\"")).post(&chemin, json!({})).await.expect_status(200);
    }
}
