//! Where pictures are made: one at a time, on a thread that serves no requests.

use std::sync::Arc;
use std::time::Duration;

use actix_web::rt::task::spawn_blocking;
use actix_web::web::Bytes;
use comptoir_http::{Problem, kinds};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::photo::{self, Photo, Refus};

/// Longer than one picture takes, and less than the gateway waits for an answer.
const ATTENTE: Duration = Duration::from_secs(2);

/// Makes pictures, for all workers of a process: one takes up to 100 MB for a moment.
#[derive(Debug, Clone)]
pub struct Atelier(Arc<Semaphore>);

impl Default for Atelier {
    fn default() -> Self {
        Atelier(Arc::new(Semaphore::new(1)))
    }
}

impl Atelier {
    /// The picture in each width, encoded anew.
    ///
    /// # Errors
    /// What is wrong with the file; `occupe` when others are being made for too long.
    pub(super) async fn refaire(&self, fichier: Bytes) -> Result<Vec<Photo>, Problem> {
        let Ok(Ok(tour)) = timeout(ATTENTE, Arc::clone(&self.0).acquire_owned()).await else {
            return Err(Problem::new(&kinds::OCCUPE));
        };
        let faite = spawn_blocking(move || {
            // Held by the thread, which goes on when nobody waits for it any more.
            let _tour = tour;
            photo::refaire(&fichier)
        });
        match faite.await {
            Ok(photos) => photos.map_err(Refus::probleme),
            Err(panne) => {
                tracing::warn!(%panne, "the decoder of a picture broke off");
                Err(Refus::Illisible.probleme())
            }
        }
    }
}
