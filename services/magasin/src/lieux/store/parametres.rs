//! The settings.

use comptoir_database::{Connection, Error, Params, Row};
use comptoir_types::{CompteId, Courriel, Taux};

use crate::lieux::domain::{
    Delai, JoursDeRetour, ModificationParametres, MontantLivraison, NumeroTps, NumeroTvq, Parametres,
    PrefixeEtiquette, Reservation,
};

pub(super) const PARAMETRES: &str = "
    select parametre.raison_sociale, parametre.adresse, parametre.courriel, parametre.telephone,
           parametre.numero_tps, parametre.numero_tvq, parametre.frais_livraison_cents,
           parametre.livraison_gratuite_cents, parametre.delai_livraison_jours,
           parametre.reservation_minutes, parametre.retour_jours, parametre.politique_retour_fr,
           parametre.politique_retour_en, parametre.etiquette_poids, parametre.etiquette_prix,
           taux.tps, taux.tvq, parametre.version
      from magasin.parametre
     cross join magasin.taux(magasin.jour(now())) as taux";

comptoir_database::from_row!(Parametres {
    raison_sociale,
    adresse,
    courriel,
    telephone,
    numero_tps,
    numero_tvq,
    frais_livraison_cents,
    livraison_gratuite_cents,
    delai_livraison_jours,
    reservation_minutes,
    retour_jours,
    politique_retour_fr,
    politique_retour_en,
    etiquette_poids,
    etiquette_prix,
    taux: (taux_lus),
    version,
});

/// Rates, from the columns of `magasin.taux`.
pub(crate) fn taux_lus(row: &Row) -> Result<Taux, Error> {
    Ok(Taux { tps: row.try_get("tps")?, tvq: row.try_get("tvq")? })
}

/// The settings, with the rates of today.
///
/// # Errors
/// The database's.
pub async fn parametres(db: &Connection) -> Result<Parametres, Error> {
    db.one(PARAMETRES, &[]).await
}

pub(super) const MODIFIER: &str = include_str!("modifier_parametres.sql");

/// Changes the settings from this version on. Whether it did, and what they are then.
///
/// # Errors
/// `parametre_etiquettes` when labels by weight and by price would start alike.
pub async fn modifier(
    db: &Connection,
    version: i32,
    modification: &ModificationParametres,
    par: CompteId,
) -> Result<(bool, Option<Parametres>), Error> {
    let ModificationParametres {
        raison_sociale,
        adresse,
        courriel,
        telephone,
        numero_tps,
        numero_tvq,
        frais_livraison_cents,
        livraison_gratuite_cents,
        delai_livraison_jours,
        reservation_minutes,
        retour_jours,
        politique_retour_fr,
        politique_retour_en,
        etiquette_poids,
        etiquette_prix,
    } = modification;
    // Nothing at all is written as an empty text.
    let courriel = courriel.as_ref().map(|courriel| courriel.as_ref().map_or("", Courriel::as_str));
    let [poids, prix] = [etiquette_poids, etiquette_prix]
        .map(|prefixe| prefixe.as_ref().and_then(Option::as_ref).map(PrefixeEtiquette::as_str));
    let changement: Params<'_> = &[
        &version,
        &par,
        raison_sociale,
        adresse,
        &courriel,
        telephone,
        &numero_tps.as_ref().map(NumeroTps::as_str),
        &numero_tvq.as_ref().map(NumeroTvq::as_str),
        &frais_livraison_cents.map(MontantLivraison::get),
        &livraison_gratuite_cents.map(MontantLivraison::get),
        &delai_livraison_jours.map(Delai::get),
        &reservation_minutes.map(Reservation::get),
        &retour_jours.map(JoursDeRetour::get),
        politique_retour_fr,
        politique_retour_en,
        &etiquette_poids.is_some(),
        &poids,
        &etiquette_prix.is_some(),
        &prix,
    ];
    db.then_read((MODIFIER, changement), (PARAMETRES, &[])).await
}
