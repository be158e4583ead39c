//! The feed of one service.

use comptoir_database::{Connection, Error, Value};
use comptoir_telemetry::EventMetrics;

use crate::{Evenement, LIMITE};

/// The table of events of one service: [`crate::feed`].
#[derive(Debug, Clone, Copy)]
pub struct Feed {
    #[doc(hidden)]
    pub numeroter: &'static str,
    #[doc(hidden)]
    pub lire: &'static str,
    /// Writes nothing, and locks nothing, where the reader has not moved: it asks every second.
    #[doc(hidden)]
    pub passer: &'static str,
}

/// The tables `outbox` and `outbox_lecteur` of this schema.
#[macro_export]
macro_rules! feed {
    ($schema:literal) => {
        $crate::Feed {
            numeroter: concat!("select ", $schema, ".outbox_numeroter()"),
            lire: concat!(
                "select position, type, agregat_id, charge, cree_le\n  from ",
                $schema,
                ".outbox\n where position > $1\n order by position limit $2"
            ),
            passer: concat!(
                "insert into ",
                $schema,
                ".outbox_lecteur as connu (lecteur, position)\n",
                "select $1, passee.position\n",
                "  from (select least($2, coalesce(max(position), 0)) as position from ",
                $schema,
                ".outbox) as passee\n where not exists (select from ",
                $schema,
                ".outbox_lecteur\n                    where lecteur = $1 and position >= passee.position)\n",
                "on conflict (lecteur) do update set position = excluded.position, maj_le = now()\n",
                " where connu.position < excluded.position"
            ),
        }
    };
}

impl Feed {
    /// Prepared against the migrated schema by a test.
    pub const fn statements(self) -> [&'static str; 3] {
        [self.numeroter, self.lire, self.passer]
    }

    /// Numbers the events committed since the last call, then gives those behind this position: 1 to 500 of them.
    ///
    /// A reader that names itself says by `apres` how far it has got: what only readers need is removed then.
    ///
    /// # Errors
    /// The database's.
    pub async fn lire(
        self,
        db: &Connection,
        apres: i64,
        limite: i64,
        lecteur: Option<&str>,
    ) -> Result<Vec<Evenement>, Error> {
        let limite = limite.clamp(1, i64::from(LIMITE));
        if let Some(lecteur) = lecteur {
            db.run(self.passer, &[&lecteur, &apres.max(0)]).await?;
        }
        db.after_lock((self.numeroter, &[]), (self.lire, &[&apres, &limite])).await
    }

    /// Numbers the events committed since the last call. The last position, 0 before the first event.
    ///
    /// # Errors
    /// The database's.
    pub async fn numeroter(self, db: &Connection) -> Result<i64, Error> {
        let Value(derniere) = db.one(self.numeroter, &[]).await?;
        Ok(derniere)
    }

    /// Numbers the events of this service and shows how far they go.
    ///
    /// # Errors
    /// The database's.
    pub async fn publier(self, db: &Connection, service: &str, mesures: &EventMetrics) -> Result<(), Error> {
        mesures.publie(service, self.numeroter(db).await?);
        Ok(())
    }
}
