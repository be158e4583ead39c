//! What the generated requests find beside the demo data. The ids are those of the dictionaries in `schemathesis.toml`.

use serde_json::json;
use uuid::{Uuid, uuid};

use crate::caller::Caller;
use crate::produit::Produit;

/// An open till session of the employee.
const SESSION: Uuid = uuid!("01990000-0000-7000-8000-000000000001");
/// A sale in it.
const VENTE: Uuid = uuid!("01990000-0000-7000-8000-000000000002");
/// An order of the client, not paid.
const COMMANDE: Uuid = uuid!("01990000-0000-7000-8000-000000000003");
/// Another order of the client, paid.
const PAYEE: Uuid = uuid!("01990000-0000-7000-8000-000000000004");

/// Opens a till, sells, and orders twice.
pub(crate) async fn preparer(produit: &Produit) -> anyhow::Result<()> {
    let employe = Caller::Employe.jeton(produit).await?;
    let employe = employe.as_deref();
    let ouverture = json!({ "caisse_id": 4, "fond_cents": 20_000 });
    produit.demander("/api/sessions", employe, Some(SESSION), &ouverture).await?;
    let vente = json!({
        "magasin_id": 4, "session_id": SESSION,
        "lignes": [{ "gtin": "2000000000015", "quantite": 1, "prix_vu_cents": 649 }],
        "paiements": [{ "moyen": "especes", "montant_cents": 650 }], "recu_cents": 1000,
    });
    produit.demander("/api/ventes", employe, Some(VENTE), &vente).await?;

    let client = Caller::Client.jeton(produit).await?;
    let client = client.as_deref();
    let article = json!({ "produit_id": 175, "quantite": 1 });
    let cueillette = json!({ "mode": "cueillette", "lieu_id": 3, "courriel": "chloe@client.example" });
    for commande in [COMMANDE, PAYEE] {
        produit.demander("/api/panier/items", client, None, &article).await?;
        produit.demander("/api/panier/checkout", client, Some(commande), &cueillette).await?;
    }
    let paiement = format!("/api/commandes/{PAYEE}/paiements");
    produit.demander(&paiement, client, Some(Uuid::now_v7()), &json!({ "jeton": "tok_ok" })).await?;
    Ok(())
}
