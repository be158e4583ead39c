//! How long an account that nobody uses is kept.

/// When an account that nobody uses is erased.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Inactivite {
    /// Months without a sign-in or an order after which a client is told that their account will be erased.
    #[arg(
        long = "inactivite-mois",
        env = "COMPTOIR_INACTIVITE_MOIS",
        value_name = "MONTHS",
        default_value_t = 36,
        value_parser = clap::value_parser!(u16).range(6..=120)
    )]
    pub mois: u16,

    /// Days from that notice to the erasure.
    #[arg(
        long = "inactivite-preavis",
        env = "COMPTOIR_INACTIVITE_PREAVIS",
        value_name = "DAYS",
        default_value_t = 30,
        value_parser = clap::value_parser!(u16).range(7..=365)
    )]
    pub preavis: u16,
}
