//! The merge of a guest's cart into a client's.

use comptoir_pg::{Connection, Row};
use comptoir_types::{CompteId, PanierId, ProduitId};
use uuid::Uuid;

use crate::domain::Changement;
use crate::jeton::Empreinte;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[VERROUILLER, FUSIONNER];

struct LigneVenue {
    changement: Changement,
    reprise: bool,
}

impl From<&Row> for LigneVenue {
    fn from(row: &Row) -> Self {
        let produit_id: ProduitId = row.get(0);
        LigneVenue {
            changement: Changement { produit_id, avant: row.get(1), apres: row.get(2) },
            reprise: row.get(3),
        }
    }
}

const VERROUILLER: &str = "
    select 1
      from panier.panier
     where (client_id = $1 and etat in ('ouvert', 'en_commande')) or jeton_hash = $2
     order by panier_id for update";

/// Lines in both carts add up to at most 99 at the lower price seen; the others come in while there is room.
const FUSIONNER: &str = "
    with i as (
      select panier_id from panier.panier where jeton_hash = $2 and etat = 'ouvert' and expire_le > now()),
    venues as (
      select l.* from panier.ligne l join i using (panier_id)),
    k as materialized (
      select panier_id, etat = 'ouvert' and expire_le <= now() as echu
        from panier.panier
       where client_id = $1 and etat in ('ouvert', 'en_commande')),
    e as (
      update panier.panier p set etat = 'expire', version = version + 1, modifie_le = now()
        from k
       where p.panier_id = k.panier_id and k.echu and exists (select from venues)
      returning 1),
    c as (
      insert into panier.panier (panier_id, client_id, expire_le)
      select $3, $1, now() + interval '30 days' from (select count(*) from e) premier where exists (select from venues)
      on conflict (client_id) where etat in ('ouvert', 'en_commande') do update
         set version = panier.panier.version + 1, modifie_le = now(), expire_le = excluded.expire_le
       where panier.panier.etat = 'ouvert'
      returning panier_id),
    f as (
      update panier.panier p set etat = 'fusionne', version = version + 1, modifie_le = now()
        from c, i
       where p.panier_id = i.panier_id),
    deja as (
      select l.produit_id, l.quantite from panier.ligne l join c using (panier_id)),
    v as (
      select venues.*, deja.quantite as avant,
             row_number() over (partition by deja.produit_id is null order by ajoutee_le, produit_id) as rang
        from venues left join deja using (produit_id)),
    n as (
      insert into panier.ligne (panier_id, produit_id, quantite, sku, nom_fr, nom_en, taxe, prix_vu_cents, ajoutee_le)
      select c.panier_id, v.produit_id, v.quantite, v.sku, v.nom_fr, v.nom_en, v.taxe, v.prix_vu_cents, v.ajoutee_le
        from c, v
       where v.avant is not null or v.rang + (select count(*) from deja) <= 100
      on conflict (panier_id, produit_id) do update
         set quantite = least(panier.ligne.quantite + excluded.quantite, 99),
             prix_vu_cents = least(panier.ligne.prix_vu_cents, excluded.prix_vu_cents)
      returning produit_id, quantite)
    select v.produit_id, coalesce(v.avant, 0), coalesce(n.quantite, 0), exists (select from c)
      from v left join n using (produit_id)
     order by v.ajoutee_le, v.produit_id";

/// Merges the cart of this token into the client's. Nothing comes back when there is nothing left to merge.
///
/// # Errors
/// An order of the client's cart under way.
pub async fn fusionner(
    db: &Connection,
    client: CompteId,
    jeton: &Empreinte,
) -> Result<Vec<Changement>, crate::Error> {
    let jeton = jeton.as_slice();
    let neuf = PanierId::new(Uuid::now_v7());
    let lignes: Vec<LigneVenue> =
        db.after_lock((VERROUILLER, &[&client, &jeton]), (FUSIONNER, &[&client, &jeton, &neuf])).await?;
    if lignes.iter().all(|ligne| ligne.reprise) {
        Ok(lignes.into_iter().map(|ligne| ligne.changement).collect())
    } else {
        Err(crate::Error::EnCommande)
    }
}
