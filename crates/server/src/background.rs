//! Work that no request waits for: sweeps, feeds.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use tokio::time::{MissedTickBehavior, interval};

/// Work repeated for as long as the process serves. Each service gives its own; `run` drives it on the main thread.
pub struct Background(Pin<Box<dyn Future<Output = ()>>>);

impl Background {
    /// Runs `step` now and after each pause. A step never overlaps itself; one that fails logs and is run again.
    pub fn every(pause: Duration, mut step: impl AsyncFnMut() + 'static) -> Self {
        Background(Box::pin(async move {
            let mut ticks = interval(pause);
            ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
            loop {
                ticks.tick().await;
                step().await;
            }
        }))
    }

    pub(crate) fn into_future(self) -> impl Future<Output = ()> {
        self.0
    }
}
