//! Categories, products, barcodes, prices and shelves.

use comptoir_types::Centimes;
use tokio_postgres::Transaction;

use crate::catalogue::CATEGORIES;
use crate::copie::Copie;
use crate::lieux::{AVEC_STOCK, LIEUX, lieu_id};
use crate::monde::Monde;
use crate::plan::Plan;
use crate::promotions::{self, Etat};
use crate::{Error, Progress};

/// Rows sent at once.
const LOT: usize = 5000;

pub(crate) async fn produits(
    tx: &Transaction<'_>,
    monde: &Monde,
    progress: Progress<'_>,
) -> Result<(), Error> {
    // The first two digits of a label by weight, and of one by price.
    tx.batch_execute("update magasin.parametre set etiquette_poids = '21', etiquette_prix = '22'").await?;
    let mut categories =
        Copie::new(tx, "magasin.categorie", "categorie_id, code, nom_fr, nom_en, rang").await?;
    for ((code, nom_fr, nom_en), rang) in CATEGORIES.iter().zip(1_i16..) {
        categories.ligne(&[&i32::from(rang), code, nom_fr, nom_en, &rang])?;
    }
    categories.envoyer(tx).await?;
    let colonnes = "produit_id, sku, nom_fr, nom_en, categorie_id, taxe, unite, prix_cents, cout_cents, en_ligne, cree_le, modifie_le, \
                    consigne_cents, plu, prix_regulier_cents, lot_jusqua, contenance, mesure";
    let mut produits = Copie::new(tx, "magasin.produit", colonnes).await?;
    let mut codes = Copie::new(tx, "magasin.code_barres", "gtin, produit_id").await?;
    let mut prix =
        Copie::new(tx, "magasin.prix_historique", "produit_id, depuis, prix_cents, prix_regulier_cents, par")
            .await?;
    let le = monde.calendrier.genese();
    let programmes: Vec<_> = promotions::prix(monde).collect();
    let lots: Vec<_> = promotions::lots(monde).collect();
    for lot in monde.produits.chunks(LOT) {
        for p in lot {
            let programme = programmes.iter().find(|programme| monde.produits[programme.produit].id == p.id);
            let en_cours = programme.filter(|programme| programme.etat == Etat::EnCours);
            let promis = lots.iter().find(|promis| monde.produits[promis.produit].id == p.id);
            let (contenance, mesure) = p.contenu().unzip();
            produits.ligne(&[
                &p.id,
                &p.sku,
                &p.nom_fr,
                &p.nom_en,
                &p.categorie_id,
                &p.taxe,
                &p.unite,
                &en_cours.map_or(p.prix, |programme| programme.prix),
                &p.cout,
                &p.en_ligne,
                &le,
                &le,
                &p.consigne,
                &p.plu(),
                &en_cours.map(|_| p.prix),
                &promis.map(|promis| promis.au),
                &contenance,
                &mesure,
            ])?;
            codes.ligne(&[&p.gtin(), &p.id])?;
            let par = &monde.personnes.responsable;
            prix.ligne(&[&p.id, &le, &p.prix, &None::<Centimes>, par])?;
            if let Some(programme) = programme.filter(|programme| programme.etat.a_commence()) {
                prix.ligne(&[&p.id, &programme.du, &programme.prix, &Some(p.prix), par])?;
            }
            if let Some(programme) = programme.filter(|programme| programme.etat == Etat::Termine) {
                prix.ligne(&[&p.id, &programme.au, &p.prix, &None::<Centimes>, par])?;
            }
        }
        for copie in [&mut produits, &mut codes, &mut prix] {
            copie.envoyer(tx).await?;
        }
        progress("produits", produits.lignes, monde.produits.len() as u64);
    }
    Ok(())
}

/// As it is in the end: the movements that lead there follow.
pub(crate) async fn stock(
    tx: &Transaction<'_>,
    monde: &Monde,
    plan: &Plan,
    progress: Progress<'_>,
) -> Result<(), Error> {
    // Its alerts are of the days when the stock went down, not of now.
    tx.batch_execute("alter table magasin.stock disable trigger stock_seuil_ajout").await?;
    let colonnes = "lieu_id, produit_id, lieu_type, physique, reserve, seuil_min, seuil_max";
    let mut stock = Copie::new(tx, "magasin.stock", colonnes).await?;
    for lieu in 0..AVEC_STOCK {
        let genre = LIEUX[lieu + 1].genre;
        for (rang, p) in monde.produits.iter().enumerate() {
            let t = plan.tablette(monde, lieu, rang);
            stock.ligne(&[
                &lieu_id(lieu),
                &p.id,
                &genre,
                &t.physique,
                &t.reserve,
                &p.seuil_min,
                &p.seuil_max,
            ])?;
            if rang % LOT == LOT - 1 {
                stock.envoyer(tx).await?;
            }
        }
        stock.envoyer(tx).await?;
        progress("stock", stock.lignes, (AVEC_STOCK * monde.produits.len()) as u64);
    }
    tx.batch_execute("alter table magasin.stock enable trigger stock_seuil_ajout").await?;
    Ok(())
}
