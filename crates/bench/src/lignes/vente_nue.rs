//! The floor of a sale: its rows, written bare.

use std::cell::Cell;

use anyhow::Context;
use serde_json::{Value, json};
use tokio_postgres::types::{Json, ToSql};
use uuid::Uuid;

use super::ventes::hasard;
use crate::plancher::{Nu, Plancher};

/// Paid by debit card, without tax: what the rows hold does not matter, how many and how wide they are does.
const VENTE: &str = "
with s as (
  update plancher.session_caisse set nb_ventes = nb_ventes + 1 where session_id = $2),
u as (
  update plancher.stock s set physique = physique - 1, disponible = disponible - 1
    from unnest($4::int[]) l(produit_id) where s.lieu_id = $3 and s.produit_id = l.produit_id),
v as (
  insert into plancher.vente (vente_id, numero, canal, magasin_id, session_id, vendeur_id, jour, faite_le, recue_le,
         sous_total_cents, frais_livraison_cents, base_tps_cents, base_tvq_cents, taux_tps, taux_tvq, tps_cents,
         tvq_cents, total_cents, avec_especes, arrondi_cents, especes_cents, autres_cents, recu_cents, monnaie_cents,
         annulee, sous_total_retourne_cents, base_tps_retournee_cents, base_tvq_retournee_cents, tps_retournee_cents,
         tvq_retournee_cents)
  values ($1, $5, 'caisse', $3, $2, $6, current_date, now(), now(), $7, 0, $7, $7, 5000, 9975, 0, 0, $7, false, 0, 0,
          $7, 0, 0, false, 0, 0, 0, 0, 0)),
l as (
  insert into plancher.vente_ligne (vente_id, rang, produit_id, sku, nom_fr, nom_en, quantite, diviseur, prix_vu_cents,
         prix_unitaire_cents, cout_cents, remise_cents, taxe, montant_cents, remise_approuvee, retournee, rembourse_cents)
  select $1, rang, produit_id, sku, nom_fr, nom_en, 1, 1, prix, prix, prix, 0, 'taxable', prix, true, 0, 0
    from unnest($4, $8::text[], $9::text[], $10::text[], $11::bigint[]) with ordinality
         l(produit_id, sku, nom_fr, nom_en, prix, rang)),
p as (
  insert into plancher.vente_paiement (vente_id, rang, moyen, montant_cents, reference) values ($1, 1, 'debit', $7, 'B1')),
m as (
  insert into plancher.mouvement (mouvement_id, lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres,
         reserve_apres, reference_id, par, le)
  select $12 + rang, $3, produit_id, 'vente', -1, 0, 1000000, 0, $1, $6, now()
    from unnest($4) with ordinality l(produit_id, rang)),
o as (
  insert into plancher.outbox (evenement_id, type, agregat_id, charge, cree_le)
  values ($12, 'vente.enregistree', $13, $14, now()))
insert into plancher.idempotence (compte_id, cle, operation, empreinte, statut, reponse, cree_le)
values ($6, $1, 'vente', $15, 201, $16, now())";

/// After all numbers of the demo data: as from a sequence, each row goes to the right end of its index.
const PREMIER: i64 = 1 << 40;

/// More than a sale has lines.
const PAS: i64 = 100;

/// The open tills of the floor, and what they sell.
pub(crate) struct Caisses {
    caisses: Vec<(Uuid, i32)>,
    produits: Vec<(i32, [String; 3], i64)>,
    numeros: Cell<i64>,
}

/// A sale whose values are ready.
pub(crate) struct Vente {
    id: Uuid,
    session: Uuid,
    magasin: i32,
    produits: Vec<i32>,
    numero: String,
    vendeur: Uuid,
    total: i64,
    skus: Vec<String>,
    noms_fr: Vec<String>,
    noms_en: Vec<String>,
    prix: Vec<i64>,
    rang: i64,
    agregat: String,
    evenement: Json<Value>,
    empreinte: Vec<u8>,
    reponse: Json<Value>,
}

impl Caisses {
    /// A session of each till, and all products sold by the piece.
    pub(crate) async fn lire(plancher: &Plancher) -> anyhow::Result<Self> {
        let sessions = "select distinct on (caisse_id) session_id, magasin_id from plancher.session_caisse
                         order by caisse_id, numero desc";
        let caisses = plancher.base.lire(sessions).await?;
        let caisses = caisses.iter().map(|ligne| {
            let champ = |colonne| ligne.get(colonne).context("null");
            Ok((champ(0)?.parse()?, champ(1)?.parse()?))
        });
        let produits = "select produit_id, prix_cents, sku, nom_fr, nom_en from magasin.produit
                         where unite = 'piece' order by produit_id";
        let produits = plancher.base.lire(produits).await?;
        let produits = produits.iter().map(|ligne| {
            let champ = |colonne| ligne.get(colonne).context("null");
            let texte = |colonne| anyhow::Ok(champ(colonne)?.to_owned());
            Ok((champ(0)?.parse()?, [texte(2)?, texte(3)?, texte(4)?], champ(1)?.parse()?))
        });
        let (caisses, produits) =
            (caisses.collect::<anyhow::Result<_>>()?, produits.collect::<anyhow::Result<_>>()?);
        Ok(Caisses { caisses, produits, numeros: Cell::new(PREMIER) })
    }

    /// So many sales of so many lines, from till to till, of the products that our sales take.
    pub(crate) fn ventes(&self, nombre: usize, lignes: usize) -> anyhow::Result<Vec<Vente>> {
        (0..nombre).map(|rang| self.vente(rang, lignes)).collect()
    }

    fn vente(&self, rang: usize, lignes: usize) -> anyhow::Result<Vente> {
        let (session, magasin) = *self.caisses.get(rang % self.caisses.len()).context("no till")?;
        let vendus =
            (0..lignes).map(|ligne| self.produits.get((hasard(rang) + ligne * 13) % self.produits.len()));
        let mut vendus = vendus.collect::<Option<Vec<_>>>().context("no product")?;
        // Rows are locked in one order.
        vendus.sort_by_key(|(produit, ..)| *produit);
        let nom =
            |rang: usize| vendus.iter().map(|(_, [sku, fr, en], _)| [sku, fr, en][rang].clone()).collect();
        let (id, vendeur, total) =
            (Uuid::now_v7(), Uuid::now_v7(), vendus.iter().map(|(.., prix)| prix).sum());
        let (agregat, numero, rang) = (id.to_string(), format!("LAV-1-42-{rang}"), self.numeros.get());
        self.numeros.set(rang + PAS);
        Ok(Vente {
            id,
            session,
            magasin,
            produits: vendus.iter().map(|(produit, ..)| *produit).collect(),
            vendeur,
            total,
            skus: nom(0),
            noms_fr: nom(1),
            noms_en: nom(2),
            prix: vendus.iter().map(|(.., prix)| *prix).collect(),
            rang,
            evenement: Json(json!({
                "magasin_id": magasin, "canal": "caisse", "total_cents": total, "vendeur_id": vendeur,
                "remise_cents": 0, "ecart": 0
            })),
            empreinte: vec![7; 32],
            reponse: Json(json!({
                "vente_id": agregat, "numero": numero, "sous_total_cents": total, "tps_cents": 0, "tvq_cents": 0,
                "total_cents": total, "arrondi_cents": 0, "monnaie_cents": 0
            })),
            agregat,
            numero,
        })
    }
}

impl Nu for Vente {
    const SQL: &'static str = VENTE;

    fn valeurs(&self) -> Vec<&(dyn ToSql + Sync)> {
        vec![
            &self.id,
            &self.session,
            &self.magasin,
            &self.produits,
            &self.numero,
            &self.vendeur,
            &self.total,
            &self.skus,
            &self.noms_fr,
            &self.noms_en,
            &self.prix,
            &self.rang,
            &self.agregat,
            &self.evenement,
            &self.empreinte,
            &self.reponse,
        ]
    }
}
