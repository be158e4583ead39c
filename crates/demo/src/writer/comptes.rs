//! Accounts, clients, workers and where they work.

use comptoir_types::Role;
use tokio_postgres::Transaction;

use crate::copie::Copie;
use crate::monde::Monde;
use crate::personnes::{CLE_PORTEES, CLE_PREFIXE, CLE_SECRET, MOT_DE_PASSE, avec_ids, hacher};
use crate::rng::{Rng, Table};
use crate::{Error, Progress};

pub(crate) async fn comptes(
    tx: &Transaction<'_>,
    monde: &Monde,
    progress: Progress<'_>,
) -> Result<u64, Error> {
    let colonnes = "compte_id, genre, courriel, mot_de_passe, cree_le, modifie_le";
    let mut comptes = Copie::new(tx, "authentification.compte", colonnes).await?;
    let colonnes = "client_id, prenom, nom, courriel, telephone, cree_le, modifie_le";
    let mut clients = Copie::new(tx, "clientele.client", colonnes).await?;
    let colonnes = "adresse_id, client_id, genre, destinataire, ligne1, ville, province, code_postal, defaut";
    let mut adresses = Copie::new(tx, "clientele.adresse", colonnes).await?;
    let colonnes =
        "travailleur_id, matricule, prenom, nom, courriel, role, etat, nip_hash, cree_le, modifie_le";
    let mut travailleurs = Copie::new(tx, "travailleur.travailleur", colonnes).await?;
    let colonnes = "affectation_id, travailleur_id, magasin_id, depuis";
    let mut affectations = Copie::new(tx, "travailleur.affectation", colonnes).await?;
    let le = monde.calendrier.genese();
    for (rang, (id, compte)) in (0..).zip(avec_ids(monde.graine)) {
        let mot_de_passe = hacher(monde.graine, Table::Sel, rang, MOT_DE_PASSE)?;
        let genre = if compte.role == Role::Client { "client" } else { "travailleur" };
        comptes.ligne(&[&id, &genre, &compte.courriel, &mot_de_passe, &le, &le])?;
        if let Some((matricule, nip)) = compte.matricule_nip {
            let nip = hacher(monde.graine, Table::SelNip, rang, nip)?;
            let role = compte.role.as_str();
            travailleurs.ligne(&[
                &id,
                &matricule,
                &compte.prenom,
                &compte.nom,
                &compte.courriel,
                &role,
                &"actif",
                &nip,
                &le,
                &le,
            ])?;
        } else {
            let telephone = format!("+1514555{:04}", 200 + rang);
            clients.ligne(&[&id, &compte.prenom, &compte.nom, &compte.courriel, &telephone, &le, &le])?;
            let adresse = Rng::new(monde.graine, Table::Adresse, rang).uuid();
            let (rue, ville, code) = compte.domicile();
            let destinataire = compte.nom_complet();
            adresses.ligne(&[
                &adresse,
                &id,
                &"livraison",
                &destinataire,
                &rue,
                &ville,
                &"QC",
                &code,
                &true,
            ])?;
        }
        if let Some(lieu_id) = compte.lieu_id {
            affectations.ligne(&[&(affectations.lignes as i64 + 1), &id, &lieu_id, &le])?;
        }
        progress("comptes", rang + 1, avec_ids(0).count() as u64);
    }
    for copie in [&mut comptes, &mut clients, &mut adresses, &mut travailleurs, &mut affectations] {
        copie.envoyer(tx).await?;
    }
    cle_api(tx, monde).await?;
    Ok(comptes.lignes)
}

/// The demo key, which the responsable has just made: it is good for a year from now on, whenever the sales end.
async fn cle_api(tx: &Transaction<'_>, monde: &Monde) -> Result<(), Error> {
    let tirage = &mut Rng::new(monde.graine, Table::Cle, 0);
    let (id, empreinte, responsable) = (tirage.uuid(), tirage.uuid(), monde.personnes.responsable);
    let portees = CLE_PORTEES.join(",");
    tx.batch_execute(&format!(
        "insert into authentification.compte (compte_id, genre) values ('{id}', 'machine');
         insert into authentification.cle_api (
                cle_id, compte_id, nom, prefixe, secret_hash, portees, cree_par, empreinte, expire_le)
         values ('{id}', '{id}', 'k6, lecture seule', '{CLE_PREFIXE}', sha256('{CLE_SECRET}'), '{{{portees}}}',
                 '{responsable}', sha256('{empreinte}'), now() + interval '366 days')"
    ))
    .await?;
    Ok(())
}
