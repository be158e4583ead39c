//! Who may call a handler, as the type of its parameter.

use std::future::Future;
use std::marker::PhantomData;
use std::ops::Deref;
use std::pin::Pin;
use std::rc::Rc;

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpRequest};
use comptoir_http::{Problem, kinds};
use comptoir_types::{CompteId, LieuId, Portee, Role};
use uuid::Uuid;

use crate::{Claims, Verifier};

/// A signed-in client.
#[derive(Debug, Clone)]
pub struct Client {
    /// Their account; the only way in which a handler learns whose data it may touch.
    pub id: CompteId,
    /// All that the token says.
    pub claims: Rc<Claims>,
}

/// A client or a worker who signed in with a password. A token without a session, as a machine's, is refused.
#[derive(Debug, Clone)]
pub struct Personne {
    /// Their account.
    pub id: CompteId,
    /// The session that the token belongs to.
    pub session: Uuid,
    /// All that the token says.
    pub claims: Rc<Claims>,
}

/// The same, also with a password that somebody else chose for them and that they must change.
#[derive(Debug, Clone)]
pub struct Titulaire(pub Personne);

/// A client, or somebody who has not signed in. A worker's or a machine's token is refused, a bad one too.
#[derive(Debug, Clone)]
pub struct Visiteur(pub Option<Client>);

/// A signed-in worker.
#[derive(Debug, Clone)]
pub struct Travailleur {
    /// Their account.
    pub id: CompteId,
    /// Their role.
    pub role: Role,
    /// All that the token says.
    pub claims: Rc<Claims>,
}

impl Travailleur {
    /// Whether the worker may act in this place: one of theirs, or any for a responsable.
    ///
    /// # Errors
    /// `magasin-hors-affectation` otherwise.
    pub fn require_place(&self, lieu: LieuId) -> Result<(), Problem> {
        if self.role == Role::Responsable || self.claims.magasins.contains(&lieu) {
            Ok(())
        } else {
            Err(Problem::new(&kinds::MAGASIN_HORS_AFFECTATION))
        }
    }
}

/// A worker is the caller of these types: by password, or by PIN too.
macro_rules! travailleurs {
    ($($(#[$doc:meta])* $name:ident = $role:ident $(, pin $pin:literal)?);+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name(pub Travailleur);

        impl Deref for $name {
            type Target = Travailleur;
            fn deref(&self) -> &Travailleur {
                &self.0
            }
        }

        impl Caller for $name {
            $(const PIN: bool = $pin;)?

            fn of(claims: Rc<Claims>) -> Option<Self> {
                travailleur(&claims, Role::$role).map($name)
            }
        }

        extract!($name);
    )+ };
}

/// What a [`Reader`]'s API key must be good for.
pub trait ReadScope {
    /// The scope.
    const PORTEE: Portee;
    /// The least role of a worker who may read it without a key.
    const ROLE: Role;
}

macro_rules! portees {
    ($($(#[$doc:meta])* $name:ident = $portee:ident or $role:ident),+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name;

        impl ReadScope for $name {
            const PORTEE: Portee = Portee::$portee;
            const ROLE: Role = Role::$role;
        }
    )+ };
}

portees! {
    /// `stock:lire`, or any worker.
    Stock = Stock or Employe,
    /// `ventes:lire`, or any worker.
    Ventes = Ventes or Employe,
    /// `evenements:lire`, or a responsable.
    Evenements = Evenements or Responsable,
    /// `rapports:lire`, or a gestionnaire.
    Rapports = Rapports or Gestionnaire,
    /// `invariants:lire`, or a responsable.
    Invariants = Invariants or Responsable,
    /// The journal of the accounts: `rapports:lire`, or a responsable.
    Journal = Rapports or Responsable
}

/// A worker of the role that `P` names, or a machine whose key has its scope.
#[derive(Debug, Clone)]
pub struct Reader<P> {
    /// The worker; none for a machine, which may read every place.
    pub travailleur: Option<Travailleur>,
    portee: PhantomData<P>,
}

impl<P> Reader<P> {
    /// Whether this reader may look into the place.
    ///
    /// # Errors
    /// `magasin-hors-affectation` for a worker of other places.
    pub fn require_place(&self, lieu: LieuId) -> Result<(), Problem> {
        self.travailleur.as_ref().map_or(Ok(()), |travailleur| travailleur.require_place(lieu))
    }
}

trait Caller: Sized {
    /// Whether a PIN is enough.
    const PIN: bool = false;
    /// Whether a password that must be changed is enough.
    const PROVISOIRE: bool = false;

    /// None: the token is good, its role is not.
    fn of(claims: Rc<Claims>) -> Option<Self>;

    /// The caller, provided that the token proves enough.
    fn admit(claims: Rc<Claims>) -> Result<Self, Problem> {
        if claims.provisoire && !Self::PROVISOIRE {
            Err(Problem::new(&kinds::MOT_DE_PASSE_PROVISOIRE))
        } else if claims.by_pin() && !Self::PIN {
            Err(Problem::new(&kinds::MOT_DE_PASSE_REQUIS))
        } else {
            Self::of(claims).ok_or_else(|| Problem::new(&kinds::ROLE_INSUFFISANT))
        }
    }
}

impl Caller for Client {
    fn of(claims: Rc<Claims>) -> Option<Self> {
        (claims.role() == Some(Role::Client)).then(|| Client { id: claims.sub, claims })
    }
}

impl Caller for Personne {
    fn of(claims: Rc<Claims>) -> Option<Self> {
        let session = claims.sid.filter(|_| claims.role().is_some_and(|role| role != Role::Machine))?;
        Some(Personne { id: claims.sub, session, claims })
    }
}

impl Caller for Titulaire {
    const PROVISOIRE: bool = true;

    fn of(claims: Rc<Claims>) -> Option<Self> {
        Personne::of(claims).map(Titulaire)
    }
}

impl<P: ReadScope> Caller for Reader<P> {
    fn of(claims: Rc<Claims>) -> Option<Self> {
        let travailleur = travailleur(&claims, P::ROLE);
        let machine = claims.role() == Some(Role::Machine) && claims.portees.contains(&P::PORTEE);
        (travailleur.is_some() || machine).then_some(Reader { travailleur, portee: PhantomData })
    }
}

fn travailleur(claims: &Rc<Claims>, least: Role) -> Option<Travailleur> {
    let role = claims.role().filter(|role| *role >= least)?;
    Some(Travailleur { id: claims.sub, role, claims: Rc::clone(claims) })
}

type Extraction<T> = Pin<Box<dyn Future<Output = Result<T, Problem>>>>;

/// The token's claims; none where there is no token.
fn claims(request: &HttpRequest) -> impl Future<Output = Result<Option<Rc<Claims>>, Problem>> + use<> {
    let verifier = request.app_data::<Rc<Verifier>>().cloned();
    let header = request.headers().get(AUTHORIZATION).cloned();
    async move {
        let Some(header) = header else { return Ok(None) };
        let refused = || Problem::new(&kinds::NON_AUTHENTIFIE);
        let header = header.to_str().map_err(|_| refused())?;
        let (scheme, token) = header.split_once(' ').ok_or_else(refused)?;
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(refused());
        }
        let verifier = verifier.ok_or_else(Problem::internal)?;
        verifier.verify(token.trim()).await.map(Some)
    }
}

fn caller<A: Caller>(request: &HttpRequest) -> impl Future<Output = Result<A, Problem>> + use<A> {
    let claims = claims(request);
    async move {
        let claims = claims.await?.ok_or_else(|| Problem::new(&kinds::NON_AUTHENTIFIE))?;
        A::admit(claims)
    }
}

macro_rules! extract {
    ($name:ty $(, $param:ident: $bound:ident)?) => {
        impl$(<$param: $bound + 'static>)? FromRequest for $name {
            type Error = Problem;
            type Future = Extraction<Self>;

            fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                Box::pin(caller(request))
            }
        }
    };
}

extract!(Client);
extract!(Personne);
extract!(Titulaire);
extract!(Reader<P>, P: ReadScope);

travailleurs! {
    /// An employé or above, by password or by PIN: whoever stands at a till. Such a route also names the scope `nip`.
    Caissier = Employe, pin true;
    /// An employé, or above.
    Employe = Employe;
    /// A gestionnaire, or above.
    Gestionnaire = Gestionnaire;
    /// A responsable.
    Responsable = Responsable
}

impl FromRequest for Visiteur {
    type Error = Problem;
    type Future = Extraction<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let claims = claims(request);
        Box::pin(async move {
            let Some(claims) = claims.await? else { return Ok(Visiteur(None)) };
            Client::admit(claims).map(|client| Visiteur(Some(client)))
        })
    }
}
