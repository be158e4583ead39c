//! What belongs to another store or another client is neither shown nor touched, by any operation.

use std::collections::BTreeMap;

use comptoir_test::TestClient;
use comptoir_types::Role;
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::bornes::Description;
use crate::helpers::{Forme, Operation, Systeme, operations};

/// One thing of each kind, of store 3 or of a client, by the first word of its address.
pub(crate) struct Biens(BTreeMap<&'static str, String>);

/// What has no owner but the chain, or is found by who asks.
const A_TOUS: [&str; 12] = [
    "categories",
    "clients",
    "codes-barres",
    "comptes",
    "gestion",
    "imports",
    "incidents",
    "journal",
    "lots",
    "panier",
    "prix-programmes",
    "produits",
];

/// What staff of any store may do: a sale comes back wherever the client is.
const PARTOUT: [&str; 2] = ["GET /api/recus/{id}", "POST /api/ventes/{id}/retours"];

impl Biens {
    /// Sells, orders, counts and hires at store 3.
    pub(crate) async fn faire(systeme: &Systeme) -> Self {
        let gerant = Uuid::now_v7();
        let gerant = |chemin| systeme.travailleur(gerant, Role::Gestionnaire, &[3], chemin);
        let siege = |chemin| systeme.travailleur(Uuid::now_v7(), Role::Responsable, &[], chemin);
        systeme.base.proprietaire("update magasin.produit set taxe = 'detaxee'").await;
        let mut biens = BTreeMap::from([("caisses", "1".to_owned()), ("magasins", "3".to_owned())]);

        let session = Uuid::now_v7();
        let ouverture = json!({ "caisse_id": 1, "fond_cents": 20_000 });
        gerant("/api/sessions").cle(session).post("/api/sessions", ouverture).await.expect_status(201);
        biens.insert("sessions", session.to_string());

        let vente = Uuid::now_v7();
        let corps = json!({ "magasin_id": 3, "session_id": session,
            "lignes": [{ "produit_id": 1, "quantite": 2, "prix_vu_cents": 1000 }],
            "paiements": [{ "moyen": "especes", "montant_cents": 2000 }] });
        let faite = gerant("/api/ventes").cle(vente).post("/api/ventes", corps).await;
        biens.insert("recus", texte(&faite.expect_status(201)["numero"]));
        biens.insert("ventes", vente.to_string());

        let carte = Uuid::now_v7();
        let corps =
            json!({ "montant_cents": 500, "paiements": [{ "moyen": "especes", "montant_cents": 500 }] });
        let chemin = format!("/api/sessions/{session}/cartes");
        gerant(&chemin).cle(carte).post(&chemin, corps).await.expect_status(201);
        biens.insert("cartes", carte.to_string());

        let retour = Uuid::now_v7();
        let corps = json!({ "magasin_id": 3, "session_id": session, "motif": "insatisfait",
            "lignes": [{ "rang": 1, "quantite": 1 }],
            "remboursements": [{ "moyen": "especes", "montant_cents": 1000 }] });
        let chemin = format!("/api/ventes/{vente}/retours");
        gerant(&chemin).cle(retour).post(&chemin, corps).await.expect_status(201);
        biens.insert("retours", retour.to_string());

        let seuils = "/api/magasins/3/stock/2";
        gerant(seuils).put(seuils, json!({ "seuil_min": 50, "seuil_max": 100 })).await.expect_status(200);
        let alertes = gerant("/api/alertes").get("/api/alertes?lieu_id=3").await;
        biens.insert("alertes", texte(&alertes.expect_status(200)["elements"][0]["alerte_id"]));

        let inventaire = Uuid::now_v7();
        let chemin = "/api/inventaires";
        gerant(chemin).cle(inventaire).post(chemin, json!({ "lieu_id": 3 })).await.expect_status(201);
        biens.insert("inventaires", inventaire.to_string());

        let chemin = "/api/demandes";
        let lignes = [3, 4].map(|produit| json!({ "produit_id": produit, "quantite": 1 }));
        let faites = gerant(chemin).cle(Uuid::now_v7());
        let faites = faites.post(chemin, json!({ "lieu_id": 3, "lignes": lignes })).await;
        let faites = faites.expect_status(201);
        biens.insert("demandes", texte(&faites[0]["demande_id"]));
        let chemin = format!("/api/demandes/{}/approbation", texte(&faites[1]["demande_id"]));
        let accord = siege(&chemin).avec("If-Match", "\"1\"").post(&chemin, json!({ "quantite": 1 })).await;
        biens.insert("transferts", texte(&accord.expect_status(200)["transfert_id"]));

        let travailleur = Uuid::now_v7();
        let chemin = "/api/travailleurs";
        let corps = json!({ "matricule": "E0001", "courriel": "e@comptoir.example", "prenom": "E", "nom": "E",
            "role": "employe", "magasins": [3] });
        siege(chemin).cle(travailleur).post(chemin, corps).await.expect_status(201);
        biens.insert("travailleurs", travailleur.to_string());
        let quart = Uuid::now_v7();
        let employe = systeme.travailleur(travailleur, Role::Employe, &[3], "/api/quarts").cle(quart);
        employe.post("/api/quarts", json!({ "magasin_id": 3 })).await.expect_status(201);
        biens.insert("quarts", quart.to_string());

        let chemin = "/api/auth/inscription";
        let corps = json!({ "courriel": "a@client.example", "mot_de_passe": "une phrase de passe",
            "prenom": "A", "nom": "A" });
        systeme.anonyme(chemin).post(chemin, corps).await.expect_status(201);
        let chemin = "/api/auth/connexion";
        let corps = json!({ "courriel": "a@client.example", "mot_de_passe": "une phrase de passe" });
        let connexion = systeme.anonyme(chemin).post(chemin, corps).await.expect_status(200);
        let client = texte(&connexion["compte_id"]).parse().unwrap();
        let chemin = "/api/auth/sessions";
        let elle = systeme.app(chemin).porteur(texte(&connexion["jeton_acces"]));
        let sessions = elle.get(chemin).await.expect_status(200);
        biens.insert("auth", texte(&sessions["elements"][0]["session_id"]));

        let commande = Uuid::now_v7();
        systeme.ajouter(client, 5).await;
        let corps = json!({ "mode": "cueillette", "lieu_id": 3, "courriel": "a@client.example" });
        let chemin = "/api/panier/checkout";
        systeme.client(client, chemin).cle(commande).post(chemin, corps).await.expect_status(201);
        biens.insert("commandes", commande.to_string());

        let elle = |chemin| systeme.client(client, chemin);
        let adresse = json!({ "genre": "livraison", "destinataire": "A", "ligne1": "1, rue A", "ville": "Laval",
            "province": "QC", "code_postal": "H7T 1A1" });
        let adresse = elle("/api/adresses").post("/api/adresses", adresse).await.expect_status(201);
        biens.insert("adresses", texte(&adresse["adresse_id"]));
        let demande = Uuid::now_v7();
        let export = elle("/api/loi25").cle(demande).post("/api/loi25", json!({ "genre": "export" })).await;
        export.expect_status(202);
        biens.insert("loi25", demande.to_string());
        let avis = format!(
            "insert into clientele.notification (notification_id, client_id, source, position, genre, donnees, cree_le)
             overriding system value
             values (1, '{client}', 'essai', 1, 'commande_prete', '{{}}', now())"
        );
        systeme.base.proprietaire(&avis).await;
        biens.insert("notifications", "1".to_owned());
        Biens(biens)
    }

    /// The address of this operation on a thing of here; none where nobody owns what it is about.
    pub(crate) fn chemin(&self, operation: &Operation) -> Option<String> {
        let sorte = operation.modele.split('/').nth(2).unwrap();
        if A_TOUS.contains(&sorte) {
            return None;
        }
        let bien = self.0.get(sorte);
        assert!(bien.is_some(), "{sorte} belongs to somebody: make one in `Biens::faire`");
        let bien = bien?;
        Some(operation.modele.replace("{id}", bien).replace("{sub}", "1"))
    }
}

fn texte(valeur: &Value) -> String {
    valeur.as_str().map_or_else(|| valeur.to_string(), str::to_owned)
}

/// A manager of another store and another client, as far as the operation lets such in.
fn etrangers<'a>(systeme: &'a Systeme, operation: &Operation) -> Vec<(&'static str, TestClient<'a>)> {
    let exigences = operation.description["security"].to_string();
    let mut etrangers = Vec::new();
    if exigences.contains("client") {
        etrangers.push(("another client", systeme.client(Uuid::now_v7(), &operation.chemin)));
    }
    if exigences.contains("employe") || exigences.contains("gestionnaire") {
        let gerant = systeme.travailleur(Uuid::now_v7(), Role::Gestionnaire, &[4], &operation.chemin);
        etrangers.push(("a manager of another store", gerant));
    }
    etrangers
}

/// Makes a body one that its operation would take: of a store it says that of the caller, so that only the thing itself is
/// another's; and fields that go together do.
fn sensee(modele: &str, corps: &mut Map<String, Value>) {
    for champ in ["magasin_id", "lieu_id"] {
        corps.entry(champ).and_modify(|lieu| *lieu = json!(4));
    }
    corps.entry("seuil_min").and_modify(|seuil| *seuil = json!(0));
    corps.entry("seuil_max").and_modify(|seuil| *seuil = json!(9));
    if corps.contains_key("appareil") {
        corps.insert("produit_id".to_owned(), json!(1));
    }
    corps.entry("paiements").and_modify(|p| *p = json!([{ "moyen": "especes", "montant_cents": 1000 }]));
    if modele == "/api/commandes/{id}/paiements" {
        corps.insert("jeton".to_owned(), json!("tok_ok"));
    }
}

#[actix_web::test]
async fn what_is_anothers_is_refused_by_every_operation() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let biens = Biens::faire(&systeme).await;
    let description = Description::lire();
    let (mut ecarts, mut essais) = (Vec::new(), 0);
    for operation in operations().iter().filter(|operation| operation.modele.contains("{id}")) {
        let Some(chemin) = biens.chemin(operation) else { continue };
        let schema = &operation.description["requestBody"]["content"]["application/json"]["schema"];
        let mut corps = (!schema.is_null()).then(|| description.exemple(schema));
        if let Some(corps) = corps.as_mut().and_then(Value::as_object_mut) {
            sensee(&operation.modele, corps);
        }
        for (qui, appelant) in etrangers(&systeme, operation) {
            essais += 1;
            let appelant = appelant.cle(Uuid::now_v7()).avec("If-Match", "\"1\"");
            let reponse = appelant.appeler(operation.methode.clone(), &chemin, corps.clone()).await;
            let nom = format!("{} {}", operation.methode, operation.modele);
            if [403, 404].contains(&reponse.statut) == PARTOUT.contains(&&*nom) {
                ecarts.push(format!("{nom} by {qui}: {reponse:?}"));
            }
        }
    }
    assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
    assert!(essais > 50, "{essais}");
}

#[actix_web::test]
async fn no_list_shows_what_is_anothers() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let biens = Biens::faire(&systeme).await;
    let secrets: Vec<_> = biens.0.iter().filter(|(_, bien)| bien.len() > 30).collect();
    assert!(secrets.len() > 8, "{secrets:?}");
    let lues = operations();
    let lues = lues.iter().filter(|operation| operation.methode == "GET" && !operation.modele.contains('{'));
    let mut ecarts = Vec::new();
    for operation in lues {
        for (qui, appelant) in etrangers(&systeme, operation) {
            let reponse = appelant.get(&operation.chemin).await;
            for (sorte, bien) in &secrets {
                if reponse.texte.contains(bien.as_str()) {
                    ecarts.push(format!("{} shows {sorte} {bien} to {qui}", operation.chemin));
                }
            }
        }
    }
    assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
}
