//! Where the API is, for pages of another origin.

use std::fmt;

use actix_web::http::Uri;

/// An origin, as `https://api.comptoir.example:8443`. It is written into pages and into a policy: nothing of it ends either.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Reads a scheme, a host and perhaps a port.
    ///
    /// # Errors
    /// What was expected, for the person at the terminal.
    pub fn parse(text: &str) -> Result<Self, String> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]/".contains(&byte);
        let uri = text.parse::<Uri>().ok().filter(|_| text.bytes().all(plain));
        let origin = uri.as_ref().and_then(|uri| {
            let scheme = uri.scheme_str().filter(|scheme| ["http", "https"].contains(scheme))?;
            Some(format!("{scheme}://{}", uri.authority()?))
        });
        match origin {
            Some(origin) if origin == text => Ok(Origin(origin)),
            _ => Err(format!(
                "expected an origin without a path, as https://api.comptoir.example, got {text:?}"
            )),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_a_scheme_a_host_and_perhaps_a_port() {
        for good in ["http://localhost:8081", "https://api.comptoir.example", "http://[::1]:8081"] {
            assert_eq!(Origin::parse(good).unwrap().to_string(), good);
        }
    }

    #[test]
    fn what_would_end_an_attribute_or_a_directive_is_no_origin() {
        let bad = [
            "",
            "localhost:8081",
            "ftp://host",
            "https://host/",
            "https://host/api",
            "https://host?x",
            "https://user@host",
            "https://host;script-src *",
            "https://host\"><script>",
            "https://host https://other",
            "https://*",
        ];
        for bad in bad {
            assert!(Origin::parse(bad).unwrap_err().contains("expected an origin"), "{bad}");
        }
    }
}
