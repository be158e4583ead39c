//! A stock-take while the shop sells, through two processes: what was counted is the book, moved by what happened since.

use std::cell::RefCell;

use comptoir_test::TestClient;
use comptoir_types::Role;
use futures_util::future::join_all;
use futures_util::lock::Mutex;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::helpers::{Forme, Systeme};

const MOUVEMENTS: &str = "/api/mouvements";
/// How many products are counted, and how many the book has of each.
const PRODUITS: i32 = 9;
const LIVRE: i64 = 60;

/// What is on the shelves of store 3, whatever the book says. Who takes or adds holds the product meanwhile.
struct Rayons(Vec<Mutex<i64>>);

impl Rayons {
    /// Of each product two fewer than in the book, as many, or two more.
    fn nouveaux() -> Self {
        Rayons((1..=PRODUITS).map(|produit| Mutex::new(LIVRE + 2 * i64::from(produit % 3 - 1))).collect())
    }

    fn de(&self, produit: i32) -> &Mutex<i64> {
        &self.0[usize::try_from(produit - 1).unwrap()]
    }
}

async fn envoyer(appelant: &TestClient<'_>, chemin: &str, corps: Value) -> Value {
    appelant.cle(Uuid::now_v7()).post(chemin, corps).await.expect_status(201)
}

fn gerant(systeme: &Systeme, moi: Uuid) -> TestClient<'_> {
    systeme.travailleur(moi, Role::Gestionnaire, &[3], MOUVEMENTS)
}

/// One unit sold; sometimes it comes back.
async fn vendre(gerant: &TestClient<'_>, session: Uuid, rayons: &Rayons, produit: i32, rendre: bool) {
    let mut rayon = rayons.de(produit).lock().await;
    let vente = json!({"magasin_id": 3, "session_id": session, "ecart_permis": true,
        "lignes": [{"produit_id": produit, "quantite": 1, "prix_vu_cents": 1000}],
        "paiements": [{"moyen": "especes", "montant_cents": 1000}]});
    let vendue = envoyer(gerant, "/api/ventes", vente).await;
    *rayon -= 1;
    if rendre {
        let retour = json!({"magasin_id": 3, "session_id": session, "motif": "insatisfait",
            "lignes": [{"rang": 1, "quantite": 1}],
            "remboursements": [{"moyen": "especes", "montant_cents": 1000}]});
        envoyer(gerant, &format!("/api/ventes/{}/retours", vendue["vente_id"].as_str().unwrap()), retour)
            .await;
        *rayon += 1;
    }
}

/// Three units leave for store 4, two come from there, with their documents.
async fn transferer(systeme: &Systeme, rayons: &Rayons, produit: i32) {
    let mut rayon = rayons.de(produit).lock().await;
    let [parti, venu] = [Uuid::now_v7(), Uuid::now_v7()];
    let documents = format!(
        "insert into magasin.transfert (transfert_id, source_id, destination_id, etat, prepare_par, expedie_par, expedie_le,
                                        recu_par, recu_le)
         values ('{parti}', 3, 4, 'en_transit', '{parti}', '{parti}', now(), null, null),
                ('{venu}', 4, 3, 'recu', '{venu}', '{venu}', now(), '{venu}', now());
         insert into magasin.transfert_ligne (transfert_id, produit_id, quantite, recue)
         values ('{parti}', {produit}, 3, null), ('{venu}', {produit}, 2, 2);
         select magasin.mouvoir(3, 'reservation', '{parti}', null, array[{produit}], null, array[3]);
         select magasin.mouvoir(3, 'expedition', '{parti}', null, array[{produit}], array[-3], array[-3]);
         select magasin.mouvoir(3, 'transfert_recu', '{venu}', null, array[{produit}], array[2], null);
         select magasin.mouvoir(4, 'reservation', '{venu}', null, array[{produit}], null, array[2]);
         select magasin.mouvoir(4, 'expedition', '{venu}', null, array[{produit}], array[-2], array[-2])"
    );
    systeme.base.proprietaire(&documents).await;
    *rayon -= 1;
}

/// What is on the shelf now, read in three parts by three scanners at once.
async fn scanner(systeme: &Systeme, chemin: &str, rayons: &Rayons, produit: i32) {
    let rayon = rayons.de(produit).lock().await;
    let parts = [*rayon / 2, *rayon / 3, *rayon - *rayon / 2 - *rayon / 3];
    join_all(parts.into_iter().enumerate().map(|(n, quantite)| {
        let scanner = systeme.travailleur(Uuid::now_v7(), Role::Employe, &[3], MOUVEMENTS);
        let corps = json!({"appareil": format!("PDA-{n}"), "produit_id": produit, "quantite": quantite});
        async move { envoyer(&scanner, &format!("{chemin}/lectures"), corps).await }
    }))
    .await;
}

#[actix_web::test]
async fn three_scanners_count_while_the_shop_sells() {
    let systeme = Systeme::demarrer(Forme::Deux).await;
    systeme.base.proprietaire("update magasin.produit set taxe = 'detaxee'").await;
    let (moi, session) = (Uuid::now_v7(), Uuid::now_v7());
    let ouverture = json!({"caisse_id": 1, "fond_cents": 200_000});
    gerant(&systeme, moi).cle(session).post("/api/sessions", ouverture).await.expect_status(201);
    let lignes: Vec<_> =
        (1..=PRODUITS).map(|produit| json!({"produit_id": produit, "delta": LIVRE - 10})).collect();
    let livraison = json!({"lieu_id": 3, "type": "reception", "lignes": lignes});
    envoyer(&gerant(&systeme, moi), MOUVEMENTS, livraison).await;

    let ouvert = envoyer(&gerant(&systeme, moi), "/api/inventaires", json!({"lieu_id": 3})).await;
    let chemin = &format!("/api/inventaires/{}", ouvert["inventaire_id"].as_str().unwrap());
    let (rayons, systeme) = (&Rayons::nouveaux(), &systeme);
    let applique = RefCell::new(false);
    let caisse = async |depart: i32| {
        for tour in 0..20 {
            let produit = 1 + (depart + tour) % PRODUITS;
            vendre(&gerant(systeme, moi), session, rayons, produit, tour % 4 == 0).await;
        }
        // Some sales come after the application, whenever that is.
        while !*applique.borrow() {
            vendre(&gerant(systeme, moi), session, rayons, 1 + depart % PRODUITS, true).await;
        }
        vendre(&gerant(systeme, moi), session, rayons, 1 + depart % PRODUITS, false).await;
    };
    let camion = async {
        for produit in 1..=PRODUITS {
            transferer(systeme, rayons, produit).await;
        }
    };
    let compte = async {
        for produit in 1..=PRODUITS {
            scanner(systeme, chemin, rayons, produit).await;
        }
        // Everybody who has seen the review applies it at once, with sales under way.
        let fins = join_all((0..6).map(|_| {
            let gerant = systeme.travailleur(Uuid::now_v7(), Role::Gestionnaire, &[3], MOUVEMENTS);
            async move { gerant.post(&format!("{chemin}/application"), json!({})).await.statut }
        }))
        .await;
        assert_eq!(fins.iter().filter(|statut| **statut == 200).count(), 1, "{fins:?}");
        assert!(fins.iter().all(|statut| [200, 409].contains(statut)), "{fins:?}");
        applique.replace(true);
    };
    futures_util::join!(caisse(0), caisse(3), caisse(6), camion, compte);
    for produit in 1..=PRODUITS {
        let rayon = *rayons.de(produit).lock().await;
        let livre = systeme
            .base
            .compte(&format!(
                "select physique from magasin.stock where lieu_id = 3 and produit_id = {produit}"
            ))
            .await;
        assert_eq!(livre, rayon, "product {produit}");
    }
    systeme.verifier();
}
