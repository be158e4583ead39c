//! Checkouts and payments, sustained: clients who order, then pay.
//!
//! wrk talks to one address, and a payment must follow its own order: here the clients are tasks of this process,
//! which costs the machine some hundredths of a core.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use anyhow::{anyhow, ensure};
use awc::Client;
use futures_util::future::try_join_all;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::bench::Bench;
use crate::harness::Harness;
use crate::lignes::commandes::{Acheteur, CHECKOUT, acheteurs, livraison};
use crate::mesure::Mesure;
use crate::programmes::Service;
use crate::systeme::Systeme;
use crate::table::{Budget, Rangs, Row};
use crate::wrk::LoadResult;

/// For the first run, which says how many the machine takes a second.
const ESSAI: usize = 500;

/// Clients at the same time.
const CLIENTS: usize = 16;

pub(crate) async fn mesurer(banc: &Bench, rangs: &mut Rangs) {
    for systeme in &banc.systemes {
        let nom = systeme.forme.nom();
        let travail = "checkout puis paiement, 16 clients";
        let mesure = soutenir(&banc.atelier, systeme).await;
        let rang = mesure.map(|mesure| {
            let debit = (mesure.debit, "par s");
            [Row::new(travail, nom, Some(mesure), debit, Budget::PlusDe(200.0, "par s"))]
        });
        rangs.noter(travail, rang);
        let travail = "  ensuite, `comptoir verifier`";
        rangs.noter(travail, banc.atelier.verification(travail, systeme).map(|rang| [rang]));
    }
}

/// As many carts as a short run says, and half more. Were they all ordered before the time is over, it would end there:
/// what was done until then counts.
async fn soutenir(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Mesure> {
    let duree = atelier.echelle.soutenu;
    let essai = acheter(atelier, systeme, ESSAI, duree).await?;
    acheter(atelier, systeme, paniers(essai.debit, duree), duree).await
}

/// How many carts to make for that long at that pace.
fn paniers(debit: f64, duree: Duration) -> usize {
    (debit * duree.as_secs_f64() * 1.5).ceil().max(1.0) as usize
}

async fn acheter(
    atelier: &Harness,
    systeme: &Systeme,
    nombre: usize,
    duree: Duration,
) -> anyhow::Result<Mesure> {
    let file = RefCell::new(acheteurs(atelier, systeme, nombre, 3).await?);
    atelier.serveur.proprietaire(systeme.base).await?.reposer().await?;

    let (avant_service, avant_base, debut) = (systeme.cpu(), atelier.serveur.cpu()?, Instant::now());
    let client = Client::builder().timeout(Duration::from_secs(10)).finish();
    let taches = (0..CLIENTS).map(|_| acheter_tant_que(&client, systeme, &file, debut + duree));
    let latences = try_join_all(taches).await?.concat();
    let secondes = debut.elapsed().as_secs_f64();
    let (service, base) = (systeme.cpu() - avant_service, atelier.serveur.cpu()? - avant_base);
    let tir = LoadResult::new(latences, secondes);
    Ok(Mesure::new(&tir, tir.requetes, service, base))
}

/// One client after the other; how long each took from checkout to the accepted payment.
async fn acheter_tant_que(
    client: &Client,
    systeme: &Systeme,
    file: &RefCell<Vec<Acheteur>>,
    fin: Instant,
) -> anyhow::Result<Vec<Duration>> {
    let mut latences = Vec::new();
    while Instant::now() < fin {
        let Some(acheteur) = file.borrow_mut().pop() else { break };
        let debut = Instant::now();
        let checkout = systeme.url(Service::Panier, CHECKOUT);
        envoyer(client, &checkout, &acheteur.jeton, acheteur.commande, &livraison()).await?;
        let paiement =
            systeme.url(Service::Magasin, &format!("/api/commandes/{}/paiements", acheteur.commande));
        envoyer(client, &paiement, &acheteur.jeton, Uuid::now_v7(), &json!({ "jeton": "tok_ok" })).await?;
        latences.push(debut.elapsed());
    }
    Ok(latences)
}

async fn envoyer(client: &Client, url: &str, jeton: &str, cle: Uuid, corps: &Value) -> anyhow::Result<()> {
    let requete = client.post(url).bearer_auth(jeton).insert_header(("Idempotency-Key", cle.to_string()));
    let mut reponse = requete.send_json(corps).await.map_err(|error| anyhow!("{url}: {error}"))?;
    let (statut, corps) = (reponse.status(), reponse.body().await?);
    ensure!(statut == 201, "{url}: {statut} {}", String::from_utf8_lossy(&corps));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_faster_machine_is_given_more_carts() {
        assert_eq!(paniers(600.0, Duration::from_secs(20)), 18_000);
        assert_eq!(paniers(6_000.0, Duration::from_secs(20)), 180_000);
        assert_eq!(paniers(0.0, Duration::from_secs(20)), 1);
    }
}
