//! The database server of the bench: one of its own, on disk, with the settings that keep data safe.

use std::fs;
use std::path::Path;

use anyhow::{Context, ensure};
use comptoir_embedded_postgres::{Binaries, Server, default_cache_folder};
use tokio_postgres::{Client, NoTls, SimpleQueryMessage, SimpleQueryRow};
use uuid::Uuid;

use crate::dire;
use crate::processus::cpu_de_la_famille;

/// A running server.
pub(crate) struct Serveur {
    serveur: Server,
    pid: u32,
    /// Its version, as in `17.6`.
    pub(crate) version: String,
}

impl Serveur {
    /// Starts one in this folder.
    pub(crate) fn demarrer(dossier: &Path) -> anyhow::Result<Self> {
        let binaires = Binaries::find(&default_cache_folder()?, &dire)?;
        let serveur = Server::start(&binaires, &dossier.join("postgresql"))?;
        let fichier = serveur.folder().join("pgdata/postmaster.pid");
        let pid = fs::read_to_string(&fichier)?;
        let pid = pid.lines().next().context("no process id")?.trim().parse()?;
        Ok(Serveur { serveur, pid, version: binaires.version().to_owned() })
    }

    /// Seconds of processor that all its processes have taken.
    pub(crate) fn cpu(&self) -> anyhow::Result<f64> {
        cpu_de_la_famille(self.pid)
    }

    /// The address of one of its databases.
    pub(crate) fn url(&self, base: &str) -> String {
        self.serveur.url(base)
    }

    /// A new database, empty or as this one, which nobody may be using.
    pub(crate) async fn creer(&self, base: &str, comme: Option<&str>) -> anyhow::Result<()> {
        let modele = comme.map(|modele| format!(" template {modele} strategy file_copy")).unwrap_or_default();
        self.proprietaire("postgres").await?.faire(&format!("create database {base}{modele}")).await
    }

    /// Removes a database that nobody uses any more: one of a million sales takes gigabytes.
    pub(crate) async fn supprimer(&self, base: &str) -> anyhow::Result<()> {
        self.proprietaire("postgres").await?.faire(&format!("drop database {base} with (force)")).await
    }

    /// The owner of a database.
    pub(crate) async fn proprietaire(&self, base: &str) -> anyhow::Result<Proprietaire> {
        let (client, connexion) = tokio_postgres::connect(&self.url(base), NoTls).await?;
        actix_web::rt::spawn(connexion);
        Ok(Proprietaire(client))
    }
}

/// A connection that may do anything, to prepare what is then measured.
pub(crate) struct Proprietaire(Client);

impl Proprietaire {
    /// Runs statements.
    pub(crate) async fn faire(&self, sql: &str) -> anyhow::Result<()> {
        Ok(self.0.batch_execute(sql).await?)
    }

    /// The rows of one statement.
    pub(crate) async fn lire(&self, sql: &str) -> anyhow::Result<Vec<SimpleQueryRow>> {
        let messages = self.0.simple_query(sql).await?;
        let ligne = |message| match message {
            SimpleQueryMessage::Row(ligne) => Some(ligne),
            _ => None,
        };
        Ok(messages.into_iter().filter_map(ligne).collect())
    }

    /// The one number that a statement gives.
    pub(crate) async fn nombre(&self, sql: &str) -> anyhow::Result<u64> {
        let lignes = self.lire(sql).await?;
        let nombre = lignes.first().and_then(|ligne| ligne.get(0)).context("no row")?;
        Ok(nombre.parse()?)
    }

    /// Settles what was just written, so that no later measure pays for it.
    pub(crate) async fn reposer(&self) -> anyhow::Result<()> {
        self.faire("vacuum analyze").await?;
        self.faire("checkpoint").await
    }

    /// Sets what is available of products at a place, by one line each in the ledger.
    pub(crate) async fn approvisionner(&self, produits: &str, disponible: u32) -> anyhow::Result<()> {
        self.faire(&format!(
            "with avant as (
               select lieu_id, produit_id, {disponible} - disponible as delta from magasin.stock
                where disponible <> {disponible} and ({produits})),
             apres as (
               update magasin.stock s set physique = s.physique + avant.delta from avant
                where s.lieu_id = avant.lieu_id and s.produit_id = avant.produit_id
               returning s.lieu_id, s.produit_id, avant.delta, s.physique, s.reserve)
             insert into magasin.mouvement
                   (lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres, reserve_apres, reference_id)
             select lieu_id, produit_id, 'comptage', delta, 0, physique, reserve, gen_random_uuid() from apres"
        ))
        .await
    }

    /// Pays and prepares these orders, as if their clients and a worker had.
    pub(crate) async fn preparer(&self, commandes: &[Uuid]) -> anyhow::Result<()> {
        let commandes: Vec<String> = commandes.iter().map(ToString::to_string).collect();
        self.faire(&format!(
            "with c as (
               update magasin.commande set etat = 'en_preparation', version = 3
                where commande_id = any ('{{{}}}'::uuid[]) and etat = 'en_attente_paiement'
               returning *),
             p as (
               insert into magasin.paiement (paiement_id, commande_id, montant_cents, etat, transaction, regle_le)
               select gen_random_uuid(), commande_id, total_cents, 'accepte', 'banc_' || commande_id, now() from c)
             insert into magasin.outbox (type, agregat_id, charge)
             select 'commande.etat', commande_id::text,
                    jsonb_build_object('etat', passage.etat, 'client_id', client_id, 'numero', numero)
               from c, unnest(array['payee', 'en_preparation']) as passage (etat)",
            commandes.join(",")
        ))
        .await
    }

    /// An open cart for each of these clients, with this many lines of those products that the online shop sells.
    pub(crate) async fn remplir_paniers(
        &self,
        clients: &[Uuid],
        lignes: u32,
        produits: &str,
    ) -> anyhow::Result<()> {
        let vendables = format!("en_ligne and actif and {produits}");
        let nombre = self.nombre(&format!("select count(*) from magasin.produit where {vendables}")).await?;
        ensure!(nombre > 0, "no product to sell");
        let clients: Vec<String> = clients.iter().map(ToString::to_string).collect();
        self.faire(&format!(
            "with p as (
               insert into panier.panier (panier_id, client_id, expire_le)
               select gen_random_uuid(), client_id::uuid, now() + interval '30 days'
                 from unnest(string_to_array('{}', ',')) client_id
               returning panier_id, hashtext(client_id::text) & 65535 as hasard),
             v as (select *, row_number() over (order by produit_id) - 1 as rang from magasin.produit where {vendables})
             insert into panier.ligne (panier_id, produit_id, quantite, sku, nom_fr, nom_en, taxe, prix_vu_cents)
             select panier_id, produit_id, 1, sku, nom_fr, nom_en, taxe, prix_cents
               from p, generate_series(0, {lignes} - 1) i join v on true
              where v.rang = (p.hasard + i * 13) % {nombre}",
            clients.join(",")
        ))
        .await?;
        // As autovacuum would have, for carts that came one by one.
        self.faire("analyze panier.panier, panier.ligne").await
    }
}
