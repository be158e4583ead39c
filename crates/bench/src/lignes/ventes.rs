//! Till sales.

use std::time::Duration;

use anyhow::Context;
use comptoir_types::{Bases, Centimes, Taux, Taxe};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::bench::{Bench, connexion, demander};
use crate::harness::Harness;
use crate::lignes::vente_nue::Caisses;
use crate::lignes::{comptes, lots, retours};
use crate::mesure::Mesure;
use crate::plancher::CONNEXIONS;
use crate::programmes::Service;
use crate::requete::Requete;
use crate::systeme::{Forme, Systeme};
use crate::table::{Rangs, Row};
use crate::wrk::Pace;

/// Who sells: a responsable, who may do so anywhere.
const VENDEUR: &str = "charlie@comptoir.example";

pub(crate) async fn mesurer(banc: &Bench, rangs: &mut Rangs) {
    let magasins = async {
        let [un, cinq] = &banc.systemes;
        let comptoirs =
            [Comptoir::ouvrir(&banc.atelier, un).await?, Comptoir::ouvrir(&banc.atelier, cinq).await?];
        anyhow::Ok((comptoirs, Caisses::lire(&banc.plancher).await?))
    };
    let (comptoirs, caisses) = match magasins.await {
        Ok(magasins) => magasins,
        Err(error) => return rangs.noter("ventes", Err::<[Row; 0], _>(error)),
    };
    for (lignes, travail) in [(3, "vente de 3 lignes, 8 caisses"), (10, "vente de 10 lignes, 8 caisses")] {
        let mesures = banc.contre_plancher(
            travail,
            2.0,
            async |atelier, systeme| {
                let [de_un, de_cinq] = &comptoirs;
                de(if systeme.forme == Forme::Un { de_un } else { de_cinq }, atelier, systeme, lignes).await
            },
            async |atelier, plancher| {
                plancher.chacun(atelier, &caisses.ventes(atelier.echelle.ecritures, lignes)?).await
            },
        );
        rangs.noter(travail, mesures.await);
    }
    retours::mesurer(banc, &comptoirs, rangs).await;
    lots::mesurer(banc, &comptoirs, rangs).await;
    comptes::mesurer(banc, &comptoirs, rangs).await;
}

/// What sales of so many lines take.
pub(crate) async fn de(
    comptoir: &Comptoir,
    atelier: &Harness,
    systeme: &Systeme,
    lignes: usize,
) -> anyhow::Result<Mesure> {
    let requetes = comptoir.ventes(atelier.echelle.ecritures, lignes)?;
    let allure = Pace::Une(Duration::from_secs(60));
    atelier.mesurer(systeme, Service::Magasin, &requetes, usize::from(CONNEXIONS), allure).await
}

/// Which product the first line of a sale takes.
pub(crate) const fn hasard(rang: usize) -> usize {
    rang.wrapping_mul(0x9E37_79B9) >> 7
}

/// A sale to be made, paid by debit card.
pub(crate) struct Vendue {
    pub(crate) id: Uuid,
    pub(crate) session: Uuid,
    pub(crate) magasin: i64,
    pub(crate) lignes: Vec<Value>,
    pub(crate) total: Centimes,
}

/// The tills of a system, open, and what they sell.
pub(crate) struct Comptoir {
    pub(super) jeton: String,
    /// Session and store of each till.
    pub(super) caisses: Vec<(Uuid, i64)>,
    /// Price, taxes and deposit of each product.
    pub(super) produits: Vec<(i64, Centimes, Taxe, Centimes)>,
}

impl Comptoir {
    /// Opens every till.
    pub(crate) async fn ouvrir(atelier: &Harness, systeme: &Systeme) -> anyhow::Result<Self> {
        let jeton = connexion(systeme, VENDEUR).await?;
        let base = atelier.serveur.proprietaire(systeme.base).await?;
        let mut caisses = Vec::new();
        for ligne in base.lire("select caisse_id, magasin_id from magasin.caisse order by caisse_id").await? {
            let nombre = |colonne| anyhow::Ok(ligne.get(colonne).context("null")?.parse::<i64>()?);
            let corps = json!({ "caisse_id": nombre(0)?, "fond_cents": 20_000 });
            let session =
                demander(&systeme.url(Service::Magasin, "/api/sessions"), Some(&jeton), &corps).await?;
            caisses.push((session["session_id"].as_str().context("no session")?.parse()?, nombre(1)?));
        }
        let sql = "select produit_id, prix_cents, taxe, consigne_cents from magasin.produit
                    where unite = 'piece' order by produit_id";
        let produits = base.lire(sql).await?;
        let produits = produits.iter().map(|ligne| {
            let champ = |colonne| ligne.get(colonne).context("null");
            let taxe = serde_json::from_value(Value::from(champ(2)?))?;
            let cents = |colonne| anyhow::Ok(Centimes::new(champ(colonne)?.parse()?));
            Ok((champ(0)?.parse()?, cents(1)?, taxe, cents(3)?))
        });
        Ok(Comptoir { jeton, caisses, produits: produits.collect::<anyhow::Result<_>>()? })
    }

    /// Signs its seller in again: a token lasts ten minutes.
    pub(super) async fn reconnecter(&mut self, systeme: &Systeme) -> anyhow::Result<()> {
        self.jeton = connexion(systeme, VENDEUR).await?;
        Ok(())
    }

    /// So many sales of so many lines, from till to till, paid by debit card.
    pub(super) fn ventes(&self, nombre: usize, lignes: usize) -> anyhow::Result<Vec<Requete>> {
        (0..nombre).map(|rang| Ok(self.requete(&self.vendue(rang, lignes)?))).collect()
    }

    /// A sale of so many lines, each of another product.
    pub(crate) fn vendue(&self, rang: usize, lignes: usize) -> anyhow::Result<Vendue> {
        let (session, magasin) = self.caisses.get(rang % self.caisses.len()).context("no till")?;
        let hasard = hasard(rang);
        let (mut vendues, mut bases, mut consignes) = (Vec::new(), Bases::default(), Centimes::ZERO);
        for ligne in 0..lignes {
            let rang = (hasard + ligne * 13) % self.produits.len();
            let (produit, prix, taxe, consigne) = self.produits.get(rang).context("no product")?;
            vendues.push(json!({ "produit_id": produit, "quantite": 1, "prix_vu_cents": prix }));
            bases = bases.avec(*prix, *taxe);
            consignes += *consigne;
        }
        let total = Taux::QUEBEC.facture(bases).total + consignes;
        Ok(Vendue { id: Uuid::now_v7(), session: *session, magasin: *magasin, lignes: vendues, total })
    }

    /// As it goes over the wire.
    pub(crate) fn requete(&self, vente: &Vendue) -> Requete {
        let Vendue { id, session, magasin, lignes, total } = vente;
        let corps = json!({
            "magasin_id": magasin, "session_id": session, "lignes": lignes,
            "paiements": [{ "moyen": "debit", "montant_cents": total, "reference": "B1" }]
        });
        Requete::post("/api/ventes", &corps).jeton(&self.jeton).cle(*id)
    }
}
