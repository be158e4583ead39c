//! What `comptoir` prints when it is ready.

use std::io::{BufRead, BufReader, Read};

/// Waits until `comptoir` prints where it answers; gives that address, as `http://127.0.0.1:43210`.
///
/// None when its output ends before: its complaints are on its standard error. What it prints later is read and dropped, or
/// the process would wait for room in the pipe.
pub fn printed_address(sortie: impl Read + Send + 'static) -> Option<String> {
    let mut lignes = BufReader::new(sortie).lines();
    let adresse = lignes.by_ref().map_while(Result::ok).find_map(|ligne| {
        let (_, adresse) = ligne.split_once("API             http://localhost:")?;
        Some(format!("http://127.0.0.1:{}", adresse.strip_suffix("/api/produits")?))
    });
    std::thread::spawn(move || lignes.for_each(drop));
    adresse
}
