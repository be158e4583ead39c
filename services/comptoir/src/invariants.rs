//! `comptoir verifier`: every invariant, one line each.

use std::process::ExitCode;

use comptoir_database::Session;
use comptoir_http::{Invariant, InvariantResult, verifier as constater};

use crate::base::Base;
use crate::dire;

/// What no service can check alone, for none reads another's schema. Read as the owner.
pub static ENTRE_SERVICES: &[Invariant] = &[
    Invariant {
        numero: "X-1",
        enonce: "un panier commandé a sa commande, et une commande récente son panier",
        sql: include_str!("invariants/commandees.sql"),
    },
    Invariant {
        numero: "X-2",
        enonce: "un travailleur a un compte de travailleur, et leurs états s'accordent",
        sql: include_str!("invariants/travailleurs.sql"),
    },
    Invariant {
        numero: "X-3",
        enonce: "une personne effacée n'a rien laissé dans aucun service",
        sql: include_str!("invariants/effacees.sql"),
    },
    Invariant {
        numero: "X-4",
        enonce: "chaque acte annoncé que l'audit a passé y a sa ligne, et chaque ligne son événement",
        sql: include_str!("invariants/annonces.sql"),
    },
    Invariant {
        numero: "X-5",
        enonce: "un compte de client dont l'événement est lu a son profil, et un profil son compte",
        sql: include_str!("invariants/profils.sql"),
    },
    Invariant {
        numero: "X-6",
        enonce: "un travailleur est affecté à des lieux qui existent, et y fait ses quarts",
        sql: "
            select count(*)
              from (select magasin_id from travailleur.affectation
                    union all
                    select magasin_id from travailleur.quart) as occupe
             where not exists (select from magasin.lieu where lieu.lieu_id = occupe.magasin_id)",
    },
    Invariant {
        numero: "X-7",
        enonce: "une commande a les articles de son panier, ni plus ni moins",
        sql: include_str!("invariants/articles.sql"),
    },
];

/// Checks them all. Exits 1 when one is broken.
pub(crate) async fn verifier(base: &Base) -> anyhow::Result<ExitCode> {
    let mut violations = 0;
    for (service, invariants) in [
        (authentification::SERVICE, authentification::invariants::INVARIANTS),
        (clientele::SERVICE, clientele::invariants::INVARIANTS),
        (panier::SERVICE, panier::invariants::INVARIANTS),
        (travailleur::SERVICE, travailleur::invariants::INVARIANTS),
        (magasin::SERVICE, &magasin::invariants::INVARIANTS),
    ] {
        let db = base.pg.pool(Session::background(service)).get().await?;
        violations += rapporter(service, &constater(&db, invariants).await?);
    }
    let proprietaire = base.pg.owner_pool().get().await?;
    violations += rapporter("entre services", &constater(&proprietaire, ENTRE_SERVICES).await?);
    dire(&format!("{violations} violation(s)"));
    Ok(if violations == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn rapporter(service: &str, constats: &[InvariantResult]) -> i64 {
    for InvariantResult { numero, enonce, violations } in constats {
        let signe = if *violations == 0 { "ok" } else { "ROMPU" };
        dire(&format!("{signe:<5} {numero:<5} {violations:>6}  {service}: {enonce}"));
    }
    constats.iter().map(|constat| constat.violations).sum()
}
