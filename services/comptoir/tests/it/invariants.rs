//! Every invariant, broken on purpose and seen.

mod ruptures;

use std::process::Command;

use comptoir_demo::{Options, semer};
use comptoir_http::Invariant;
use comptoir_test::{TestDatabase, statements};
use tokio_postgres::{Client, NoTls, SimpleQueryMessage};

use crate::helpers::{Forme, Systeme};
use ruptures::RUPTURES;

/// Every client of the demo data is erased, with all that was theirs. Nothing is left: X-3 is 0.
const EFFACEMENT: &str = "
    update magasin.commande set etat = 'annulee', courriel = null, adresse = null;
    update clientele.client set etat = 'efface', prenom = null, nom = null, courriel = null, telephone = null;
    delete from clientele.adresse;
    select authentification.effacer_client(client_id) from clientele.client;
    select panier.effacer_client(client_id) from clientele.client";

/// What an erasure may leave behind: X-3 sees each.
const RESTES: &[&str] = &[
    "insert into authentification.session (session_id, compte_id, expire_le)
     select gen_random_uuid(), client_id, now() + interval '1 day' from clientele.client limit 1",
    "insert into authentification.session (session_id, compte_id, agent, expire_le, revoquee_le, motif)
     select gen_random_uuid(), client_id, 'Firefox', now() + interval '1 day', now(), 'effacement'
       from clientele.client limit 1",
    "insert into authentification.outbox (type, agregat_id, charge)
     select 'compte.cree', client_id, '{\"courriel\": \"a@b.ca\"}' from clientele.client limit 1",
    "update magasin.commande set courriel = 'a@b.ca' where mode = 'cueillette'",
    "update magasin.commande set etat = 'payee'",
    "insert into magasin.outbox (type, agregat_id, charge)
     select 'commande.creee', commande_id, '{\"adresse\": {}}' from magasin.commande limit 1",
    "delete from panier.client_efface;
     insert into panier.panier (panier_id, client_id, expire_le)
     select gen_random_uuid(), client_id, now() from clientele.client limit 1",
    "insert into clientele.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
     select client_id, gen_random_uuid(), 'x', sha256(''), 200, '{\"a\": \"a@b.ca\"}' from clientele.client limit 1",
    "update authentification.compte set etat = 'actif', courriel = 'a@b.ca', mot_de_passe = 'x'
      where compte_id = (select client_id from clientele.client limit 1)",
];

/// The other ways in which a worker and their account disagree: X-2 sees each.
const DESACCORDS: &[&str] = &[
    "update authentification.compte set etat = 'suspendu' where courriel = 'bob@comptoir.example'",
    "update travailleur.travailleur set etat = 'suspendu' where matricule = 'E0001'",
    "update authentification.compte set courriel = 'autre@comptoir.example' where courriel = 'bob@comptoir.example'",
    "update travailleur.travailleur set etat_rang = 2, modifie_le = now() - interval '3 minutes' where matricule = 'E0001'",
    "insert into authentification.compte (compte_id, genre, courriel, mot_de_passe)
     values (gen_random_uuid(), 'travailleur', 'fantome@comptoir.example', 'x')",
];

fn tous() -> Vec<(String, &'static Invariant)> {
    let nommer = |service: &'static str, invariants: &'static [Invariant]| {
        invariants.iter().map(move |invariant| (format!("{service} {}", invariant.numero), invariant))
    };
    nommer("magasin", &magasin::invariants::INVARIANTS)
        .chain(nommer("clientele", clientele::invariants::INVARIANTS))
        .chain(nommer("panier", panier::invariants::INVARIANTS))
        .chain(nommer("authentification", authentification::invariants::INVARIANTS))
        .chain(nommer("travailleur", travailleur::invariants::INVARIANTS))
        .chain(nommer("comptoir", comptoir::ENTRE_SERVICES))
        .collect()
}

async fn violations(client: &Client, invariant: &Invariant) -> i64 {
    let messages = client.simple_query(invariant.sql).await.unwrap();
    let nombre = messages.iter().find_map(|message| match message {
        SimpleQueryMessage::Row(row) => row.get(0)?.parse().ok(),
        _ => None,
    });
    nombre.unwrap()
}

#[actix_web::test]
async fn each_invariant_holds_in_the_demo_data_and_sees_its_violation() {
    let base = TestDatabase::avec([
        authentification::migrations(),
        clientele::migrations(),
        panier::migrations(),
        travailleur::migrations(),
        magasin::migrations(),
    ])
    .await;
    let proprietaire = base.config.owner_pool().get().await.unwrap();
    let entre_services = comptoir::ENTRE_SERVICES.iter().map(|invariant| invariant.sql);
    statements(&proprietaire, env!("CARGO_MANIFEST_DIR"), entre_services).await;
    let (mut client, connection) = base.config.database_url.connect(NoTls).await.unwrap();
    actix_web::rt::spawn(connection);
    let options = Options { ventes: 600, jours: 7, ..Options::default() };
    semer(&mut client, &options, &mut |_, _, _| {}).await.unwrap();

    for (nom, invariant) in tous() {
        assert_eq!(violations(&client, invariant).await, 0, "{nom} before");
        let ruptures: Vec<_> = RUPTURES.iter().filter(|(rompu, _)| *rompu == nom).collect();
        assert!(!ruptures.is_empty(), "nothing breaks {nom}");
        for (_, rupture) in ruptures {
            client.batch_execute("begin").await.unwrap();
            client.batch_execute(rupture).await.unwrap_or_else(|error| panic!("{nom}: {error:?}"));
            assert!(violations(&client, invariant).await > 0, "{nom} does not see its violation: {rupture}");
            client.batch_execute("rollback").await.unwrap();
        }
    }
    for (rompu, _) in RUPTURES {
        assert!(tous().iter().any(|(nom, _)| nom == rompu), "there is no {rompu}");
    }
    let comptes = comptoir::ENTRE_SERVICES.iter().find(|invariant| invariant.numero == "X-2").unwrap();
    let effacees = comptoir::ENTRE_SERVICES.iter().find(|invariant| invariant.numero == "X-3").unwrap();
    for reste in RESTES {
        client.batch_execute("begin").await.unwrap();
        client.batch_execute(EFFACEMENT).await.unwrap();
        assert_eq!(violations(&client, effacees).await, 0, "an erasure");
        client.batch_execute(reste).await.unwrap_or_else(|error| panic!("{reste}: {error:?}"));
        assert!(violations(&client, effacees).await > 0, "{reste}");
        client.batch_execute("rollback").await.unwrap();
    }
    for desaccord in DESACCORDS {
        client.batch_execute("begin").await.unwrap();
        client.batch_execute(desaccord).await.unwrap_or_else(|error| panic!("{desaccord}: {error:?}"));
        assert!(violations(&client, comptes).await > 0, "{desaccord}");
        client.batch_execute("rollback").await.unwrap();
    }
}

#[actix_web::test]
async fn the_check_says_which_is_broken_and_fails() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    systeme.verifier();
    systeme
        .base
        .proprietaire("update magasin.stock set physique = 11 where lieu_id = 3 and produit_id = 1")
        .await;
    let dossier = systeme.dossier.path().display().to_string();
    let sortie = Command::new(env!("CARGO_BIN_EXE_comptoir"))
        .args(["--database-url", &systeme.url(), "--dossier", &dossier, "--log", "warn", "verifier"])
        .output()
        .unwrap();
    assert_eq!(sortie.status.code(), Some(1));
    let texte = String::from_utf8(sortie.stdout).unwrap();
    let rompus: Vec<_> = texte.lines().filter(|ligne| ligne.starts_with("ROMPU")).collect();
    assert!(matches!(rompus[..], [ligne] if ligne.contains("I-1 ")), "{texte}");

    let chemin = "/api/invariants/magasin";
    let responsable =
        systeme.travailleur(uuid::Uuid::now_v7(), comptoir_types::Role::Responsable, &[], chemin);
    let constats = responsable.get(chemin).await.expect_status(200);
    assert_eq!((&constats[0]["numero"], &constats[0]["violations"]), (&"I-1".into(), &1.into()));
}
