//! A measure of work, and the middle of several.

use crate::wrk::LoadResult;

/// What one piece of work took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mesure {
    /// Milliseconds that half of the answers took at most.
    pub(crate) p50_ms: f64,
    /// Milliseconds that 95 % of the answers took at most.
    pub(crate) p95_ms: f64,
    /// Pieces a second.
    pub(crate) debit: f64,
    /// Milliseconds of processor of our processes, per piece.
    pub(crate) cpu_service_ms: f64,
    /// Milliseconds of processor of all processes of the database, per piece.
    pub(crate) cpu_base_ms: f64,
}

impl Mesure {
    /// Of these answers, in which `operations` pieces of work were done at the cost of these seconds of processor.
    pub(crate) fn new(tir: &LoadResult, operations: u64, cpu_service_s: f64, cpu_base_s: f64) -> Self {
        let operations = operations.max(1) as f64;
        Mesure {
            p50_ms: tir.p50_us / 1e3,
            p95_ms: tir.p95_us / 1e3,
            debit: operations / tir.secondes,
            cpu_service_ms: cpu_service_s * 1e3 / operations,
            cpu_base_ms: cpu_base_s * 1e3 / operations,
        }
    }

    /// Of answers beside other work, whose processor time is not that of one of them.
    pub(crate) fn sans_cpu(tir: &LoadResult) -> Self {
        Mesure::new(tir, tir.requetes, f64::NAN, f64::NAN)
    }

    /// Milliseconds of processor per piece.
    pub(crate) fn cpu_ms(&self) -> f64 {
        self.cpu_service_ms + self.cpu_base_ms
    }

    /// The median of each figure.
    pub(crate) fn mediane(mesures: &[Mesure]) -> Self {
        let milieu = |figure: fn(&Mesure) -> f64| mediane(mesures.iter().map(figure).collect());
        Mesure {
            p50_ms: milieu(|mesure| mesure.p50_ms),
            p95_ms: milieu(|mesure| mesure.p95_ms),
            debit: milieu(|mesure| mesure.debit),
            cpu_service_ms: milieu(|mesure| mesure.cpu_service_ms),
            cpu_base_ms: milieu(|mesure| mesure.cpu_base_ms),
        }
    }
}

/// The middle one; of an even number, the mean of the two in the middle.
pub(crate) fn mediane(mut nombres: Vec<f64>) -> f64 {
    nombres.sort_by(f64::total_cmp);
    let milieu = nombres.len() / 2;
    let au = |rang: usize| nombres.get(rang).copied().unwrap_or(f64::NAN);
    if nombres.len() % 2 == 1 { au(milieu) } else { (au(milieu.wrapping_sub(1)) + au(milieu)) / 2.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_a_few() {
        assert_eq!(mediane(vec![3.0, 1.0, 2.0]), 2.0);
        assert_eq!(mediane(vec![4.0, 1.0, 3.0, 2.0]), 2.5);
        assert!(mediane(Vec::new()).is_nan());
    }
}
