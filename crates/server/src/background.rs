//! Work that no request waits for: sweeps, feeds.

use std::error::Error;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use comptoir_telemetry::BackgroundMetrics;
use tokio::time::{MissedTickBehavior, interval};

/// Work repeated for as long as the process serves. Each service gives its own; `run` drives it on the main thread.
pub struct Background(Box<dyn FnOnce(&BackgroundMetrics) -> Work>);

type Work = Pin<Box<dyn Future<Output = ()>>>;

impl Background {
    /// Runs `step` now and after each pause. A step never overlaps itself; one that fails logs and is run again.
    ///
    /// The name is that of the service and of the work, as `panier.locked`: logs and series call it so.
    pub fn every<E: Error + 'static>(
        name: &'static str,
        pause: Duration,
        mut step: impl AsyncFnMut() -> Result<(), E> + 'static,
    ) -> Self {
        Background(Box::new(move |metrics| {
            let metrics = metrics.task(name, pause);
            Box::pin(async move {
                let mut ticks = interval(pause);
                ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
                loop {
                    ticks.tick().await;
                    match step().await {
                        Ok(()) => metrics.succeeded(),
                        Err(error) => {
                            metrics.failed();
                            tracing::warn!(
                                task = name,
                                error = &error as &dyn Error,
                                "background work failed"
                            );
                        }
                    }
                }
            })
        }))
    }

    /// The work, counted by `task` and `outcome`.
    pub(crate) fn start(self, metrics: &BackgroundMetrics) -> impl Future<Output = ()> + use<> {
        (self.0)(metrics)
    }
}
