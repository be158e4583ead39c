//! A backup, a loss, a restore: the same database to the last row and right.

use std::ops::ControlFlow;

use anyhow::{Context, Result};
use comptoir_e2e::{Release, attendre, dire, metrics, script};
use comptoir_test::App;

use crate::monde::{connecter, tourner};

/// A digest of every table, and of all that is not a row.
const EMPREINTE: &str = include_str!("../empreinte.sql");

/// A picture: bytes that are no text, in the two widths of the first product.
const IMAGE: &str = "
    insert into magasin.produit_image (produit_id, largeur, octets)
    select 1, largeur, decode(repeat('ffd8ff00', 2000 + largeur), 'hex')
      from unnest('{320,960}'::smallint[]) as largeur;
    update magasin.produit set image = version + 1, version = version + 1 where produit_id = 1;
    select magasin.outbox_numeroter();";

/// The readers that have not passed the end of a feed.
const RETARDS: &str = "
    select lecteur from authentification.outbox_lecteur where position < (select max(position) from authentification.outbox)
    union all
    select lecteur from clientele.outbox_lecteur where position < (select max(position) from clientele.outbox)
    union all
    select lecteur from magasin.outbox_lecteur where position < (select max(position) from magasin.outbox)
    union all
    select lecteur from travailleur.outbox_lecteur where position < (select max(position) from travailleur.outbox);";

/// Takes goods from the shelves and history from the books.
const DEGATS: &str = "
    set session_replication_role = replica;
    delete from magasin.mouvement;
    update magasin.produit set nom_fr = 'perdu';
    delete from magasin.produit_image;
    drop schema panier cascade;";

pub(crate) fn run(release: &Release) -> Result<()> {
    let milieu = [("NAMESPACE", release.espace.nom.as_str()), ("RELEASE", &release.nom)];
    release.sql(IMAGE)?;
    au_repos(release)?;
    let avant = release.sql(EMPREINTE)?;
    let dit = script("backup", &[], &milieu)?;
    let archive = dit.split_whitespace().find(|mot| mot.trim_end_matches(',').ends_with(".dump"));
    let archive = archive.context(dit.clone())?.trim_end_matches(',').to_owned();
    dire(format_args!("saved {archive}"));
    assert_eq!(release.sql(EMPREINTE)?, avant, "the database was not at rest");
    release.sql(DEGATS)?;
    assert_ne!(release.sql(EMPREINTE)?, avant);
    assert!(
        script("restore", &["jamais-faite.dump"], &milieu).is_err(),
        "an archive that is not there was restored"
    );

    let debut = std::time::Instant::now();
    script("restore", &[&archive], &milieu)?;
    metrics::noter("restauration", "de ./just restore à tout prêt", debut.elapsed().as_secs_f64(), "s");
    release.prete(120)?;
    let apres = release.sql(EMPREINTE)?;
    let ecarts: Vec<_> = apres.lines().filter(|ligne| !avant.lines().any(|autre| autre == *ligne)).collect();
    assert!(ecarts.is_empty() && apres.len() == avant.len(), "{}", ecarts.join("\n"));
    let tunnel = release.entree()?;
    tourner(async {
        let app = App::connect(&tunnel.adresse);
        let jeton = connecter(&app, "chloe@client.example").await;
        app.porteur(jeton).get("/api/panier/items").await.expect_status(200);
    });
    release.verifier()
}

/// Waits until every reader has passed the last event: what the readers write is in no archive half.
fn au_repos(release: &Release) -> Result<()> {
    attendre("the readers at the end", 60, || {
        let retards = release.sql(RETARDS)?;
        Ok(if retards.trim().is_empty() { ControlFlow::Break(()) } else { ControlFlow::Continue(retards) })
    })
}
