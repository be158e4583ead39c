//! The copies of panier, one after the other.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use anyhow::Result;
use comptoir_e2e::{Release, attendre, metrics};
use comptoir_test::App;

use crate::monde::{SANS_LIMITE, tourner};

/// Who answered so many requests, one after the other, through one copy of the gateway.
fn tours(adresse: &str, demandes: usize) -> BTreeMap<String, usize> {
    tourner(async {
        let app = App::connect(adresse);
        let mut tours = BTreeMap::new();
        for _ in 0..demandes {
            let reponse = app.anonyme().get("/api/panier/items").await;
            let instance = reponse.en_tete("x-instance").unwrap().to_owned();
            reponse.expect_status(200);
            *tours.entry(instance).or_insert(0) += 1;
        }
        tours
    })
}

pub(crate) fn run(release: &Release) -> Result<()> {
    for copies in [2, 3] {
        let minimum = format!("services.panier.autoscaling.minReplicas={copies}");
        release.installer(&[&SANS_LIMITE[..], &[&minimum]].concat())?;
        release.prete(120)?;
        let tunnel = release.entree()?;
        let connues = attendre("the gateway to know the copies", 60, || {
            let pods: BTreeSet<_> = release.copies("panier")?.into_iter().collect();
            let vues: BTreeSet<_> = tours(&tunnel.adresse, 2 * copies).into_keys().collect();
            let assez = pods.len() == copies && pods == vues;
            Ok(if assez {
                ControlFlow::Break(vues)
            } else {
                ControlFlow::Continue(format!("{pods:?}, of which {vues:?}"))
            })
        })?;
        let tours = tours(&tunnel.adresse, 100 * copies + 1);
        assert_eq!(tours.keys().cloned().collect::<BTreeSet<_>>(), connues);
        let (plus, moins) = (tours.values().max().unwrap(), tours.values().min().unwrap());
        metrics::noter(
            "tour",
            format_args!("écart entre {copies} copies"),
            (plus - moins) as f64,
            "demandes",
        );
        assert!(plus - moins <= 1, "{tours:?}");
    }
    Ok(())
}
