//! What a message says: always in French; in English below, unless its reader is known to read French.

use chrono::NaiveDate;
use comptoir_clients::documents::{Document, FactureEcrite};
use comptoir_clients::magasin::Mode;
use comptoir_types::{Centimes, Langue};

use super::domain::GenreCourriel;

/// A message before it has an address.
#[derive(Debug)]
pub(super) struct Lettre {
    pub(super) objet: String,
    pub(super) texte: String,
    pub(super) html: String,
}

/// Sentences, in French and English.
type Phrase = [String; 2];

fn phrase(francais: impl Into<String>, anglais: impl Into<String>) -> Phrase {
    [francais.into(), anglais.into()]
}

/// The token that chooses another password.
pub(super) fn mot_de_passe(langue: Option<Langue>, jeton: &str, site: Option<&str>) -> Lettre {
    let acces = match site {
        // Behind `#`: what a browser sends to no server, and so what no log keeps.
        Some(site) => format!("{site}/reinitialisation#{jeton}"),
        None => jeton.to_owned(),
    };
    let objet = phrase("Choisir un autre mot de passe", "Choose another password");
    let corps = [
        phrase(
            "Quelqu'un a dit avoir oublié le mot de passe de ce compte. Pour en choisir un autre, dans les 30 minutes :",
            "Somebody said that they forgot the password of this account. To choose another, within 30 minutes:",
        ),
        phrase(acces.clone(), acces),
        phrase(
            "Si ce n'était pas vous, il n'y a rien à faire : le mot de passe reste le même.",
            "If it was not you, there is nothing to do: the password stays the same.",
        ),
    ];
    lettre(langue, &objet, &corps, None)
}

/// That an account will be erased, for nobody uses it.
pub(super) fn compte_inactif(
    langue: Option<Langue>,
    vu_le: NaiveDate,
    echeance: NaiveDate,
    site: Option<&str>,
) -> Lettre {
    let objet = phrase("Votre compte sera effacé", "Your account will be erased");
    let mut corps = vec![
        phrase(
            format!(
                "Vous n'avez pas utilisé ce compte depuis le {vu_le}. Le {echeance}, il sera effacé avec tout ce qu'il garde de vous."
            ),
            format!(
                "You have not used this account since {vu_le}. On {echeance} it will be erased with all that it keeps of you."
            ),
        ),
        phrase(
            "Pour le garder, connectez-vous avant ce jour. Sinon, il n'y a rien à faire.",
            "To keep it, sign in before that day. Otherwise there is nothing to do.",
        ),
    ];
    corps.extend(site.map(|site| phrase(site, site)));
    lettre(langue, &objet, &corps, None)
}

/// The receipt of a till sale.
pub(super) fn recu(langue: Option<Langue>, recu: &Document) -> Lettre {
    let Document { numero, vendeur, texte } = recu;
    let objet = phrase(format!("Votre facture {numero}"), format!("Your invoice {numero}"));
    let corps = [phrase(
        format!("Voici votre facture. Merci, {vendeur}"),
        format!("Here is your invoice. Thank you, {vendeur}"),
    )];
    lettre(langue, &objet, &corps, Some(texte))
}

/// Where an order has got to. The first message has the invoice in it: a copy that its client can keep and print.
pub(super) fn commande(
    langue: Option<Langue>,
    genre: GenreCourriel,
    facture: &FactureEcrite,
    rendu: Option<Centimes>,
) -> Lettre {
    let FactureEcrite { mode, lieu, commande, document, .. } = facture;
    let (objet, suite) = match (genre, mode) {
        (GenreCourriel::CommandePrete, _) => (
            phrase(format!("Commande {commande} prête"), format!("Order {commande} ready")),
            phrase(
                format!("Votre commande vous attend : {lieu}. Donnez son numéro, {commande}."),
                format!("Your order is waiting for you: {lieu}. Give its number, {commande}."),
            ),
        ),
        (GenreCourriel::CommandeExpediee, _) => (
            phrase(format!("Commande {commande} expédiée"), format!("Order {commande} shipped")),
            phrase("Votre commande est en route.", "Your order is on its way."),
        ),
        (GenreCourriel::CommandeRemboursee, _) => {
            let montant = rendu.unwrap_or(Centimes::ZERO);
            (
                phrase(format!("Commande {commande} : remboursement"), format!("Order {commande}: refund")),
                phrase(
                    format!("{montant} $ ont été remboursés au moyen de paiement de la commande."),
                    format!("${montant} went back to the means by which the order was paid."),
                ),
            )
        }
        (_, Mode::Cueillette) => (
            phrase(format!("Commande {commande} confirmée"), format!("Order {commande} confirmed")),
            phrase(
                format!("Merci. Nous vous écrirons quand elle sera prête : {lieu}."),
                format!("Thank you. We will write when it is ready: {lieu}."),
            ),
        ),
        (_, Mode::Livraison) => (
            phrase(format!("Commande {commande} confirmée"), format!("Order {commande} confirmed")),
            phrase(
                "Merci. Nous vous écrirons quand elle partira.",
                "Thank you. We will write when it leaves.",
            ),
        ),
    };
    let avec_facture = matches!(genre, GenreCourriel::CommandePayee | GenreCourriel::CommandeRemboursee);
    lettre(langue, &objet, &[suite], avec_facture.then_some(document.texte.as_str()))
}

fn lettre(langue: Option<Langue>, objet: &Phrase, corps: &[Phrase], document: Option<&str>) -> Lettre {
    let langues = if langue == Some(Langue::Fr) { 1 } else { 2 };
    let paragraphes: Vec<&str> =
        (0..langues).flat_map(|rang| corps.iter().map(move |phrase| phrase[rang].as_str())).collect();
    let mut texte = paragraphes.join("\n\n") + "\n";
    let mut html: String = paragraphes.iter().map(|texte| format!("<p>{}</p>\n", proteger(texte))).collect();
    if let Some(document) = document {
        texte = format!("{texte}\n{document}");
        html = format!("{html}<pre>{}</pre>\n", proteger(document));
    }
    let objet = objet[..langues].join(" / ");
    let html = format!(
        "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n</head>\n<body>\n{html}</body>\n</html>\n",
        proteger(&objet)
    );
    Lettre { objet, texte, html }
}

fn proteger(texte: &str) -> String {
    texte.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
