//! What is done with carts that nobody wants any more.

use comptoir_database::{Connection, Error};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[EXPIRER, OUBLIER];

/// How many carts one statement takes: few enough never to keep a request waiting.
pub const LOT: i64 = 500;

const EXPIRER: &str = "
    with echu as (
      select panier_id from panier.panier
       where etat = 'ouvert' and expire_le <= now()
       order by expire_le limit $1 for update skip locked),
    lignes as (
      delete from panier.ligne using echu where ligne.panier_id = echu.panier_id)
    update panier.panier set etat = 'expire', version = panier.version + 1, modifie_le = now()
      from echu
     where panier.panier_id = echu.panier_id";

/// Marks carts past their time, at most [`LOT`], and removes their lines. Gives how many.
pub async fn expirer(db: &Connection) -> Result<u64, Error> {
    db.run(EXPIRER, &[&LOT]).await
}

const OUBLIER: &str = "
    delete from panier.panier
     where panier_id in (
       select panier_id from panier.panier
        where etat in ('fusionne', 'expire') and modifie_le <= now() - interval '30 days'
        order by modifie_le limit $1 for update skip locked)";

/// Removes carts that ended without an order 30 days ago, at most [`LOT`]. Gives how many.
pub async fn oublier(db: &Connection) -> Result<u64, Error> {
    db.run(OUBLIER, &[&LOT]).await
}
