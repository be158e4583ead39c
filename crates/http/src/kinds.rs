//! Every kind of problem: its name for programs, its status, and what a person reads.
//!
//! The list is the contract with clients; docs/problems.md shows it and a test compares them.

/// A kind of problem.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// The last part of `type`: stable.
    pub slug: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// Title in French and English.
    pub title: [&'static str; 2],
    /// What to do about it, in French and English, where the case at hand says nothing better.
    pub detail: [&'static str; 2],
}

macro_rules! kinds {
    ($($name:ident $status:literal $slug:literal [$title_fr:literal, $title_en:literal] [$fr:literal, $en:literal])+) => {
        $(
            #[doc = concat!("`", $slug, "`: ", $title_en, ".")]
            pub static $name: Kind =
                Kind { slug: $slug, status: $status, title: [$title_fr, $title_en], detail: [$fr, $en] };
        )+

        /// All of them, by status.
        pub static ALL: &[&Kind] = &[$(&$name),+];
    };
}

kinds! {
    REQUETE_INVALIDE 400 "requete-invalide" ["Requête invalide", "Invalid request"]
        ["La requête ne respecte pas sa description : voir /docs.", "The request does not match its description: see /docs."]
    CLE_IDEMPOTENCE_REQUISE 400 "cle-idempotence-requise" ["Clé d'idempotence requise", "Idempotency key required"]
        ["Ajoutez l'en-tête Idempotency-Key avec un UUID neuf ; gardez le même pour répéter la demande.",
         "Add the header Idempotency-Key with a fresh UUID; keep it to repeat the request."]
    CURSEUR_INVALIDE 400 "curseur-invalide" ["Curseur invalide", "Invalid cursor"]
        ["Reprenez la liste sans curseur.", "Start the list again without a cursor."]
    MOT_DE_PASSE_FAIBLE 400 "mot-de-passe-faible" ["Mot de passe faible", "Weak password"]
        ["Choisissez au moins 10 caractères, différents du courriel.",
         "Choose at least 10 characters, not the e-mail address."]
    PRODUIT_INCONNU 400 "produit-inconnu" ["Produit inconnu", "Unknown product"]
        ["Un produit de la demande n'existe pas ou ne se vend pas ici.",
         "A product of the request does not exist or is not sold here."]
    PROVINCE_NON_DESSERVIE 400 "province-non-desservie" ["Province non desservie", "Province not served"]
        ["La livraison se fait au Québec seulement (province « QC »).", "Delivery is within Québec only (province \"QC\")."]
    NON_AUTHENTIFIE 401 "non-authentifie" ["Non authentifié", "Not signed in"]
        ["Connectez-vous, puis envoyez le jeton d'accès dans l'en-tête Authorization.",
         "Sign in, then send the access token in the Authorization header."]
    IDENTIFIANTS_INVALIDES 401 "identifiants-invalides" ["Identifiants invalides", "Invalid credentials"]
        ["Le courriel ou le mot de passe est faux.", "The e-mail or the password is wrong."]
    SESSION_INVALIDE 401 "session-invalide" ["Session invalide", "Invalid session"]
        ["La session est terminée : connectez-vous de nouveau.", "The session has ended: sign in again."]
    JETON_REUTILISE 401 "jeton-reutilise" ["Jeton réutilisé", "Token reused"]
        ["Ce jeton avait déjà servi ; la session est fermée par prudence. Connectez-vous de nouveau.",
         "This token had been used before; the session is closed as a precaution. Sign in again."]
    NIP_INVALIDE 401 "nip-invalide" ["NIP invalide", "Invalid PIN"]
        ["Le matricule ou le NIP est faux.", "The staff number or the PIN is wrong."]
    REINITIALISATION_INVALIDE 401 "reinitialisation-invalide" ["Réinitialisation invalide", "Invalid reset"]
        ["Ce jeton est inconnu, échu ou remplacé, ou il a servi : demandez un autre courriel (POST /api/auth/oubli).",
         "This token is unknown, expired, replaced or used: ask for another e-mail (POST /api/auth/oubli)."]
    CLE_INVALIDE 401 "cle-invalide" ["Clé invalide", "Invalid key"]
        ["La signature n'est pas celle de ce corps sous notre secret : signez les octets envoyés, en HMAC-SHA256.",
         "The signature is not that of this body under our secret: sign the bytes sent, by HMAC-SHA256."]
    PAIEMENT_REFUSE 402 "paiement-refuse" ["Paiement refusé", "Payment refused"]
        ["La carte a été refusée ; rien n'a été débité. Essayez une autre carte.",
         "The card was refused; nothing was charged. Try another card."]
    ROLE_INSUFFISANT 403 "role-insuffisant" ["Rôle insuffisant", "Role not sufficient"]
        ["Votre compte n'a pas ce droit.", "Your account does not have this right."]
    MAGASIN_HORS_AFFECTATION 403 "magasin-hors-affectation" ["Magasin hors affectation", "Store not assigned"]
        ["Vous n'êtes pas affecté à ce magasin.", "You are not assigned to this store."]
    APPROBATION_REQUISE 403 "approbation-requise" ["Approbation requise", "Approval required"]
        ["Un gestionnaire doit approuver cette action.", "A manager must approve this action."]
    APPROBATION_INVALIDE 403 "approbation-invalide" ["Approbation invalide", "Invalid approval"]
        ["Cette approbation est échue ou n'est pas celle de cette demande : demandez-en une neuve au gestionnaire.",
         "This approval has expired or is not that of this request: ask the manager for a new one."]
    MOT_DE_PASSE_REQUIS 403 "mot-de-passe-requis" ["Mot de passe requis", "Password required"]
        ["Un NIP ne suffit pas ici : connectez-vous avec votre mot de passe.",
         "A PIN is not enough here: sign in with your password."]
    MOT_DE_PASSE_PROVISOIRE 403 "mot-de-passe-provisoire" ["Mot de passe provisoire", "Temporary password"]
        ["Choisissez d'abord votre mot de passe (PUT /api/auth/mot-de-passe), puis connectez-vous de nouveau.",
         "First choose your own password (PUT /api/auth/mot-de-passe), then sign in again."]
    INTROUVABLE 404 "introuvable" ["Introuvable", "Not found"]
        ["Rien à cette adresse, ou rien qui soit à vous.", "Nothing at this address, or nothing of yours."]
    CARTE_INCONNUE 404 "carte-inconnue" ["Carte inconnue", "Unknown card"]
        ["Aucune carte n'a ce numéro : relisez-le.", "No card has this number: read it again."]
    METHODE_NON_PERMISE 405 "methode-non-permise" ["Méthode non permise", "Method not allowed"]
        ["Cette adresse ne prend pas cette méthode : celles qu'elle prend sont dans l'en-tête Allow.",
         "This address does not take this method: those that it takes are in the header Allow."]
    STOCK_INSUFFISANT 409 "stock-insuffisant" ["Stock insuffisant", "Not enough stock"]
        ["Il n'en reste pas assez : réduisez la quantité.", "There is not enough left: reduce the quantity."]
    PRIX_MODIFIE 409 "prix-modifie" ["Prix modifié", "Price changed"]
        ["Un prix a augmenté depuis que vous l'avez vu : actualisez, puis recommencez.",
         "A price has gone up since you saw it: refresh, then try again."]
    PRODUIT_RETIRE 409 "produit-retire" ["Produit retiré", "Product withdrawn"]
        ["Ce produit n'est plus vendu en ligne.", "This product is no longer sold online."]
    ETAT_INCOMPATIBLE 409 "etat-incompatible" ["État incompatible", "Incompatible state"]
        ["L'état actuel ne permet pas cette action.", "The current state does not allow this action."]
    PANIER_VIDE 409 "panier-vide" ["Panier vide", "Empty cart"]
        ["Ajoutez un article avant de commander.", "Add an article before ordering."]
    PANIER_PLEIN 409 "panier-plein" ["Panier plein", "Full cart"]
        ["Un panier prend 100 lignes, de 99 articles chacune.", "A cart takes 100 lines of 99 articles each."]
    PANIER_EN_COMMANDE 409 "panier-en-commande" ["Panier en commande", "Cart being ordered"]
        ["Une commande de ce panier est en cours : attendez son issue.",
         "An order of this cart is under way: wait for its outcome."]
    COMMANDE_EXPIREE 409 "commande-expiree" ["Commande expirée", "Order expired"]
        ["La réservation est échue : commandez de nouveau.", "The reservation has lapsed: order again."]
    COMMANDE_ABANDONNEE 409 "commande-abandonnee" ["Commande abandonnée", "Order abandoned"]
        ["Cette demande n'a pas abouti à temps : recommencez.",
         "This request did not come through in time: try again."]
    PAIEMENT_EN_COURS 409 "paiement-en-cours" ["Paiement en cours", "Payment under way"]
        ["Un paiement de cette commande attend sa réponse.", "A payment of this order awaits its answer."]
    SESSION_NON_OUVERTE 409 "session-non-ouverte" ["Session non ouverte", "Till session not open"]
        ["Ouvrez une session de caisse dans ce magasin.", "Open a till session in this store."]
    VENTE_DEJA_ANNULEE 409 "vente-deja-annulee" ["Vente déjà annulée", "Sale already void"]
        ["Une vente annulée a déjà tout rendu.", "A void sale has already given everything back."]
    ROTATION_EN_COURS 409 "rotation-en-cours" ["Rotation en cours", "Rotation under way"]
        ["Un autre onglet vient de rafraîchir la session : prenez le nouveau témoin.",
         "Another tab has just refreshed the session: use the new cookie."]
    COURRIEL_PRIS 409 "courriel-pris" ["Courriel déjà pris", "E-mail already taken"]
        ["Un compte a déjà ce courriel : connectez-vous.", "An account already has this e-mail: sign in."]
    DEJA_EXISTANT 409 "deja-existant" ["Déjà existant", "Already there"]
        ["Un autre a déjà cette valeur : choisissez-en une autre.", "Another one has this value: choose another."]
    DEMANDE_DEJA_OUVERTE 409 "demande-deja-ouverte" ["Demande déjà ouverte", "Request already open"]
        ["Ce magasin attend déjà ce produit : annulez d'abord cette demande, ou attendez son issue.",
         "This store already waits for this product: withdraw that request first, or await its outcome."]
    DEMANDE_LOI25_OUVERTE 409 "demande-loi25-ouverte" ["Demande déjà ouverte", "Request already open"]
        ["Une demande semblable est en cours : attendez sa fin.", "A similar request is under way: wait for its end."]
    DERNIER_RESPONSABLE 409 "dernier-responsable" ["Dernier responsable", "Last head office manager"]
        ["Il doit rester un responsable actif : nommez-en d'abord un autre.",
         "One active head office manager must remain: name another first."]
    QUART_DEJA_OUVERT 409 "quart-deja-ouvert" ["Quart déjà ouvert", "Shift already open"]
        ["Vous avez un quart ouvert : terminez-le d'abord.", "You have an open shift: end it first."]
    SESSION_DEJA_OUVERTE 409 "session-deja-ouverte" ["Session déjà ouverte", "Till session already open"]
        ["Cette caisse a déjà une session ouverte.", "This till already has an open session."]
    PAIEMENTS_INCOHERENTS 409 "paiements-incoherents" ["Paiements incohérents", "Tenders do not add up"]
        ["Les paiements ne font pas le total arrondi.", "The tenders do not make the rounded total."]
    REMISE_INVALIDE 409 "remise-invalide" ["Remise invalide", "Invalid discount"]
        ["Une remise a un motif, et ne dépasse pas sa ligne.", "A discount has a reason and does not exceed its line."]
    PROMOTION_INVALIDE 409 "promotion-invalide" ["Promotion invalide", "Invalid promotion"]
        ["Une promotion commence au plus tôt maintenant, finit après son début, et coûte moins que le prix régulier.",
         "A promotion begins now at the earliest, ends after its beginning, and costs less than the regular price."]
    RETOUR_DEPASSE 409 "retour-depasse" ["Retour dépassé", "More than was sold"]
        ["Il ne reste pas autant à rendre de cette vente.", "Not that much of this sale is left to come back."]
    CARTE_INSUFFISANTE 409 "carte-insuffisante" ["Carte insuffisante", "Not enough on the card"]
        ["La carte n'a pas autant : réduisez ce qu'elle paie, et payez le reste autrement.",
         "The card does not hold that much: have it pay less, and pay the rest otherwise."]
    CARTE_NON_REMBOURSABLE 409 "carte-non-remboursable" ["Carte non remboursable", "Card not paid out"]
        ["Un solde se rembourse en espèces quand il en reste au plus 5,00 $.",
         "A balance is paid out in cash once $5.00 or less is left."]
    CARTE_REMPLACEE 409 "carte-remplacee" ["Carte remplacée", "Card replaced"]
        ["Cette carte a été perdue et remplacée : elle ne vaut plus rien. Prenez celle qui la remplace.",
         "This card was lost and replaced: it is worth nothing any more. Use the one that replaced it."]
    REMBOURSEMENT_DEPASSE 409 "remboursement-depasse" ["Remboursement dépassé", "More than was paid"]
        ["Le remboursement dépasse ce qui reste du paiement.", "The refund exceeds what is left of the payment."]
    TIROIR_INSUFFISANT 409 "tiroir-insuffisant" ["Tiroir insuffisant", "Not enough in the drawer"]
        ["Le tiroir n'a pas autant d'espèces : faites d'abord un apport, ou prenez un autre moyen.",
         "The drawer does not hold that much cash: pay some in first, or use another tender."]
    ECART_A_EXPLIQUER 409 "ecart-a-expliquer" ["Écart à expliquer", "Difference to explain"]
        ["Un écart de plus de 5,00 $ demande une note.", "A difference above $5.00 needs a note."]
    JOUR_DEJA_CLOS 409 "jour-deja-clos" ["Jour déjà clos", "Day already closed"]
        ["Les écritures de ce jour ne changent plus : lisez-les dans son journal.",
         "The lines of this day change no more: read them in its journal."]
    CLOTURE_IMPOSSIBLE 409 "cloture-impossible" ["Clôture impossible", "Day cannot be closed"]
        ["Ce jour ne peut pas encore être clos.", "This day cannot be closed yet."]
    VERSION_PERIMEE 412 "version-perimee" ["Version périmée", "Stale version"]
        ["Quelqu'un l'a modifié entre-temps : relisez, puis recommencez.",
         "Somebody changed it meanwhile: read it again, then retry."]
    CORPS_TROP_GRAND 413 "corps-trop-grand" ["Corps trop grand", "Body too large"]
        ["Un corps prend au plus 256 Kio.", "A body takes at most 256 KiB."]
    TYPE_NON_SUPPORTE 415 "type-non-supporte" ["Type non supporté", "Unsupported media type"]
        ["Envoyez du JSON avec Content-Type: application/json.", "Send JSON with Content-Type: application/json."]
    CLE_REUTILISEE 422 "cle-reutilisee" ["Clé réutilisée", "Key reused"]
        ["Cette clé d'idempotence a servi à une autre demande : prenez-en une neuve.",
         "This idempotency key served another request: use a fresh one."]
    IF_MATCH_REQUIS 428 "if-match-requis" ["If-Match requis", "If-Match required"]
        ["Envoyez l'ETag de la dernière lecture dans l'en-tête If-Match.",
         "Send the ETag of your last read in the header If-Match."]
    COMPTE_VERROUILLE 429 "compte-verrouille" ["Compte verrouillé", "Account locked"]
        ["Trop d'échecs : attendez le délai indiqué.", "Too many failures: wait for the time given."]
    TROP_DE_REQUETES 429 "trop-de-requetes" ["Trop de requêtes", "Too many requests"]
        ["Ralentissez, puis réessayez.", "Slow down, then retry."]
    INTERNE 500 "interne" ["Erreur interne", "Internal error"]
        ["Une erreur de notre côté, déjà notée sous ce numéro de requête.",
         "An error on our side, already logged under this request id."]
    INDISPONIBLE 503 "indisponible" ["Indisponible", "Unavailable"]
        ["Le service se rétablit : réessayez dans un instant.", "The service is recovering: retry in a moment."]
    OCCUPE 503 "occupe" ["Occupé", "Busy"]
        ["Une opération semblable est en cours : réessayez dans un instant.",
         "A similar operation is under way: retry in a moment."]
    PAIEMENT_INDISPONIBLE 503 "paiement-indisponible" ["Paiement indisponible", "Payment unavailable"]
        ["Le prestataire de paiement ne répond pas ; rien n'a été débité. Réessayez.",
         "The payment provider does not answer; nothing was charged. Retry."]
}

impl Kind {
    /// The kind of this name.
    pub fn find(slug: &str) -> Option<&'static Kind> {
        ALL.iter().copied().find(|kind| kind.slug == slug)
    }
}
