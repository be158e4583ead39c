//! `comptoir verifier`: every invariant of the built part, one line each.

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
        sql: "
            select (select count(*)
                      from panier.panier p
                     where p.etat = 'commande'
                       and not exists (select from magasin.commande c where c.commande_id = p.commande_id))
                 + (select count(*)
                      from magasin.commande c
                     where exists (select from magasin.idempotence i where i.cle = c.commande_id)
                       and not exists (select from panier.panier p where p.commande_id = c.commande_id))",
    },
    Invariant {
        numero: "X-2",
        enonce: "un travailleur a un compte de travailleur, et leurs états s'accordent",
        sql: "
            select (select count(*)
                      from travailleur.travailleur t
                      left join authentification.compte c
                        on c.compte_id = t.travailleur_id and c.genre = 'travailleur'
                     where t.compte_rang > 0
                       and (c.courriel is distinct from t.courriel
                            or t.compte_rang < t.etat_rang and t.modifie_le < now() - interval '2 minutes'
                            or t.compte_rang = t.etat_rang
                           and c.etat is distinct from case when t.etat in ('invite', 'actif') then 'actif'
                                                            else 'suspendu' end))
                 + (select count(*)
                      from authentification.compte c
                     where c.genre = 'travailleur'
                       and not exists (select from travailleur.travailleur t
                                        where t.travailleur_id = c.compte_id))",
    },
    Invariant {
        numero: "X-3",
        enonce: "une personne effacée n'a rien laissé dans aucun service",
        sql: include_str!("invariants/effacees.sql"),
    },
    Invariant {
        numero: "X-4",
        enonce: "chaque acte annoncé que l'audit a passé y a sa ligne, et chaque ligne son événement",
        sql: "
            with evenement as (
              select 'authentification' as source, position, type, agregat_id from authentification.outbox
              union all
              select 'clientele', position, type, agregat_id from clientele.outbox
              union all
              select 'magasin', position, type, agregat_id from magasin.outbox
              union all
              select 'travailleur', position, type, agregat_id from travailleur.outbox
            )
            select (select count(*)
                      from evenement e
                      join travailleur.lecteur l
                        on l.nom = 'travailleur.audit' and l.source = e.source and e.position <= l.position
                     where e.type like 'audit.%'
                       and not exists (select from travailleur.journal_audit j
                                        where j.source = e.source
                                          and j.source_position = e.position
                                          and j.action = e.type
                                          and j.objet = e.agregat_id))
                 + (select count(*)
                      from travailleur.journal_audit j
                     where not exists (select from evenement e
                                        where e.source = j.source
                                          and e.position = j.source_position
                                          and e.type = j.action
                                          and e.agregat_id = j.objet))",
    },
    Invariant {
        numero: "X-5",
        enonce: "un compte de client dont l'événement est lu a son profil, et un profil son compte",
        sql: "
            select (select count(*)
                      from authentification.compte c
                     where c.genre = 'client'
                       and c.etat <> 'efface'
                       and not exists (select from clientele.client p where p.client_id = c.compte_id)
                       and not exists (select from authentification.outbox o
                                         join clientele.lecteur l
                                           on l.nom = 'clientele.profils' and l.source = 'authentification'
                                        where o.agregat_id = c.compte_id::text
                                          and o.type = 'compte.cree'
                                          and (o.position is null or o.position > l.position)))
                 + (select count(*)
                      from clientele.client p
                     where p.etat = 'actif'
                       and not exists (select from authentification.compte c
                                        where c.compte_id = p.client_id and c.genre = 'client'))",
    },
    Invariant {
        numero: "X-6",
        enonce: "un travailleur est affecté à des lieux qui existent, et y fait ses quarts",
        sql: "
            select count(*)
              from (select magasin_id from travailleur.affectation
                    union all
                    select magasin_id from travailleur.quart) t
             where not exists (select from magasin.lieu l where l.lieu_id = t.magasin_id)",
    },
    Invariant {
        numero: "X-7",
        enonce: "une commande a les articles de son panier, ni plus ni moins",
        sql: "
            select count(*)
              from (select p.commande_id, l.produit_id, l.quantite
                      from panier.panier p join panier.ligne l using (panier_id)
                     where p.etat = 'commande') p
              full join (select l.commande_id, l.produit_id, l.quantite
                           from magasin.commande_ligne l
                          where exists (select from panier.panier p
                                         where p.commande_id = l.commande_id and p.etat = 'commande')) c
                     using (commande_id, produit_id)
             where p.quantite is distinct from c.quantite",
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
