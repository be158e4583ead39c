//! `comptoir premier-responsable`: who hires all the others.

use std::process::ExitCode;

use authentification::ComptesInProcess;
use comptoir_database::Session;
use comptoir_password::PasswordHasher;
use travailleur::{PremierResponsable, premier_responsable};

use crate::base::Base;
use crate::dire;

/// Makes the first responsable, and tells their temporary password.
pub(crate) async fn premier(base: &Base, qui: &PremierResponsable) -> anyhow::Result<ExitCode> {
    let pool = |service| base.pg.pool(Session::background(service));
    let comptes =
        ComptesInProcess { db: pool(authentification::SERVICE), password_hasher: PasswordHasher::default() };
    let premier = premier_responsable(&pool(travailleur::SERVICE), &comptes, qui).await?;
    dire(&premier.raconter(qui).map_err(anyhow::Error::msg)?);
    Ok(ExitCode::SUCCESS)
}
