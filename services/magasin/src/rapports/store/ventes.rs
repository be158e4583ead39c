//! Sums of sales.

use comptoir_database::{Connection, Error, Row, column};
use comptoir_types::LieuId;

use crate::rapports::domain::{Dues, Magasin, Par, Periode, Sommes, TaxesDuLieu, VentesDuLieu};
use crate::ventes::domain::Canal;

comptoir_database::from_row!(Sommes {
    nb_ventes,
    nb_retours,
    nb_annulations,
    ventes_cents,
    rendu_cents,
    sous_total_cents,
    frais_livraison_cents,
    consigne_cents,
    tps_cents,
    tvq_cents,
    arrondi_cents,
    cout_cents,
});

pub(super) const VENTES: &str = include_str!("ventes.sql");

/// A key, what it is called, and its sums.
struct ParCle(String, String, Sommes);

impl TryFrom<&Row> for ParCle {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        Ok(ParCle(column(row, 0, "cle")?, column(row, 1, "libelle")?, Sommes::try_from(row)?))
    }
}

/// The sums of each line, in the order of their keys.
///
/// # Errors
/// The database's.
pub async fn ventes(
    db: &Connection,
    Periode { du, au }: Periode,
    magasin: Option<LieuId>,
    canal: Option<Canal>,
    par: Par,
) -> Result<Vec<(String, String, Sommes)>, Error> {
    let lignes = db.all(VENTES, &[&du, &au, &magasin, &canal, &par]).await?;
    Ok(lignes.into_iter().map(|ParCle(cle, libelle, sommes)| (cle, libelle, sommes)).collect())
}

pub(super) const PAR_LIEU: &str = include_str!("par_lieu.sql");

/// A place by a channel, and its sums.
struct DuLieu(VentesDuLieu, Sommes);

impl TryFrom<&Row> for DuLieu {
    type Error = Error;

    fn try_from(row: &Row) -> Result<Self, Error> {
        let sommes = Sommes::try_from(row)?;
        let du_lieu = VentesDuLieu {
            magasin_id: column(row, 0, "magasin_id")?,
            nom: column(row, 1, "nom")?,
            canal: column(row, 2, "canal")?,
            chiffres: sommes.into(),
        };
        Ok(DuLieu(du_lieu, sommes))
    }
}

/// The sales of each place by each channel, and the sums of all.
///
/// # Errors
/// The database's.
pub async fn par_lieu(
    db: &Connection,
    Periode { du, au }: Periode,
) -> Result<(Vec<VentesDuLieu>, Sommes), Error> {
    let lieux: Vec<DuLieu> = db.all(PAR_LIEU, &[&du, &au]).await?;
    let total = lieux.iter().fold(Sommes::default(), |total, DuLieu(_, sommes)| total + *sommes);
    Ok((lieux.into_iter().map(|DuLieu(lieu, _)| lieu).collect(), total))
}

pub(super) const TABLEAU_DE_BORD: &str = include_str!("tableau_de_bord.sql");

comptoir_database::from_row!(Magasin {
    magasin_id,
    nom,
    nb_ventes,
    aujourdhui_cents,
    sept_jours_cents,
    sept_jours_avant_cents,
    tendance_pour_mille,
    ruptures,
    surstocks,
    alertes,
    demandes,
});

/// How the places do on a day.
///
/// # Errors
/// The database's.
pub async fn tableau_de_bord(
    db: &Connection,
    jour: chrono::NaiveDate,
    magasin: Option<LieuId>,
) -> Result<Vec<Magasin>, Error> {
    db.all(TABLEAU_DE_BORD, &[&jour, &magasin]).await
}

pub(super) const TAXES: &str = include_str!("taxes.sql");

comptoir_database::from_row!(Dues {
    taxable_cents,
    frais_livraison_cents,
    tps_seule_cents,
    detaxee_cents,
    base_tps_cents,
    base_tvq_cents,
    tps_percue_cents,
    tps_rendue_cents,
    tps_cents,
    tvq_percue_cents,
    tvq_rendue_cents,
    tvq_cents,
});
comptoir_database::from_row!(TaxesDuLieu { magasin_id, nom, canal, dues: row });

/// The taxes of each place by each channel.
///
/// # Errors
/// The database's.
pub async fn taxes(
    db: &Connection,
    Periode { du, au }: Periode,
    magasin: Option<LieuId>,
) -> Result<Vec<TaxesDuLieu>, Error> {
    db.all(TAXES, &[&du, &au, &magasin]).await
}
