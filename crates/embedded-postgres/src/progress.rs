use std::{
    thread,
    time::{Duration, Instant},
};

/// How often somebody who waits is told that we still work.
const EVERY: Duration = Duration::from_secs(5);

/// Does a long work in a thread of its own and says every few seconds that it goes on.
pub(crate) fn watched<T: Send>(what: &str, progress: &dyn Fn(&str), work: impl FnOnce() -> T + Send) -> T {
    let started = Instant::now();
    thread::scope(|scope| {
        let worker = scope.spawn(work);
        let mut told = started;
        while !worker.is_finished() {
            thread::sleep(Duration::from_millis(20));
            if told.elapsed() >= EVERY {
                told = Instant::now();
                progress(&format!("{what}: {} s", started.elapsed().as_secs()));
            }
        }
        worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}
