//! The accounts, and days that go by.

use chrono::NaiveDate;
use comptoir_test::{App, TestClient, TestDatabase, TestResponse};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{agir, siege, valeur};

/// The business day that was so many days ago.
pub(crate) async fn jour(base: &TestDatabase, il_y_a: i32) -> NaiveDate {
    valeur(base, &format!("select magasin.jour(now()) - {il_y_a}")).await.parse().unwrap()
}

/// Lets a day go by: all that has a day was a day earlier.
pub(crate) async fn passer_un_jour(base: &TestDatabase) {
    base.proprietaire(
        "set session_replication_role = replica;
         update magasin.vente set jour = jour - 1, faite_le = faite_le - interval '1 day', recue_le = recue_le - interval '1 day';
         update magasin.retour set jour = jour - 1, le = le - interval '1 day';
         update magasin.carte_vente set jour = jour - 1, le = le - interval '1 day';
         update magasin.carte_remboursement set jour = jour - 1, le = le - interval '1 day';
         update magasin.carte_remplacement set jour = jour - 1, le = le - interval '1 day';
         update magasin.mouvement_caisse set le = le - interval '1 day';
         update magasin.reprise_consigne set le = le - interval '1 day';
         update magasin.session_caisse
            set ouverte_le = ouverte_le - interval '1 day', terminee_le = terminee_le - interval '1 day',
                compte_le = compte_le - interval '1 day';
         update magasin.paiement set cree_le = cree_le - interval '1 day', regle_le = regle_le - interval '1 day';
         update magasin.commande set creee_le = creee_le - interval '1 day', maj_le = maj_le - interval '1 day';
         update magasin.commande_etape set le = le - interval '1 day';
         update magasin.journal_ecriture set jour = jour - 1;
         update magasin.journal_supplement set jour = jour - 1;
         update magasin.journal_cloture set jour = jour - 1;
         set session_replication_role = origin;",
    )
    .await;
}

/// The journal of this day, of all places.
pub(crate) async fn journal(app: &App, jour: NaiveDate) -> Value {
    siege(app).get(&format!("/api/journal?jour={jour}")).await.expect_status(200)
}

/// What these lines come to on an account, credits below zero.
pub(crate) fn compte(journal: &Value, compte: &str) -> i64 {
    let lignes = journal["ecritures"].as_array().unwrap().iter();
    lignes
        .filter(|ligne| ligne["compte"] == compte)
        .map(|ligne| ligne["debit_cents"].as_i64().unwrap() - ligne["credit_cents"].as_i64().unwrap())
        .sum()
}

/// Closes this day.
pub(crate) async fn cloturer(appelant: &TestClient<'_>, jour: NaiveDate) -> TestResponse {
    agir(appelant, &format!("/api/journal/{jour}/cloture"), json!({})).await
}

/// Ends a session and counts its drawer, which holds this much more than it should.
pub(crate) async fn fermer(base: &TestDatabase, appelant: &TestClient<'_>, session: &str, ecart: i64) {
    agir(appelant, &format!("/api/sessions/{session}/fin"), json!({})).await.expect_status(200);
    let attendu = format!("select attendu_cents from magasin.session_caisse where session_id = '{session}'");
    let cents: i64 = valeur(base, &attendu).await.parse().unwrap();
    let corps = json!({"denominations": {"5": (cents + ecart) / 5}, "note": "comptée deux fois"});
    let chemin = format!("/api/sessions/{session}/comptage");
    appelant.cle(Uuid::now_v7()).post(&chemin, corps).await.expect_status(200);
}
