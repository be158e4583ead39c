//! Accounts, their passwords, and failures to give them.

use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{CompteId, Courriel, Genre};
use serde_json::Value;
use uuid::Uuid;

use super::Trouvee;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[INSCRIRE, PAR_COURRIEL, PAR_ID, ECHOUER, VERROUILLER, CHANGER];

const INSCRIRE: &str = "
    with compte as (
      insert into authentification.compte (compte_id, genre, courriel, mot_de_passe)
      values ($1, 'client', $2, $3)
      returning compte_id)
    insert into authentification.outbox (type, agregat_id, charge)
    select 'compte.cree', compte_id::text, $4::jsonb from compte";

/// Makes a client's account, and tells of it with what the profile needs.
pub async fn inscrire(
    db: &Connection,
    id: CompteId,
    courriel: &Courriel,
    hash: &str,
    charge: &Value,
) -> Result<(), Error> {
    db.run(INSCRIRE, &[&id, courriel, &hash, charge]).await?;
    Ok(())
}

/// An account as a sign-in finds it.
#[derive(Clone)]
pub struct Compte {
    /// Its id.
    pub compte_id: CompteId,
    /// Its kind.
    pub genre: Genre,
    /// What is kept of its password.
    pub hash: String,
    /// Whether it may sign in.
    pub actif: bool,
}

/// What is known of an e-mail.
#[derive(Default)]
pub struct Vu {
    /// The account that has it.
    pub compte: Option<Compte>,
    /// Its e-mail.
    pub courriel: Option<String>,
    /// For how many seconds it is locked.
    pub verrou: Option<i64>,
}

impl From<&Row> for Vu {
    fn from(row: &Row) -> Self {
        let compte: (Option<CompteId>, Option<Genre>, Option<String>) = (row.get(0), row.get(1), row.get(2));
        let actif = row.get(3);
        let compte = match compte {
            (Some(compte_id), Some(genre), Some(hash)) => Some(Compte { compte_id, genre, hash, actif }),
            _ => None,
        };
        Vu { compte, courriel: row.get(4), verrou: row.get(5) }
    }
}

macro_rules! comptes {
    ($suite:literal) => {
        concat!(
            "select c.compte_id, c.genre, c.mot_de_passe, c.etat is not distinct from 'actif', c.courriel,
                    ceil(extract(epoch from t.verrouille_jusqua - now()))::bigint
               from ",
            $suite
        )
    };
}

const PAR_COURRIEL: &str = comptes!(
    "(values (sha256(convert_to($1::text, 'UTF8')))) s (sujet)
       left join authentification.compte c on c.courriel = $1
       left join authentification.tentative t on t.sujet = s.sujet and t.verrouille_jusqua > now()"
);

/// The account of this e-mail and its lock. An e-mail without an account may be locked too.
pub async fn par_courriel(db: &Connection, courriel: &Courriel) -> Result<Vu, Error> {
    db.one(PAR_COURRIEL, &[courriel]).await
}

const PAR_ID: &str = comptes!(
    "authentification.compte c
       left join authentification.tentative t
              on t.sujet = sha256(convert_to(c.courriel, 'UTF8')) and t.verrouille_jusqua > now()
      where c.compte_id = $1"
);

/// The account of this id and its lock.
pub async fn par_id(db: &Connection, id: CompteId) -> Result<Vu, Error> {
    Ok(db.maybe(PAR_ID, &[&id]).await?.unwrap_or_default())
}

const ECHOUER: &str = "
    with echec as (
      insert into authentification.tentative as t (sujet, echecs, derniere_le)
      values (sha256(convert_to($1::text, 'UTF8')), 1, now())
      on conflict (sujet) do update
        set (echecs, verrouille_jusqua, derniere_le) =
            (select n, case when n >= 5 then now() + make_interval(mins => least(2 ^ (n - 5), 60)::int) end, now()
               from (select case when greatest(t.derniere_le, t.verrouille_jusqua) < now() - interval '1 hour'
                                 then 1 else least(t.echecs + 1, 100) end) x (n))
        where t.verrouille_jusqua is null or t.verrouille_jusqua <= now()
      returning echecs, verrouille_jusqua)
    insert into authentification.outbox (type, agregat_id, charge)
    select 'audit.verrouillage', objet, jsonb_build_object(
             'acteur_id', null, 'magasin_id', null, 'objet', objet,
             'details', jsonb_build_object('echecs', echecs, 'jusqua', verrouille_jusqua))
      from echec, (values (coalesce($2::uuid::text, 'inconnu'))) o (objet)
     where verrouille_jusqua is not null";

/// Counts a failure on this e-mail. The fifth locks it for a minute, each later one for twice as long, up to an hour.
///
/// An hour after the last failure, or after its lock, all is forgotten. A failure that was under way when the lock
/// fell changes nothing.
pub async fn echouer(db: &Connection, courriel: &str, compte: Option<CompteId>) -> Result<(), Error> {
    db.run(ECHOUER, &[&courriel, &compte]).await?;
    Ok(())
}

const VERROUILLER: &str = "
    select compte_id from authentification.compte where compte_id = $1 for no key update";

const CHANGER: &str = "
    with change as (
      update authentification.compte c
         set mot_de_passe = $3, provisoire = false, version = version + 1, modifie_le = now()
       where compte_id = $1 and mot_de_passe = $2 and etat = 'actif'
         and not exists (select from authentification.tentative t
                          where t.sujet = sha256(convert_to(c.courriel, 'UTF8')) and t.verrouille_jusqua > now())
      returning compte_id, courriel),
    autres as (
      select s.session_id
        from authentification.session s join change using (compte_id)
       where s.revoquee_le is null and s.session_id <> $4
       order by s.session_id for update of s),
    revoquees as (
      update authentification.session s set revoquee_le = clock_timestamp(), motif = 'mot_de_passe'
        from autres where s.session_id = autres.session_id),
    oubli as (
      delete from authentification.tentative t using change
       where t.sujet = sha256(convert_to(change.courriel, 'UTF8')))
    select compte_id from change";

/// Gives the account another password, provided that it still has the one verified, and ends its other sessions.
///
/// Waits for sign-ins under way, so that none with the old password survives. False: the password
/// was changed meanwhile, or the account locked or suspended.
pub async fn changer(db: &Connection, compte: &Compte, hash: &str, session: Uuid) -> Result<bool, Error> {
    let changes: Vec<Trouvee> = db
        .after_lock(
            (VERROUILLER, &[&compte.compte_id]),
            (CHANGER, &[&compte.compte_id, &compte.hash, &hash, &session]),
        )
        .await?;
    Ok(!changes.is_empty())
}
