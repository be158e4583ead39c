//! Sessions and their families of refresh tokens.
//!
//! Whoever revokes a session or rotates its token locks its row first and reads the clock after: a revoked session
//! never has a token younger than its end.

use chrono::{DateTime, Utc};
use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{CompteId, Genre};
use uuid::Uuid;

use super::Trouvee;
use super::comptes::Compte;
use crate::domain::Session;

/// Prepared against the migrated schema by a test.
pub const STATEMENTS: &[&str] = &[OUVRIR, PORTEUR, TOURNER, FERMER, LISTER, REVOQUER];

/// SHA-256 of a refresh token.
type Empreinte = [u8; 32];

/// The seconds that the session still has.
struct Reste(i64);

impl From<&Row> for Reste {
    fn from(row: &Row) -> Self {
        Reste(row.get(0))
    }
}

const OUVRIR: &str = "
    with prouve as (
      select c.compte_id, sha256(convert_to(c.courriel, 'UTF8')) as sujet
        from authentification.compte c
       where c.compte_id = $1 and c.mot_de_passe = $2 and c.etat = 'actif'
         and not exists (select from authentification.tentative t
                          where t.sujet = sha256(convert_to(c.courriel, 'UTF8')) and t.verrouille_jusqua > now())
         for share of c),
    ouverte as (
      insert into authentification.session (session_id, compte_id, agent, expire_le)
      select $3, compte_id, $4, now() + interval '30 days' from prouve
      returning session_id, expire_le),
    jeton as (
      insert into authentification.jeton_rafraichissement (jeton_hash, session_id, rang)
      select $5, session_id, 1 from ouverte),
    oubli as (
      delete from authentification.tentative t using prouve where t.sujet = prouve.sujet)
    select extract(epoch from expire_le - now())::bigint from ouverte";

/// Opens a session for 30 days with its first refresh token, and forgets the failures before it.
///
/// None when the account was locked, suspended or given another password while this one was verified. Otherwise the
/// seconds that the session has.
pub async fn ouvrir(
    db: &Connection,
    compte: &Compte,
    session: Uuid,
    agent: &str,
    jeton: &Empreinte,
) -> Result<Option<i64>, Error> {
    let params: comptoir_pg::Params<'_> =
        &[&compte.compte_id, &compte.hash, &session, &agent, &jeton.as_slice()];
    Ok(db.maybe::<Reste>(OUVRIR, params).await?.map(|Reste(reste)| reste))
}

/// Whose a refresh token is.
pub struct Porteur {
    /// The account.
    pub compte_id: CompteId,
    /// Its kind.
    pub genre: Genre,
    /// Whether the token has not been used.
    pub neuf: bool,
}

impl From<&Row> for Porteur {
    fn from(row: &Row) -> Self {
        Porteur { compte_id: row.get(0), genre: row.get(1), neuf: row.get(2) }
    }
}

const PORTEUR: &str = "
    select c.compte_id, c.genre, j.utilise_le is null
      from authentification.jeton_rafraichissement j
      join authentification.session s using (session_id)
      join authentification.compte c using (compte_id)
     where j.jeton_hash = $1";

/// Whose this refresh token is; none for one that we never gave.
pub async fn porteur(db: &Connection, jeton: &Empreinte) -> Result<Option<Porteur>, Error> {
    db.maybe(PORTEUR, &[&jeton.as_slice()]).await
}

/// What came of a refresh token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Issue {
    /// It was used now, and its successor stored.
    Tournee {
        /// The session.
        session: Uuid,
        /// The seconds that the session still has.
        reste: i64,
    },
    /// It was used within the last ten seconds.
    EnCours,
    /// It was used before that: the session is revoked now.
    Reutilise,
    /// It is unknown, or its session is over.
    Invalide,
}

impl From<&Row> for Issue {
    fn from(row: &Row) -> Self {
        match row.get(0) {
            "tournee" => Issue::Tournee { session: row.get(1), reste: row.get(2) },
            "en_cours" => Issue::EnCours,
            "reutilise" => Issue::Reutilise,
            _ => Issue::Invalide,
        }
    }
}

const TOURNER: &str = "
    with vu as (
      select s.session_id, s.compte_id, s.expire_le, j.rang,
             case when s.revoquee_le is not null or s.expire_le <= now() or c.etat <> 'actif' then 'invalide'
                  when j.utilise_le is null then 'tournee'
                  when j.utilise_le > now() - interval '10 seconds' then 'en_cours'
                  else 'reutilise' end as issue
        from authentification.jeton_rafraichissement j
        join authentification.session s using (session_id)
        join authentification.compte c using (compte_id)
       where j.jeton_hash = $1
         for update of s, j),
    utilise as (
      update authentification.jeton_rafraichissement j set utilise_le = clock_timestamp()
        from vu where j.jeton_hash = $1 and vu.issue = 'tournee'
      returning vu.session_id, vu.rang),
    suivant as (
      insert into authentification.jeton_rafraichissement (jeton_hash, session_id, rang, emis_le)
      select $2, session_id, rang + 1, clock_timestamp() from utilise),
    revoquee as (
      update authentification.session s set revoquee_le = clock_timestamp(), motif = 'reutilisation'
        from vu where s.session_id = vu.session_id and vu.issue = 'reutilise'
      returning s.session_id, s.compte_id),
    alerte as (
      insert into authentification.outbox (type, agregat_id, charge)
      select 'audit.jeton_reutilise', session_id::text, jsonb_build_object(
               'acteur_id', compte_id, 'magasin_id', null, 'objet', session_id, 'details', jsonb_build_object())
        from revoquee)
    select issue, session_id, extract(epoch from expire_le - now())::bigint from vu";

/// Uses this refresh token and stores its successor; of two at once one wins. A token used long ago ends the session.
pub async fn tourner(db: &Connection, jeton: &Empreinte, suivant: &Empreinte) -> Result<Issue, Error> {
    let issue = db.maybe(TOURNER, &[&jeton.as_slice(), &suivant.as_slice()]).await?;
    Ok(issue.unwrap_or(Issue::Invalide))
}

const FERMER: &str = "
    with vue as (
      select s.session_id
        from authentification.session s join authentification.jeton_rafraichissement j using (session_id)
       where j.jeton_hash = $1 and s.revoquee_le is null
         for update of s)
    update authentification.session s set revoquee_le = clock_timestamp(), motif = 'deconnexion'
      from vue where s.session_id = vue.session_id";

/// Ends the session of this refresh token, used or not.
pub async fn fermer(db: &Connection, jeton: &Empreinte) -> Result<(), Error> {
    db.run(FERMER, &[&jeton.as_slice()]).await?;
    Ok(())
}

impl From<&Row> for Session {
    fn from(row: &Row) -> Self {
        Session {
            session_id: row.get(0),
            agent: row.get(1),
            cree_le: row.get(2),
            expire_le: row.get(3),
            courante: row.get(4),
        }
    }
}

const LISTER: &str = "
    select session_id, agent, cree_le, expire_le, session_id = $2
      from authentification.session
     where compte_id = $1 and revoquee_le is null and expire_le > now()
       and ($3::timestamptz is null or (cree_le, session_id) < ($3, $4::uuid))
     order by cree_le desc, session_id desc limit $5";

/// The open sessions of an account, newest first, from behind this one on.
pub async fn lister(
    db: &Connection,
    compte: CompteId,
    courante: Uuid,
    apres: Option<(DateTime<Utc>, Uuid)>,
    lignes: i64,
) -> Result<Vec<Session>, Error> {
    let (cree_le, id) = apres.unzip();
    db.all(LISTER, &[&compte, &courante, &cree_le, &id, &lignes]).await
}

const REVOQUER: &str = "
    with vue as (
      select session_id, revoquee_le from authentification.session
       where session_id = $1 and compte_id = $2 for update),
    revoquee as (
      update authentification.session s set revoquee_le = clock_timestamp(), motif = 'deconnexion'
        from vue where s.session_id = vue.session_id and vue.revoquee_le is null)
    select session_id from vue";

/// Ends a session of this account, if it has not ended. False: the account has no such session.
pub async fn revoquer(db: &Connection, session: Uuid, compte: CompteId) -> Result<bool, Error> {
    Ok(db.maybe::<Trouvee>(REVOQUER, &[&session, &compte]).await?.is_some())
}
