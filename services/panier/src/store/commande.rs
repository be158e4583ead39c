//! A cart on its way to an order.

use comptoir_clients::magasin::LigneVue;
use comptoir_database::{Connection, Error, Row};
use comptoir_types::{CommandeId, CompteId, PanierId};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[ATTENDRE, VERROUILLER, CONCLURE, EN_SUSPENS];

/// A cart locked for one order.
pub struct Lock {
    pub panier_id: PanierId,
    /// Whether this call locked it; else an earlier call with the same key had.
    pub pris: bool,
    /// What to order.
    pub lignes: Vec<LigneVue>,
}

struct LigneVerrouillee {
    panier_id: PanierId,
    pris: bool,
    vue: LigneVue,
}

impl TryFrom<&Row> for LigneVerrouillee {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let vue = LigneVue {
            produit_id: row.try_get("produit_id")?,
            quantite: row.try_get("quantite")?,
            prix_vu_cents: row.try_get("prix_vu_cents")?,
        };
        Ok(LigneVerrouillee { panier_id: row.try_get("panier_id")?, pris: row.try_get("pris")?, vue })
    }
}

const ATTENDRE: &str = "
    select 1
      from panier.panier
     where client_id = $1 and (etat in ('ouvert', 'en_commande') or commande_id = $2)
     order by panier_id for update";

const VERROUILLER: &str = include_str!("verrouiller.sql");

/// Locks the client's cart for this order. None: there is nothing to order, or another order is under way.
///
/// # Errors
/// `panier_commande_unique` for a key that is another client's order.
pub async fn verrouiller(
    db: &Connection,
    client: CompteId,
    commande: CommandeId,
) -> Result<Option<Lock>, Error> {
    let params: comptoir_database::Params<'_> = &[&client, &commande];
    let lignes: Vec<LigneVerrouillee> = db.after_lock((ATTENDRE, params), (VERROUILLER, params)).await?;
    let premiere = lignes.first().map(|ligne| (ligne.panier_id, ligne.pris));
    Ok(premiere.map(|(panier_id, pris)| {
        let lignes = lignes.into_iter().map(|ligne| ligne.vue).collect();
        Lock { panier_id, pris, lignes }
    }))
}

// Not `etat = 'en_commande'`, though it means the same: the planner would walk all locked carts by the sweep's index.
const CONCLURE: &str = "
    update panier.panier
       set etat = case when $3 then 'commande' else 'ouvert' end,
           commande_id = case when $3 then commande_id end,
           version = version + 1,
           modifie_le = now()
     where panier_id = $1 and commande_id = $2 and etat <> 'commande'";

/// Closes the cart of an order that was made, opens that of one refused. A cart concluded before stays as it is.
pub async fn conclure(
    db: &Connection,
    panier: PanierId,
    commande: CommandeId,
    creee: bool,
) -> Result<u64, Error> {
    db.run(CONCLURE, &[&panier, &commande, &creee]).await
}

/// A cart whose order got no answer.
pub struct PendingCart {
    pub panier_id: PanierId,
    pub client_id: CompteId,
    pub commande_id: CommandeId,
}

comptoir_database::from_row!(PendingCart { panier_id, client_id, commande_id });

const EN_SUSPENS: &str = "
    select panier_id, client_id, commande_id
      from panier.panier
     where etat = 'en_commande' and modifie_le <= now() - interval '30 seconds'
     order by modifie_le limit $1";

/// The carts locked for 30 seconds or more, the oldest first.
pub async fn en_suspens(db: &Connection, nombre: i64) -> Result<Vec<PendingCart>, Error> {
    db.all(EN_SUSPENS, &[&nombre]).await
}
