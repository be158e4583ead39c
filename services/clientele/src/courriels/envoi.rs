//! Messages leave: a few at a time, each tried by one copy of the service.

use chrono::NaiveDate;
use comptoir_http::RequestContext;
use comptoir_types::{CommandeId, Courriel, CourrielId, VenteId};
use futures_util::future::join_all;
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::courrier::Refus;
use super::domain::{AEnvoyer, EtatCourriel, GenreCourriel};
use super::message::{self, Lettre};
use super::store;
use crate::{Error, State};

/// How many messages are tried at once: a server that does not answer keeps no more waiting.
const A_LA_FOIS: i64 = 8;

/// Sends what is to be sent now.
///
/// # Errors
/// The database's; what was taken is tried again in two minutes.
pub async fn envoyer(state: &State) -> Result<(), Error> {
    while state.courrier.part() {
        let pris = store::prendre(&state.db.get().await?, A_LA_FOIS).await?;
        if pris.is_empty() {
            break;
        }
        for issue in join_all(pris.iter().map(|courriel| essayer(state, courriel))).await {
            issue?;
        }
    }
    Ok(())
}

/// What came of a try.
enum Issue {
    Envoye,
    /// There is nobody to write to any more, or nothing to tell.
    SansObjet,
}

async fn essayer(state: &State, courriel: &AEnvoyer) -> Result<(), Error> {
    let (id, mesures) = (courriel.courriel_id, &state.mesures.courriels);
    let issue = tenter(state, courriel).await;
    let db = state.db.get().await?;
    match issue {
        Ok(Issue::Envoye) => {
            if store::conclure(&db, id, EtatCourriel::Envoye).await? {
                mesures.envoyes.inc();
            }
        }
        Ok(Issue::SansObjet) => {
            if store::conclure(&db, id, EtatCourriel::Abandonne).await? {
                mesures.abandonnes.inc();
            }
        }
        Err(Refus { raison, definitif }) => {
            tracing::warn!(message = %id, kind = %courriel.genre, reason = raison, "a message was not taken");
            store::reporter(&db, id, &raison, definitif).await?;
            mesures.reportes.inc();
        }
    }
    Ok(())
}

async fn tenter(state: &State, courriel: &AEnvoyer) -> Result<Issue, Refus> {
    let Some((destinataire, lettre)) = ecrire(state, courriel).await? else { return Ok(Issue::SansObjet) };
    let nom = courriel.courriel_id.to_string();
    let Some(message) = emballer(state, courriel.courriel_id, &destinataire, lettre) else {
        return Ok(Issue::SansObjet);
    };
    state.courrier.porter(&nom, message).await?;
    Ok(Issue::Envoye)
}

#[derive(Deserialize)]
struct Jeton {
    jeton: String,
}

#[derive(Deserialize)]
struct Inactivite {
    vu_le: NaiveDate,
    echeance: NaiveDate,
}

#[derive(Deserialize)]
struct Rendu {
    montant_cents: comptoir_types::Centimes,
}

/// To whom, and what. None: there is nobody to write to any more.
async fn ecrire(state: &State, courriel: &AEnvoyer) -> Result<Option<(Courriel, Lettre)>, Refus> {
    let contexte = RequestContext::default();
    let indisponible = |_| Refus::passager("document");
    let donne = courriel.destinataire.clone().and_then(|texte| Courriel::try_from(texte).ok());
    let langue = courriel.langue;
    Ok(match courriel.genre {
        GenreCourriel::MotDePasse => {
            let jeton: Option<Jeton> = lire(&courriel.donnees);
            let site = state.courrier.site.as_deref();
            donne.zip(jeton).map(|(a, jeton)| (a, message::mot_de_passe(langue, &jeton.jeton, site)))
        }
        GenreCourriel::CompteInactif => {
            let inactivite: Option<Inactivite> = lire(&courriel.donnees);
            let site = state.courrier.site.as_deref();
            donne.zip(inactivite).map(|(a, Inactivite { vu_le, echeance })| {
                (a, message::compte_inactif(langue, vu_le, echeance, site))
            })
        }
        GenreCourriel::Recu => {
            let Some(id) = lire(&Value::from(courriel.agregat_id.as_str())).map(VenteId::new) else {
                return Ok(None);
            };
            let recu = state.documents.recu(id, &contexte).await.map_err(indisponible)?;
            donne.zip(recu).map(|(a, recu)| (a, message::recu(langue, &recu)))
        }
        genre => {
            let Some(id) = lire(&Value::from(courriel.agregat_id.as_str())).map(CommandeId::new) else {
                return Ok(None);
            };
            let facture = state.documents.facture(id, &contexte).await.map_err(indisponible)?;
            let rendu: Option<Rendu> = lire(&courriel.donnees);
            let rendu = rendu.map(|rendu| rendu.montant_cents);
            facture.and_then(|facture| {
                Some((facture.courriel.clone()?, message::commande(langue, genre, &facture, rendu)))
            })
        }
    })
}

fn lire<T: DeserializeOwned>(valeur: &Value) -> Option<T> {
    serde_json::from_value(valeur.clone()).ok()
}

/// The message as it travels. Its id is the same at each try: a server that took it twice can tell.
fn emballer(state: &State, id: CourrielId, a: &Courriel, lettre: Lettre) -> Option<Message> {
    let de = &state.courrier.de;
    let a: Mailbox = a.as_str().parse().ok()?;
    let automatique = HeaderName::new_from_ascii_str("Auto-Submitted");
    Message::builder()
        .from(de.clone())
        .to(a)
        .subject(lettre.objet)
        .message_id(Some(format!("<{id}@{}>", de.email.domain())))
        .date_now()
        .raw_header(HeaderValue::new(automatique, "auto-generated".to_owned()))
        .multipart(MultiPart::alternative_plain_html(lettre.texte, lettre.html))
        .ok()
}
