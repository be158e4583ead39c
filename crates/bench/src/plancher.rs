//! The floor: the same rows, written bare, on the same server, by the same driver.
//!
//! Its tables have the columns of ours, the rows of the demo data, the storage settings and the primary keys, by which a
//! row is found. They have no constraint, no foreign key, no trigger, no default, no generated column and no other
//! index. One statement writes or reads, each value comes ready from the driver, and the commit waits for the disk as ours does.

use std::time::{Duration, Instant};

use comptoir_database::{Config, Connection, Found, Params, Pool};
use futures_util::future::try_join_all;
use futures_util::{StreamExt, stream};

use crate::base::Proprietaire;
use crate::harness::Harness;
use crate::mesure::Mesure;
use crate::processus::cpu_de_moi;
use crate::wrk::LoadResult;

/// The name of its database.
const BASE: &str = "plancher";

/// As many as the requests in flight of the lines that are compared with it.
pub(crate) const CONNEXIONS: u16 = 8;

const TABLES: &str = "
do $$ declare t regclass; cle text; reglages text; nom text; begin
  foreach t in array array['magasin.session_caisse', 'magasin.stock', 'magasin.vente', 'magasin.vente_ligne', 'magasin.vente_paiement',
      'magasin.mouvement', 'magasin.outbox', 'magasin.idempotence', 'magasin.commande', 'magasin.commande_ligne',
      'magasin.commande_etape', 'panier.panier', 'panier.ligne']::regclass[] loop
    select c.relname, coalesce('with (' || array_to_string(c.reloptions, ', ') || ')', '') into nom, reglages from pg_class c where c.oid = t;
    select pg_get_constraintdef(oid) into cle from pg_constraint where conrelid = t and contype = 'p';
    execute format('create table plancher.%I %s as table %s', nom, reglages, t);
    execute format('alter table plancher.%I add %s', nom, cle);
  end loop;
end $$";

/// Each row is found by its key, as ours are, and statements are planned once, as ours are.
const SESSION: &str = "-c plan_cache_mode=force_generic_plan -c jit=off -c max_parallel_workers_per_gather=0 \
                       -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

/// A database with bare tables, and connections to it.
pub(crate) struct Plancher {
    pool: Pool,
    /// Prepares what is then written.
    pub(crate) base: Proprietaire,
}

/// One write or read of the floor, its values ready.
pub(crate) trait Nu {
    /// Its statement.
    const SQL: &'static str;

    /// The values.
    fn valeurs(&self) -> Vec<&(dyn tokio_postgres::types::ToSql + Sync)>;
}

impl Plancher {
    /// From the database `modele`, which nobody may be using.
    pub(crate) async fn ouvrir(atelier: &Harness) -> anyhow::Result<Self> {
        atelier.serveur.creer(BASE, Some("modele")).await?;
        let base = atelier.serveur.proprietaire(BASE).await?;
        base.faire("create schema plancher").await?;
        base.faire(TABLES).await?;
        base.reposer().await?;
        let mut url: tokio_postgres::Config = atelier.serveur.url(BASE).parse()?;
        url.options(SESSION);
        Ok(Plancher { pool: Config::new(url, CONNEXIONS).owner_pool(), base })
    }

    /// Does each once, as fast as the answers come.
    pub(crate) async fn chacun<T: Nu>(&self, atelier: &Harness, travaux: &[T]) -> anyhow::Result<Mesure> {
        self.mesurer(atelier, travaux.iter()).await
    }

    /// Does them round and round for so long.
    pub(crate) async fn boucle<T: Nu>(
        &self,
        atelier: &Harness,
        travaux: &[T],
        duree: Duration,
    ) -> anyhow::Result<Mesure> {
        let fin = Instant::now() + duree;
        self.mesurer(atelier, travaux.iter().cycle().take_while(|_| Instant::now() < fin)).await
    }

    /// What the driver takes stands where a service stands: it is all that there is on our side.
    async fn mesurer<'a, T: Nu + 'a>(
        &self,
        atelier: &Harness,
        travaux: impl Iterator<Item = &'a T>,
    ) -> anyhow::Result<Mesure> {
        // All connections are open, and know the statement.
        let ouvertes = try_join_all((0..CONNEXIONS).map(|_| self.pool.get())).await?;
        try_join_all(ouvertes.iter().map(|db| db.prepare(T::SQL))).await?;
        drop(ouvertes);
        let (avant_moi, avant_base, debut) = (cpu_de_moi()?, atelier.serveur.cpu()?, Instant::now());
        let faits = stream::iter(travaux).map(|travail| self.faire(travail));
        let latences: Vec<_> = faits.buffer_unordered(usize::from(CONNEXIONS)).collect().await;
        let secondes = debut.elapsed().as_secs_f64();
        let (moi, base) = (cpu_de_moi()? - avant_moi, atelier.serveur.cpu()? - avant_base);
        let tir = LoadResult::new(latences.into_iter().collect::<anyhow::Result<_>>()?, secondes);
        Ok(Mesure::new(&tir, tir.requetes, moi, base))
    }

    async fn faire<T: Nu>(&self, travail: &T) -> anyhow::Result<Duration> {
        let debut = Instant::now();
        let db: Connection = self.pool.get().await?;
        let valeurs = travail.valeurs();
        let params: Params<'_> = &valeurs;
        let _: Vec<Found> = db.all(T::SQL, params).await?;
        Ok(debut.elapsed())
    }
}
