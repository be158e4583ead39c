//! The statements of the carts, each beside the function that runs it.
//!
//! A change locks the cart's row, whatever its state, then reads the cart back in the same transaction: what comes
//! back says for certain whether the change was made, or met an order under way.

pub mod commande;
pub mod fusion;
pub mod menage;
pub mod personnes;

use comptoir_clients::magasin::ProduitVendu;
use comptoir_database::{Connection, Error, Params, Row};
use comptoir_types::{Centimes, PanierId, ProduitId, Quantite, Taxe};
use uuid::Uuid;

use crate::domain::{CartOwner, Etat, Item, Panier};
use crate::token::{Jeton, TokenHash};

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[LIRE, AJOUTER, CHANGER, RETIRER, ACTUALISER];

/// A cart as changed by a request, or the reason why it was not.
pub type Change = Result<Option<Panier>, crate::Error>;

/// One row: the cart, and one of its lines if it has any.
struct LigneLue {
    panier: Panier,
    jeton_hash: Option<Vec<u8>>,
    item: Option<Item>,
}

impl TryFrom<&Row> for LigneLue {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let panier = Panier {
            panier_id: Some(row.try_get("panier_id")?),
            version: row.try_get("version")?,
            etat: row.try_get("etat")?,
            expire_le: Some(row.try_get("expire_le")?),
            ..Panier::default()
        };
        let produit: Option<ProduitId> = row.try_get("produit_id")?;
        let item = produit.map(|produit_id| item(row, produit_id)).transpose()?;
        Ok(LigneLue { panier, jeton_hash: row.try_get("jeton_hash")?, item })
    }
}

fn item(row: &Row, produit_id: ProduitId) -> Result<Item, Error> {
    let quantite: Quantite = row.try_get("quantite")?;
    let prix_vu_cents: Centimes = row.try_get("prix_vu_cents")?;
    Ok(Item {
        produit_id,
        sku: row.try_get("sku")?,
        nom_fr: row.try_get("nom_fr")?,
        nom_en: row.try_get("nom_en")?,
        quantite,
        prix_vu_cents,
        montant_cents: Centimes::new(i64::from(quantite.get()) * prix_vu_cents.get()),
        taxe: row.try_get("taxe")?,
    })
}

/// The cart of these rows, with the hash of its token.
fn assembler(lignes: Vec<LigneLue>) -> Option<(Panier, Option<Vec<u8>>)> {
    let mut lignes = lignes.into_iter();
    let LigneLue { mut panier, jeton_hash, item } = lignes.next()?;
    item.into_iter().chain(lignes.filter_map(|ligne| ligne.item)).for_each(|item| panier.ajouter(item));
    Some((panier, jeton_hash))
}

const LIRE: &str = include_str!("store/lire.sql");

/// The cart of this caller; none where it has expired.
pub async fn lire(db: &Connection, porteur: &CartOwner) -> Result<Option<Panier>, Error> {
    let lignes = db.all(LIRE, &[&porteur.client(), &porteur.jeton(), &None::<&[u8]>]).await?;
    Ok(assembler(lignes).map(|(panier, _)| panier))
}

/// Changes the cart and reads it back, in one flight.
async fn editer(db: &Connection, porteur: &CartOwner, sql: &str, params: Params<'_>) -> Change {
    let lecture: Params<'_> = &[&porteur.client(), &porteur.jeton(), &None::<&[u8]>];
    let lignes = db.after_lock((sql, params), (LIRE, lecture)).await?;
    ouvert(assembler(lignes).map(|(panier, _)| panier))
}

fn ouvert(panier: Option<Panier>) -> Change {
    match panier {
        Some(panier) if panier.etat == Etat::EnCommande => Err(crate::Error::EnCommande),
        panier => Ok(panier),
    }
}

const AJOUTER: &str = include_str!("store/ajouter.sql");

/// Adds so many of a product at its price of now, to a new cart where there is none. Gives the token of a new guest.
///
/// # Errors
/// An order under way; `ligne_nombre` and `ligne_quantite` for a full cart.
pub async fn ajouter(
    db: &Connection,
    porteur: Option<&CartOwner>,
    produit: &ProduitVendu,
    quantite: Quantite,
) -> Result<(Panier, Option<Jeton>), crate::Error> {
    let client = porteur.and_then(CartOwner::client);
    let jeton = porteur.and_then(CartOwner::jeton);
    let neuf = if client.is_none() { Some(Jeton::neuf()?) } else { None };
    let neuf_hash: Option<TokenHash> = neuf.as_ref().map(Jeton::empreinte);
    let neuf_hash = neuf_hash.as_ref().map(<[u8; 32]>::as_slice);
    let ajout: Params<'_> = &[
        &client,
        &jeton,
        &PanierId::new(Uuid::now_v7()),
        &neuf_hash,
        &produit.produit_id,
        &quantite,
        &produit.sku,
        &produit.nom_fr,
        &produit.nom_en,
        &produit.taxe,
        &produit.prix_cents,
    ];
    let lignes = db.after_lock((AJOUTER, ajout), (LIRE, &[&client, &jeton, &neuf_hash])).await?;
    let (panier, jeton_hash) = assembler(lignes).unzip();
    let a_remettre = neuf_hash.is_some() && jeton_hash.flatten().as_deref() == neuf_hash;
    let panier = ouvert(panier)?.unwrap_or_default();
    Ok((panier, neuf.filter(|_| a_remettre)))
}

const CHANGER: &str = include_str!("store/changer.sql");

/// Sets the quantity of a line. A cart without that line comes back as it was.
///
/// # Errors
/// An order under way.
pub async fn changer(db: &Connection, porteur: &CartOwner, produit: ProduitId, quantite: Quantite) -> Change {
    editer(db, porteur, CHANGER, &[&porteur.client(), &porteur.jeton(), &produit, &quantite]).await
}

const RETIRER: &str = include_str!("store/retirer.sql");

/// Removes the line of a product, or all lines. A line that is not there is removed already.
///
/// # Errors
/// An order under way.
pub async fn retirer(db: &Connection, porteur: &CartOwner, produit: Option<ProduitId>) -> Change {
    editer(db, porteur, RETIRER, &[&porteur.client(), &porteur.jeton(), &produit]).await
}

const ACTUALISER: &str = include_str!("store/actualiser.sql");

/// Takes over the prices and names of now, and removes the lines of the products withdrawn.
///
/// # Errors
/// An order under way.
pub async fn actualiser(
    db: &Connection,
    porteur: &CartOwner,
    vendus: &[ProduitVendu],
    retires: &[ProduitId],
) -> Change {
    let ids: Vec<ProduitId> = vendus.iter().map(|produit| produit.produit_id).collect();
    let prix: Vec<Centimes> = vendus.iter().map(|produit| produit.prix_cents).collect();
    let skus: Vec<&str> = vendus.iter().map(|produit| produit.sku.as_str()).collect();
    let noms_fr: Vec<&str> = vendus.iter().map(|produit| produit.nom_fr.as_str()).collect();
    let noms_en: Vec<&str> = vendus.iter().map(|produit| produit.nom_en.as_str()).collect();
    let taxes: Vec<Taxe> = vendus.iter().map(|produit| produit.taxe).collect();
    let params: Params<'_> =
        &[&porteur.client(), &porteur.jeton(), &ids, &prix, &skus, &noms_fr, &noms_en, &taxes, &retires];
    editer(db, porteur, ACTUALISER, params).await
}
