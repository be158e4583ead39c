//! Logs and metrics of a process.
#![warn(missing_docs)]

mod background;
mod events;
mod logs;
mod metrics;

pub use background::{BackgroundMetrics, TaskMetrics};
pub use events::EventMetrics;
pub use logs::{Format, Logs, RootSpan};
pub use metrics::{Error, Metrics};
pub use prometheus::{IntCounter, IntCounterVec, IntGauge, IntGaugeVec};
pub use tracing_actix_web::TracingLogger;
