//! A process that stops, and one that is asked whether it can serve.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod readiness;
mod stop;
