//! Where the other services are, as the command line of a service says it.

use comptoir_auth::InternalKey;

use crate::Http;

macro_rules! acces {
    ($($(#[$doc:meta])* $name:ident { $field:ident, $env:literal, $default:literal, $service:literal })+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, clap::Args)]
        pub struct $name {
            /// Address of the service, inside the cluster.
            #[arg(long, env = $env, default_value = $default)]
            pub $field: String,
        }

        impl $name {
            /// The service, asked with this key. Made on the worker that uses it.
            pub fn http(&self, cle: &InternalKey) -> Http {
                Http::new($service, &self.$field, cle.clone())
            }
        }
    )+ };
}

acces! {
    /// Where `authentification` is.
    AccesAuthentification {
        authentification_url, "AUTHENTIFICATION_URL", "http://authentification:8080", "authentification"
    }
    /// Where `clientele` is.
    AccesClientele { clientele_url, "CLIENTELE_URL", "http://clientele:8080", "clientele" }
    /// Where `magasin` is.
    AccesMagasin { magasin_url, "MAGASIN_URL", "http://magasin:8080", "magasin" }
    /// Where `panier` is.
    AccesPanier { panier_url, "PANIER_URL", "http://panier:8080", "panier" }
    /// Where `travailleur` is.
    AccesTravailleur { travailleur_url, "TRAVAILLEUR_URL", "http://travailleur:8080", "travailleur" }
}
