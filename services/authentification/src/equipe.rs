//! Accounts of workers, as `travailleur` has them made: by HTTP or from within the same process.

use comptoir_clients::authentification::{MotDePasseProvisoire, NouveauCompte, OuvertureCompte};
use comptoir_database::Pool;
use comptoir_password::PasswordHasher;
use comptoir_types::CompteId;

use crate::Error;
use crate::secrets::MotDePasse;
use crate::store::equipe::{self, Occupation};

/// Makes the account with a temporary password, unless it is there.
pub(crate) async fn ouvrir(
    db: &Pool,
    password_hasher: &PasswordHasher,
    id: CompteId,
    compte: &NouveauCompte,
) -> Result<OuvertureCompte, Error> {
    // Asked first for the sake of the hash: whether the account is made, the insert decides.
    if equipe::chercher(&db.get().await?, id, &compte.courriel).await? == Occupation::Libre {
        let (provisoire, hash) = provisoire(password_hasher).await?;
        let etat = (compte.actif, compte.rang);
        if equipe::ouvrir(&db.get().await?, id, &compte.courriel, &hash, etat).await? {
            return Ok(OuvertureCompte::Faite(provisoire));
        }
    }
    match equipe::chercher(&db.get().await?, id, &compte.courriel).await? {
        Occupation::LeMeme => {
            equipe::changer_etat(&db.get().await?, id, compte.actif, compte.rang).await?;
            Ok(OuvertureCompte::DejaLa)
        }
        Occupation::Libre | Occupation::Prise => Ok(OuvertureCompte::CourrielPris),
    }
}

/// Gives the account a temporary password; none when there is no such account.
pub(crate) async fn remplacer(
    db: &Pool,
    password_hasher: &PasswordHasher,
    id: CompteId,
) -> Result<Option<MotDePasseProvisoire>, Error> {
    let (provisoire, hash) = provisoire(password_hasher).await?;
    let remplace = equipe::remplacer(&db.get().await?, id, &hash).await?;
    Ok(remplace.then_some(provisoire))
}

async fn provisoire(password_hasher: &PasswordHasher) -> Result<(MotDePasseProvisoire, String), Error> {
    let mot_de_passe = MotDePasse::provisoire()?;
    let hash = password_hasher.hash(mot_de_passe.clone()).await?;
    Ok((MotDePasseProvisoire { mot_de_passe_provisoire: mot_de_passe.as_str().to_owned() }, hash))
}
