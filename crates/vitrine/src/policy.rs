//! What a page may load and do: its Content-Security-Policy.

use crate::Origin;

/// Policies of one build.
pub(crate) struct Policies {
    styles: String,
    api: String,
}

impl Policies {
    /// Those of pages that ask this API, and whose libraries write style elements with these hashes.
    pub(crate) fn new(styles: &[String], api: Option<&Origin>) -> Self {
        Policies {
            styles: styles.iter().map(|hash| format!(" '{hash}'")).collect(),
            api: api.map(|origin| format!(" {origin}")).unwrap_or_default(),
        }
    }

    /// Of a page. The till also compiles WebAssembly: the reader of barcodes by camera.
    pub(crate) fn page(&self, wasm: bool) -> String {
        let Policies { styles, api } = self;
        let wasm = if wasm { " 'wasm-unsafe-eval'" } else { "" };
        format!(
            "default-src 'none'; script-src 'self'{wasm}; style-src 'self'{styles}; img-src 'self' data: blob:{api}; \
             font-src 'self'; connect-src 'self'{api}; manifest-src 'self'; worker-src 'self'; base-uri 'none'; \
             form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types comptoir"
        )
    }

    /// Of a script, which counts where it runs as a worker. Without Trusted Types: under them a service worker is
    /// activated, and controls nothing.
    pub(crate) fn script(&self) -> String {
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'{}; frame-ancestors 'none'",
            self.api
        )
    }

    /// Of what neither is a page nor runs, also when its address is opened by itself. A drawing has styles in it.
    pub(crate) const INERT: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVEUR: &str = include_str!("../../../frontend/outils/serveur.ts");

    #[test]
    fn pages_are_tried_under_the_policy_that_they_are_served_with() {
        let (_, suite) = SERVEUR.split_once("export const CSP = [").unwrap();
        let (liste, _) = suite.split_once("].join('; ')").unwrap();
        let regles: Vec<_> = liste
            .lines()
            .filter_map(|ligne| ligne.trim().strip_suffix(','))
            .map(|chaine| &chaine[1..chaine.len() - 1])
            .collect();
        assert_eq!(regles.join("; "), Policies::new(&[], None).page(false));
    }
}
