//! The demo data as the database sees it.
#![expect(
    clippy::disallowed_methods,
    reason = "a test prepares its statements as often as it likes, and reads the one setting it has"
)]

use comptoir_demo::{Error, MOT_DE_PASSE, Options, comptes, est_vide};
use comptoir_types::{Bases, Centimes, Taux, Taxe, Unite};

#[cfg(test)]
mod helpers;

use helpers::{Base, contenu};

#[tokio::test]
async fn the_demo_database_is_whole_and_the_application_goes_on_from_it() {
    let mut base = Base::new().await;
    assert!(est_vide(&base.client).await.unwrap());
    let bilan = base.semer(&Options::default()).await.unwrap();
    assert!(!est_vide(&base.client).await.unwrap());
    base.invariants_tiennent().await;

    assert_eq!((bilan.comptes, bilan.produits, bilan.commandes), (25, 200, 250));
    assert_eq!(base.nombre("select count(*) from magasin.vente where canal = 'caisse'").await, 5000);
    // Fifteen employés in the stores, ninety days; nobody sells outside of their shift.
    assert_eq!(base.nombre("select count(*) from travailleur.quart where fin is not null").await, 15 * 90);
    let hors_quart = "select count(*) from magasin.vente where canal = 'caisse' and not exists (
        select from travailleur.quart where quart.travailleur_id = vente.vendeur_id
           and quart.magasin_id = vente.magasin_id and vente.faite_le between quart.debut and quart.fin)";
    assert_eq!(base.nombre(hors_quart).await, 0);
    for (table, lignes) in
        [("vente", bilan.ventes), ("mouvement", bilan.mouvements), ("outbox", bilan.evenements)]
    {
        assert_eq!(
            base.nombre(&format!("select count(*) from magasin.{table}")).await,
            lignes.cast_signed(),
            "{table}"
        );
    }
    for etat in ["payee", "en_preparation", "remise", "expediee", "livree", "annulee", "expiree"] {
        assert!(
            base.nombre(&format!("select count(*) from magasin.commande where etat = '{etat}'")).await > 0,
            "{etat}"
        );
    }
    for genre in ["retour", "annulation"] {
        let retours = format!("select count(*) from magasin.retour where genre = '{genre}'");
        assert!(base.nombre(&retours).await > 5, "{genre}");
    }
    assert!(base.nombre("select count(*) from magasin.remboursement").await > 0, "a refund");
    for (motif, moins) in [("monnaie", 50), ("depense", 25), ("depot", 10)] {
        let nombre = base
            .nombre(&format!("select count(*) from magasin.mouvement_caisse where motif = '{motif}'"))
            .await;
        assert!(nombre > moins, "{motif}: {nombre}");
    }
    assert!(base.nombre("select count(*) from magasin.reprise_consigne").await > 100, "containers");
    let demandes = "select string_agg(etat || ' ' || nombre, ', ' order by etat)
                      from (select etat, count(*) as nombre from magasin.demande group by etat) as par_etat";
    assert_eq!(base.texte(demandes).await, "annulee 1, approuvee 4, refusee 2, satisfaite 2, soumise 3");
    let transferts = "select string_agg(etat || ' ' || nombre || ' ' || manquante, ', ' order by etat)
                        from (select etat, count(distinct transfert_id) as nombre, coalesce(sum(manquante), 0) as manquante
                                from magasin.transfert join magasin.transfert_ligne using (transfert_id)
                               group by etat) as par_etat";
    assert_eq!(base.texte(transferts).await, "en_preparation 1 0, en_transit 1 0, recu 2 2");
    assert!(
        base.nombre("select count(*) from magasin.vente where consigne_cents > 0").await > 0,
        "a deposit"
    );
    for etat in ["a_venir", "en_cours", "termine", "annule"] {
        let prix = format!("select count(*) from magasin.prix_programme where etat = '{etat}'");
        assert_eq!(base.nombre(&prix).await, 1, "{etat}");
    }
    let lots = "select count(*) from magasin.lot where";
    for periode in ["au < now()", "now() between du and au", "du > now()"] {
        assert_eq!(base.nombre(&format!("{lots} {periode}")).await, 1, "{periode}");
    }
    assert_eq!(base.nombre("select count(*) from magasin.produit where plu is not null").await, 15);
    assert_eq!(base.nombre("select count(etiquette_poids) from magasin.parametre").await, 1);
    let en_magasin = "from magasin.stock where lieu_type = 'magasin'";
    assert!(
        base.nombre(&format!("select count(*) {en_magasin} and disponible = 0")).await > 0,
        "a product out of stock"
    );
    let bas = base.nombre(&format!("select count(*) {en_magasin} and disponible < seuil_min")).await;
    assert!((15..=50).contains(&bas), "{bas} shelves below their threshold");

    // The next ids follow those given, and the shelves' trigger is back.
    let suite = "
        update magasin.stock set physique = reserve where lieu_id = 3 and produit_id = 1;
        insert into magasin.produit (sku, nom_fr, nom_en, categorie_id, taxe, prix_cents, cout_cents)
        values ('EPI-9999', 'x', 'x', 1, 'taxable', 1, 0);
        insert into magasin.lieu (code, type, nom, adresse, ville, code_postal, region, telephone)
        values ('NEW', 'magasin', 'x', 'x', 'x', 'H2X1Y4', 'x', 'x');
        insert into magasin.caisse (magasin_id, numero) values (3, 4);
        insert into magasin.categorie (code, nom_fr, nom_en) values ('NEW', 'x', 'x');";
    base.client.batch_execute(suite).await.unwrap();
    assert_eq!(base.nombre("select max(produit_id) from magasin.produit").await, 201);
    assert_eq!(base.nombre("select max(lieu_id) from magasin.lieu").await, 8);
    let alerte =
        "select count(*) from magasin.alerte where lieu_id = 3 and produit_id = 1 and fermee_le is null";
    assert_eq!(base.nombre(alerte).await, 1);
    let evenements = base.nombre("select max(evenement_id) from magasin.outbox").await;
    assert_eq!(evenements, base.nombre("select magasin.outbox_numeroter()").await);
    base.fin().await;
}

#[tokio::test]
async fn a_larger_set_of_another_seed_is_whole_too() {
    let mut base = Base::new().await;
    let options = Options { graine: 7, produits: 1500, ventes: 12_000, jours: 400, ..Options::default() };
    base.semer(&options).await.unwrap();
    base.invariants_tiennent().await;
    base.fin().await;
}

#[tokio::test]
async fn the_smallest_sets_are_whole() {
    for (produits, ventes, jours) in [(20, 0, 1), (20, 400, 1), (75, 60, 2)] {
        let mut base = Base::new().await;
        base.semer(&Options { produits, ventes, jours, ..Options::default() }).await.unwrap();
        base.invariants_tiennent().await;
        base.fin().await;
    }
}

#[tokio::test]
async fn a_database_with_data_is_refused() {
    let mut base = Base::new().await;
    let options = Options { ventes: 20, jours: 3, ..Options::default() };
    base.semer(&options).await.unwrap();
    let refus = base.semer(&options).await.unwrap_err();
    assert!(matches!(refus, Error::Occupee), "{refus}");
    assert_eq!(base.nombre("select count(*) from magasin.vente where canal = 'caisse'").await, 20);
    base.fin().await;
}

#[tokio::test]
async fn the_same_options_give_the_same_bytes() {
    let options = Options { ventes: 800, jours: 30, ..Options::default() };
    let premiere = contenu(&options).await;
    assert!(premiere.len() > 25, "{premiere:?}");
    assert_eq!(premiere, contenu(&options).await);
    assert_ne!(premiere, contenu(&Options { graine: 43, ..options }).await);
}

#[tokio::test]
async fn the_money_of_every_sale_is_that_of_the_library() {
    let mut base = Base::new().await;
    base.semer(&Options { ventes: 1000, jours: 10, ..Options::default() }).await.unwrap();
    let sql = "select v.vente_id::text, v.frais_livraison_cents, v.total_cents - v.consigne_cents, v.tps_cents, v.tvq_cents, v.especes_cents, v.autres_cents,
                      v.avec_especes, l.quantite, p.unite, l.prix_unitaire_cents, l.remise_cents, l.taxe, v.consigne_cents
                 from magasin.vente v join magasin.vente_ligne l using (vente_id) join magasin.produit p using (produit_id) order by 1";
    let lignes = base.client.query(sql, &[]).await.unwrap();
    let factures = lignes.chunk_by(|a, b| a.get::<_, &str>(0) == b.get::<_, &str>(0));
    let mut ventes = 0;
    for vente in factures {
        let bases =
            vente.iter().fold(Bases::default().avec(vente[0].get(1), Taxe::Taxable), |bases, ligne| {
                let montant = ligne.get::<_, Unite>(9).montant(ligne.get::<_, i32>(8).into(), ligne.get(10));
                bases.avec(montant - ligne.get(11), ligne.get(12))
            });
        let facture = Taux::QUEBEC.facture(bases);
        let cents = |colonne: usize| vente[0].get::<_, Centimes>(colonne);
        assert_eq!((facture.total, facture.tps, facture.tvq), (cents(2), cents(3), cents(4)));
        let du = if vente[0].get(7) {
            (facture.total + cents(13) - cents(6)).arrondi_especes()
        } else {
            Centimes::ZERO
        };
        assert_eq!(du, cents(5));
        ventes += 1;
    }
    assert!(ventes > 1000);
    base.fin().await;
}

#[tokio::test]
async fn the_demo_accounts_are_there_with_their_password() {
    use argon2::{Argon2, password_hash::PasswordVerifier as _};
    let mut base = Base::new().await;
    base.semer(&Options { ventes: 0, ..Options::default() }).await.unwrap();
    let sql = "select mot_de_passe, nip_hash, magasin_id from authentification.compte
               left join travailleur.travailleur on travailleur_id = compte_id left join travailleur.affectation using (travailleur_id)
               where compte.courriel = $1";
    for compte in comptes() {
        let ligne = base.client.query_one(sql, &[&compte.courriel]).await.unwrap();
        let verifie =
            |secret: &str, phc: &str| Argon2::default().verify_password(secret.as_bytes(), phc).is_ok();
        assert!(verifie(MOT_DE_PASSE, ligne.get(0)), "{}", compte.courriel);
        assert_eq!(compte.matricule_nip.is_some(), ligne.get::<_, Option<&str>>(1).is_some());
        assert!(
            compte.matricule_nip.is_none_or(|(_, nip)| verifie(nip, ligne.get(1))),
            "{}",
            compte.courriel
        );
        assert_eq!(compte.lieu_id, ligne.get(2));
    }
    base.fin().await;
}
