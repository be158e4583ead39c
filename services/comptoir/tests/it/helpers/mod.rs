//! What the tests of several files need: the product as processes, its database, its operations.

mod autonome;
mod base;
mod cliente;
mod operations;
mod processus;
mod systeme;

pub(crate) use autonome::Autonome;
pub(crate) use base::{INSUFFICIENT_PRIVILEGE, TABLES, base, chaine, sqlstate};
pub(crate) use cliente::{Cliente, livrer};
pub(crate) use operations::{Operation, admis, document, operations, resoudre};
pub(crate) use processus::{Processus, programme};
pub(crate) use systeme::{Forme, MOT_DE_PASSE, SERVICES, Systeme, ports_libres};
