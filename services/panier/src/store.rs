//! The statements of the carts, each beside the function that runs it.
//!
//! A change locks the cart's row, whatever its state, then reads the cart back in the same transaction: what comes
//! back says for certain whether the change was made, or met an order under way.

pub mod commande;
pub mod fusion;
pub mod menage;

use chrono::{DateTime, Utc};
use comptoir_clients::magasin::ProduitVendu;
use comptoir_pg::{Connection, Error, Params, Row};
use comptoir_types::{Centimes, PanierId, ProduitId, Quantite, Taxe};
use uuid::Uuid;

use crate::domain::{Etat, Item, Panier, Porteur};
use crate::jeton::{Empreinte, Jeton};

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

impl From<&Row> for LigneLue {
    fn from(row: &Row) -> Self {
        let etat = if row.get(2) { Etat::EnCommande } else { Etat::Ouvert };
        let panier_id: PanierId = row.get(0);
        let expire_le: DateTime<Utc> = row.get(3);
        LigneLue {
            panier: Panier {
                panier_id: Some(panier_id),
                version: row.get(1),
                etat,
                expire_le: Some(expire_le),
                ..Panier::default()
            },
            jeton_hash: row.get(4),
            item: row.get::<_, Option<ProduitId>>(5).map(|produit_id| item(row, produit_id)),
        }
    }
}

fn item(row: &Row, produit_id: ProduitId) -> Item {
    let quantite: Quantite = row.get(9);
    let prix_vu_cents: Centimes = row.get(10);
    Item {
        produit_id,
        sku: row.get(6),
        nom_fr: row.get(7),
        nom_en: row.get(8),
        quantite,
        prix_vu_cents,
        montant_cents: Centimes::new(i64::from(quantite.get()) * prix_vu_cents.get()),
        taxe: row.get(11),
    }
}

/// The cart of these rows, with the hash of its token.
fn assembler(lignes: Vec<LigneLue>) -> Option<(Panier, Option<Vec<u8>>)> {
    let mut lignes = lignes.into_iter();
    let LigneLue { mut panier, jeton_hash, item } = lignes.next()?;
    item.into_iter().chain(lignes.filter_map(|ligne| ligne.item)).for_each(|item| panier.ajouter(item));
    Some((panier, jeton_hash))
}

/// `$3` is the token that a guest gets when theirs holds no cart any more.
const LIRE: &str = "
    select p.panier_id, p.version, p.etat = 'en_commande', p.expire_le, p.jeton_hash,
           l.produit_id, l.sku, l.nom_fr, l.nom_en, l.quantite, l.prix_vu_cents, l.taxe
      from panier.panier p
      left join panier.ligne l using (panier_id)
     where (p.client_id = $1 or p.jeton_hash in ($2, $3)) and p.etat in ('ouvert', 'en_commande')
       and (p.expire_le > now() or p.etat = 'en_commande')
     order by l.ajoutee_le, l.produit_id";

/// The cart of this caller; none where it has expired.
pub async fn lire(db: &Connection, porteur: &Porteur) -> Result<Option<Panier>, Error> {
    let lignes = db.all(LIRE, &[&porteur.client(), &porteur.jeton(), &None::<&[u8]>]).await?;
    Ok(assembler(lignes).map(|(panier, _)| panier))
}

/// Changes the cart and reads it back, in one flight.
async fn editer(db: &Connection, porteur: &Porteur, sql: &str, params: Params<'_>) -> Change {
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

/// The cart of client `$1` or of token `$2`, its row held until the end of the transaction.
macro_rules! verrou {
    ($suite:expr) => {
        concat!(
            "with k as (
               select panier_id, etat, etat = 'ouvert' and expire_le > now() as ouvert
                 from panier.panier
                where (client_id = $1 or jeton_hash = $2) and etat in ('ouvert', 'en_commande') for update)",
            $suite
        )
    };
}

/// How long a cart lives from its last change on.
macro_rules! duree {
    ($client:literal) => {
        concat!("case when ", $client, " is null then interval '48 hours' else interval '30 days' end")
    };
}

macro_rules! toucher {
    () => {
        concat!("version = version + 1, modifie_le = now(), expire_le = now() + ", duree!("client_id"))
    };
}

const AJOUTER: &str = verrou!(concat!(
    ",
    g as (
      update panier.panier p
         set etat = case when k.ouvert then 'ouvert' else 'expire' end, version = version + 1, modifie_le = now(),
             expire_le = case when k.ouvert then now() + ", duree!("p.client_id"), " else p.expire_le end
        from k
       where p.panier_id = k.panier_id and k.etat = 'ouvert'
      returning p.panier_id, k.ouvert),
    n as (
      insert into panier.panier (panier_id, client_id, jeton_hash, expire_le)
      select $3, $1, $4, now() + ", duree!("$1"), "
       where not exists (select from g where ouvert) and not exists (select from k where etat = 'en_commande')
      on conflict (client_id) where etat in ('ouvert', 'en_commande') do update
         set version = panier.panier.version + 1, modifie_le = now()
       where panier.panier.etat = 'ouvert'
      returning panier_id)
    insert into panier.ligne (panier_id, produit_id, quantite, sku, nom_fr, nom_en, taxe, prix_vu_cents)
    select x.panier_id, $5, $6, $7, $8, $9, $10, $11
      from (select panier_id from g where ouvert union all select panier_id from n) x
    on conflict (panier_id, produit_id) do update
       set quantite = panier.ligne.quantite + excluded.quantite, prix_vu_cents = excluded.prix_vu_cents,
           sku = excluded.sku, nom_fr = excluded.nom_fr, nom_en = excluded.nom_en, taxe = excluded.taxe"
));

/// Adds so many of a product at its price of now, to a new cart where there is none. Gives the token of a new guest.
///
/// # Errors
/// An order under way; `ligne_nombre` and `ligne_quantite` for a full cart.
pub async fn ajouter(
    db: &Connection,
    porteur: Option<&Porteur>,
    produit: &ProduitVendu,
    quantite: Quantite,
) -> Result<(Panier, Option<Jeton>), crate::Error> {
    let client = porteur.and_then(Porteur::client);
    let jeton = porteur.and_then(Porteur::jeton);
    let neuf = if client.is_none() { Some(Jeton::neuf()?) } else { None };
    let neuf_hash: Option<Empreinte> = neuf.as_ref().map(Jeton::empreinte);
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

const CHANGER: &str = verrou!(concat!(
    ",
    l as (
      update panier.ligne l set quantite = $4
        from k
       where l.panier_id = k.panier_id and k.ouvert and l.produit_id = $3
      returning l.panier_id)
    update panier.panier p set ",
    toucher!(),
    "   from l
       where p.panier_id = l.panier_id"
));

/// Sets the quantity of a line. A cart without that line comes back as it was.
///
/// # Errors
/// An order under way.
pub async fn changer(db: &Connection, porteur: &Porteur, produit: ProduitId, quantite: Quantite) -> Change {
    editer(db, porteur, CHANGER, &[&porteur.client(), &porteur.jeton(), &produit, &quantite]).await
}

const RETIRER: &str = verrou!(concat!(
    ",
    l as (
      delete from panier.ligne l using k
       where l.panier_id = k.panier_id and k.ouvert and ($3::int is null or l.produit_id = $3))
    update panier.panier p set ",
    toucher!(),
    "   from k
       where p.panier_id = k.panier_id and k.ouvert"
));

/// Removes the line of a product, or all lines. A line that is not there is removed already.
///
/// # Errors
/// An order under way.
pub async fn retirer(db: &Connection, porteur: &Porteur, produit: Option<ProduitId>) -> Change {
    editer(db, porteur, RETIRER, &[&porteur.client(), &porteur.jeton(), &produit]).await
}

const ACTUALISER: &str = verrou!(concat!(
    ",
    a as (
      update panier.ligne l
         set prix_vu_cents = v.prix_cents, sku = v.sku, nom_fr = v.nom_fr, nom_en = v.nom_en, taxe = v.taxe
        from k, unnest($3::int[], $4::bigint[], $5::text[], $6::text[], $7::text[], $8::text[])
                  as v(produit_id, prix_cents, sku, nom_fr, nom_en, taxe)
       where l.panier_id = k.panier_id and k.ouvert and l.produit_id = v.produit_id),
    r as (
      delete from panier.ligne l using k
       where l.panier_id = k.panier_id and k.ouvert and l.produit_id = any($9))
    update panier.panier p set ",
    toucher!(),
    "   from k
       where p.panier_id = k.panier_id and k.ouvert"
));

/// Takes over the prices and names of now, and removes the lines of the products withdrawn.
///
/// # Errors
/// An order under way.
pub async fn actualiser(
    db: &Connection,
    porteur: &Porteur,
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
