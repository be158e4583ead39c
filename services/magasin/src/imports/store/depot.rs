//! What of a file has arrived.

use comptoir_database::{Connection, Error};
use uuid::Uuid;

use crate::imports::domain::{Faute, Ligne};

pub(super) const OUVRIR: &str = "insert into magasin.import_depot (depot_id) values ($1)";

/// Makes room for a file.
///
/// # Errors
/// The database's.
pub async fn ouvrir(db: &Connection, depot: Uuid) -> Result<(), Error> {
    db.run(OUVRIR, &[&depot]).await.map(|_| ())
}

pub(super) const ECRIRE_LIGNES: &str = include_str!("ecrire_lignes.sql");

/// Writes lines down.
///
/// # Errors
/// The database's.
pub async fn ecrire_lignes(db: &Connection, depot: Uuid, lignes: &[Ligne]) -> Result<(), Error> {
    fn colonne<'a, T: 'a>(lignes: &'a [Ligne], champ: impl Fn(&'a Ligne) -> T) -> Vec<T> {
        lignes.iter().map(champ).collect()
    }
    if lignes.is_empty() {
        return Ok(());
    }
    db.run(
        ECRIRE_LIGNES,
        &[
            &depot,
            &colonne(lignes, |ligne| ligne.ligne),
            &colonne(lignes, |ligne| ligne.sku.as_deref()),
            &colonne(lignes, |ligne| ligne.nom_fr.as_deref()),
            &colonne(lignes, |ligne| ligne.nom_en.as_deref()),
            &colonne(lignes, |ligne| ligne.description_fr.as_deref()),
            &colonne(lignes, |ligne| ligne.description_en.as_deref()),
            &colonne(lignes, |ligne| ligne.categorie.as_deref()),
            &colonne(lignes, |ligne| ligne.taxe.as_deref()),
            &colonne(lignes, |ligne| ligne.unite.as_deref()),
            &colonne(lignes, |ligne| ligne.prix_cents),
            &colonne(lignes, |ligne| ligne.cout_cents),
            &colonne(lignes, |ligne| ligne.consigne_cents),
            &colonne(lignes, |ligne| ligne.plu.as_deref()),
            &colonne(lignes, |ligne| ligne.marque.as_deref()),
            &colonne(lignes, |ligne| ligne.contenance),
            &colonne(lignes, |ligne| ligne.mesure.as_deref()),
            &colonne(lignes, |ligne| ligne.en_ligne),
            &colonne(lignes, |ligne| ligne.actif),
            &colonne(lignes, |ligne| ligne.codes.as_deref()),
        ],
    )
    .await
    .map(|_| ())
}

pub(super) const ECRIRE_FAUTES: &str = "
    insert into magasin.import_erreur (depot_id, ligne, colonne, detail_fr, detail_en)
    select $1, faute.ligne, faute.colonne, faute.detail_fr, faute.detail_en
      from unnest($2::int[], $3::text[], $4::text[], $5::text[])
           as faute (ligne, colonne, detail_fr, detail_en)";

/// Writes faults down.
///
/// # Errors
/// The database's.
pub async fn ecrire_fautes(db: &Connection, depot: Uuid, fautes: &[Faute]) -> Result<(), Error> {
    if fautes.is_empty() {
        return Ok(());
    }
    let lignes: Vec<_> = fautes.iter().map(|faute| faute.ligne).collect();
    let colonnes: Vec<_> = fautes.iter().map(|faute| faute.colonne.as_str()).collect();
    let francais: Vec<_> = fautes.iter().map(|faute| faute.detail_fr.as_str()).collect();
    let anglais: Vec<_> = fautes.iter().map(|faute| faute.detail_en.as_str()).collect();
    db.run(ECRIRE_FAUTES, &[&depot, &lignes, &colonnes, &francais, &anglais]).await.map(|_| ())
}

pub(super) const FERMER: &str = "delete from magasin.import_depot where depot_id = $1";

/// Throws away what has arrived.
///
/// # Errors
/// The database's.
pub async fn fermer(db: &Connection, depot: Uuid) -> Result<(), Error> {
    db.run(FERMER, &[&depot]).await.map(|_| ())
}

pub(super) const BALAYER: &str = "
    delete from magasin.import_depot as depot
     where case (select etat from magasin.import where import.depot_id = depot.depot_id)
             when 'appliquee' then true
             when 'abandonnee' then true
             when 'recue' then false
             when 'verifiee' then false
             when 'refusee' then false
             else depot.cree_le < now() - interval '1 day' end";

/// Throws away what files have left that are at their end, or that broke off a day ago; of how many.
///
/// # Errors
/// The database's.
pub async fn balayer(db: &Connection) -> Result<u64, Error> {
    db.run(BALAYER, &[]).await
}
