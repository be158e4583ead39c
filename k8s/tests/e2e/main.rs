//! The product on a real cluster, by its chart. Run by `./just e2e`; see docs/e2e.md.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says where it is"
)]

mod acces;
mod bornes;
mod continuite;
mod installation;
mod manifestes;
mod mauvais;
mod mesures;
mod mise_a_jour;
mod monde;
mod monolithe;
mod montee;
mod pages;
mod parcours;
mod prix;
mod reseau;
mod restauration;
mod tour;
mod voisins;

use std::path::Path;
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use monde::{Partage, Seul, partage, seul};

/// On the release that all of them share, in this order.
const PARTAGES: [(&str, Partage); 15] = [
    ("it_installs_where_only_restricted_pods_may_run", installation::run),
    ("every_route_is_behind_the_gateway_and_no_other", acces::routes),
    ("the_gateway_lets_in_whom_it_should", acces::appelants),
    ("the_gateway_sets_bounds", bornes::run),
    ("pages_are_served_and_call_the_gateway", pages::run),
    ("copies_of_panier_take_strict_turns", tour::run),
    ("only_named_flows_pass_the_network", reseau::run),
    ("clients_and_tills_do_their_day", parcours::run),
    ("every_copy_sees_a_price_that_changes", prix::run),
    ("every_target_and_series_is_in_prometheus", mesures::run),
    ("no_request_is_lost_while_copies_come_and_go", continuite::run),
    ("a_killed_copy_loses_no_more_than_it_held", continuite::tuer),
    ("panier_scales_with_its_load", montee::run),
    ("a_restored_archive_is_what_was_saved", restauration::run),
    ("an_upgrade_keeps_data_secrets_and_tokens", mise_a_jour::run),
];

/// Each in a namespace of its own.
const SEULS: [(&str, Seul); 5] = [
    ("two_releases_are_good_neighbours", voisins::run),
    ("without_helm_there_are_plain_manifests", manifestes::run),
    ("two_copies_of_one_process_are_a_monolithe", monolithe::run),
    ("waited_for_and_told_is_a_missing_secret", mauvais::secret),
    ("told_is_an_unreachable_database", mauvais::base),
];

fn main() -> ExitCode {
    let mut args = Arguments::from_args();
    args.test_threads = Some(1);
    let partages = PARTAGES.map(|(nom, run)| Trial::test(nom, move || partage(nom, run)));
    let seuls = SEULS.map(|(nom, run)| Trial::test(nom, move || seul(nom, run)));
    let essais = partages.into_iter().chain(seuls).map(|run| run.with_ignored_flag(true));
    let conclusion = libtest_mimic::run(&args, essais.collect());
    monde::fermer();
    let cible = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("e2e.json");
    if let Err(error) = comptoir_e2e::metrics::rendre(&cible) {
        println!("{}: {error}", cible.display());
    }
    conclusion.exit_code()
}
