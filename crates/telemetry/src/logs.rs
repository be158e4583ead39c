//! Log lines: what docs/logging.md promises.

use std::io::{self, IsTerminal};
use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::{Error, HttpMessage};
use clap::ValueEnum;
use tracing::Span;
use tracing_actix_web::RootSpanBuilder;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::ParseError;

/// How a process logs, to standard error.
#[derive(Debug, Clone, clap::Args)]
pub struct Logs {
    /// Which lines: a level, or directives as `info,panier=debug`. One line per request is at `info`.
    #[arg(long, env = "COMPTOIR_LOG", default_value = "info,actix_server=warn")]
    pub log: String,

    /// In which form: `json` for machines, `texte` for a terminal.
    #[arg(long, env = "COMPTOIR_LOG_FORMAT", default_value = "json")]
    pub log_format: Format,
}

/// The form of a log line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Format {
    /// One JSON object per line.
    Json,
    /// One short line of text.
    Texte,
}

impl Logs {
    /// Starts logging. Once per process; a second call changes nothing.
    ///
    /// # Errors
    /// Directives that do not parse.
    pub fn start(&self) -> Result<(), ParseError> {
        let filter = EnvFilter::builder().parse(&self.log)?;
        let lines = tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_writer(io::stderr)
            .with_ansi(io::stderr().is_terminal());
        // The one failure is that somebody has started it already, a test beside this one.
        let _ = match self.log_format {
            Format::Json => lines.json().flatten_event(true).with_span_list(false).try_init(),
            Format::Texte => lines.compact().with_target(false).try_init(),
        };
        Ok(())
    }
}

/// The span of a request, and the one line at its end. Never the path itself, which may hold an id or a token.
pub struct RootSpan;

impl RootSpanBuilder for RootSpan {
    fn on_request_start(request: &ServiceRequest) -> Span {
        request.extensions_mut().insert(Debut(Instant::now()));
        tracing::info_span!("request", request_id = tracing::field::Empty)
    }

    fn on_request_end<B: MessageBody>(span: Span, outcome: &Result<ServiceResponse<B>, Error>) {
        let Ok(response) = outcome else { return };
        let request = response.request();
        let extensions = request.extensions();
        let duration_ms = extensions.get::<Debut>().map_or(0, |debut| debut.0.elapsed().as_millis());
        tracing::info!(
            parent: &span,
            http.method = %request.method(),
            http.route = request.match_pattern().as_deref().unwrap_or("UNKNOWN"),
            http.status = response.status().as_u16(),
            duration_ms = u64::try_from(duration_ms).unwrap_or(u64::MAX),
            "request done"
        );
    }
}

struct Debut(Instant);
