//! Till sessions.

use serde_json::{Map, Value};
use tokio_postgres::Transaction;

use super::tiroir::Tiroirs;
use crate::Error;
use crate::calendrier::instant;
use crate::copie::Copie;
use crate::lieux::{CAISSES, MAGASINS, magasin_id, prefixe};
use crate::monde::Monde;
use crate::plan::Plan;
use crate::rng::{Rng, Table};
use crate::tiroir::Tiroir;

/// The cash that a drawer starts with.
const FOND: i64 = 20_000;

/// One per till and day with sales, closed and counted; 2 % do not agree with their drawer.
pub(crate) async fn sessions(tx: &Transaction<'_>, monde: &Monde, plan: &Plan) -> Result<(), Error> {
    let colonnes = "session_id, caisse_id, magasin_id, numero, prefixe, etat, ouverte_par, ouverte_le, fond_cents, nb_ventes, nb_retours, \
                    especes_ventes_cents, especes_retours_cents, apports_cents, retraits_cents, consignes_cents, terminee_par, terminee_le, compte_par, compte_le, compte_cents, denominations";
    let mut sessions = Copie::new(tx, "magasin.session_caisse", colonnes).await?;
    let mut tiroirs = Tiroirs::new(tx).await?;
    for jour in 0..monde.calendrier.jours() {
        for caisse in 0..MAGASINS * CAISSES {
            let seance = plan.seance(jour, caisse);
            if seance.ventes == 0 {
                continue;
            }
            let tirage = &mut session(monde, jour, caisse);
            let id = tirage.uuid();
            let ecart = if tirage.sous(100) < 2 { 5 * i64::from(tirage.entre(1..=99)) } else { 0 };
            let tiroir = Tiroir::tirer(monde, jour, caisse, seance.especes - seance.especes_rendues);
            let (apports, retraits) = (tiroir.total("apport"), tiroir.total("retrait"));
            let attendu =
                FOND + seance.especes - seance.especes_rendues + apports - retraits - tiroir.consignes();
            let compte = attendu + if tirage.sous(2) == 0 { ecart } else { -ecart };
            let (magasin, par) =
                (caisse / CAISSES, monde.personnes.caissier(caisse / CAISSES, caisse % CAISSES, jour));
            let heure = |minutes: u32| instant(monde.calendrier.jour(jour), minutes * 60);
            let (ouverte, terminee, comptee) = (heure(8 * 60 + 45), heure(21 * 60 + 5), heure(21 * 60 + 15));
            sessions.ligne(&[
                &id,
                &(caisse as i32 + 1),
                &magasin_id(magasin),
                &seance.numero,
                &prefixe(caisse, seance.numero),
                &"fermee",
                &par,
                &ouverte,
                &FOND,
                &seance.ventes,
                &seance.retours,
                &seance.especes,
                &seance.especes_rendues,
                &apports,
                &retraits,
                &tiroir.consignes(),
                &par,
                &terminee,
                &par,
                &comptee,
                &compte,
                &denominations(compte),
            ])?;
            tiroirs.session(id, &tiroir, par, monde.personnes.gestionnaires[magasin])?;
        }
    }
    sessions.envoyer(tx).await?;
    tiroirs.envoyer(tx).await
}

/// What the session of a till on a day is drawn from; its id comes first.
pub(crate) fn session(monde: &Monde, jour: u16, caisse: usize) -> Rng {
    let rang = usize::from(jour) * MAGASINS * CAISSES + caisse;
    Rng::new(monde.graine, Table::Session, rang as u64)
}

/// The notes and coins of an amount, largest first.
fn denominations(montant: i64) -> Value {
    let mut reste = montant;
    let mut billets = Map::new();
    for valeur in [10_000, 5000, 2000, 1000, 500, 200, 100, 25, 10, 5] {
        if reste >= valeur {
            billets.insert(valeur.to_string(), (reste / valeur).into());
            reste %= valeur;
        }
    }
    Value::Object(billets)
}
