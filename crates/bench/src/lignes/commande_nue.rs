//! The floor of a checkout: its rows, written bare.

use std::cell::Cell;

use anyhow::Context;
use serde_json::{Value, json};
use tokio_postgres::types::{Json, ToSql};
use uuid::Uuid;

use super::commandes::livraison;
use crate::plancher::{Nu, Plancher};

/// What the rows hold does not matter, how many and how wide they are does. The cart's row is written once, where ours is
/// twice: locked, then ordered.
const COMMANDE: &str = "
with k as (
  update plancher.panier set etat = 'commande', commande_id = $1, version = version + 1, modifie_le = now()
   where panier_id = $2),
u as (
  update plancher.stock s set reserve = reserve + 1, disponible = disponible - 1
    from unnest($4::int[]) l(produit_id) where s.lieu_id = 2 and s.produit_id = l.produit_id),
c as (
  insert into plancher.commande (commande_id, numero, client_id, mode, lieu_id, lieu_type, etat, reserve,
         reservee_jusqua, courriel, adresse, sous_total_cents, frais_livraison_cents, base_tps_cents, base_tvq_cents,
         taux_tps, taux_tvq, tps_cents, tvq_cents, total_cents, version, creee_le, maj_le)
  values ($1, $5, $3, 'livraison', 2, 'centre_logistique', 'en_attente_paiement', true, now(), 'chloe@client.example',
          $6, $7, 995, $7, $7, 5000, 9975, 0, 0, $7, 1, now(), now())),
l as (
  insert into plancher.commande_ligne (commande_id, produit_id, sku, nom_fr, nom_en, quantite, prix_vu_cents,
         prix_unitaire_cents, cout_cents, taxe, montant_cents)
  select $1, produit_id, sku, nom_fr, nom_en, 1, prix, prix, prix, 'taxable', prix
    from unnest($4, $8::text[], $9::text[], $10::text[], $11::bigint[]) l(produit_id, sku, nom_fr, nom_en, prix)),
m as (
  insert into plancher.mouvement (mouvement_id, lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres,
         reserve_apres, reference_id, le)
  select $5 + rang, 2, produit_id, 'reservation', 0, 1, 1000000, 1000, $1, now()
    from unnest($4) with ordinality l(produit_id, rang)),
e as (
  insert into plancher.commande_etape (commande_id, rang, etape, resultat, detail, duree_ms, le)
  values ($1, 1, 'reservation', 'reussie', '', 0, now())),
o as (
  insert into plancher.outbox (evenement_id, type, agregat_id, charge, cree_le)
  values ($5, 'commande.creee', $12, $13, now()))
insert into plancher.idempotence (compte_id, cle, operation, empreinte, statut, reponse, cree_le)
values ($3, $1, 'commande', $14, 201, $15, now())";

/// After all numbers of the demo data, and of sales.
const PREMIER: i64 = 1 << 41;

/// More than an order has lines.
const PAS: i64 = 100;

/// A checkout whose values are ready.
pub(crate) struct Commande {
    id: Uuid,
    panier: Uuid,
    client: Uuid,
    produits: Vec<i32>,
    numero: i64,
    adresse: Json<Value>,
    total: i64,
    skus: Vec<String>,
    noms_fr: Vec<String>,
    noms_en: Vec<String>,
    prix: Vec<i64>,
    agregat: String,
    evenement: Json<Value>,
    empreinte: Vec<u8>,
    reponse: Json<Value>,
}

/// The numbers of the orders of the floor.
pub(crate) struct Numeros(Cell<i64>);

impl Default for Numeros {
    fn default() -> Self {
        Numeros(Cell::new(PREMIER))
    }
}

/// So many clients with a cart of so many lines, copied to the floor: the cart and what is in it.
pub(crate) async fn paniers(plancher: &Plancher, nombre: usize, lignes: u32) -> anyhow::Result<Vec<Uuid>> {
    let clients: Vec<Uuid> = (0..nombre).map(|_| Uuid::now_v7()).collect();
    plancher.base.remplir_paniers(&clients, lignes, "true").await?;
    plancher
        .base
        .faire(
            "insert into plancher.ligne select l.* from panier.ligne l
              where not exists (select from plancher.panier p where p.panier_id = l.panier_id);
             insert into plancher.panier select p.* from panier.panier p
              where not exists (select from plancher.panier q where q.panier_id = p.panier_id);
             analyze plancher.panier, plancher.ligne",
        )
        .await?;
    Ok(clients)
}

/// A checkout for each of so many new carts.
pub(crate) async fn commandes(
    plancher: &Plancher,
    numeros: &Numeros,
    nombre: usize,
    lignes: u32,
) -> anyhow::Result<Vec<Commande>> {
    let clients = paniers(plancher, nombre, lignes).await?;
    let clients: Vec<String> = clients.iter().map(ToString::to_string).collect();
    let sql = format!(
        "select p.panier_id, p.client_id, l.produit_id, l.prix_vu_cents, l.sku, l.nom_fr, l.nom_en
           from plancher.panier p join plancher.ligne l using (panier_id)
          where p.client_id = any(string_to_array('{}', ',')::uuid[]) order by p.client_id, l.produit_id",
        clients.join(",")
    );
    let mut commandes: Vec<Commande> = Vec::new();
    for ligne in plancher.base.lire(&sql).await? {
        let champ = |colonne| ligne.get(colonne).context("null");
        let client: Uuid = champ(1)?.parse()?;
        if commandes.last().is_none_or(|commande| commande.client != client) {
            commandes.push(Commande::neuve(client, champ(0)?.parse()?, numeros));
        }
        let commande = commandes.last_mut().context("no order")?;
        let prix = champ(3)?.parse()?;
        commande.produits.push(champ(2)?.parse()?);
        commande.prix.push(prix);
        commande.total += prix;
        commande.skus.push(champ(4)?.to_owned());
        commande.noms_fr.push(champ(5)?.to_owned());
        commande.noms_en.push(champ(6)?.to_owned());
    }
    Ok(commandes)
}

impl Commande {
    fn neuve(client: Uuid, panier: Uuid, numeros: &Numeros) -> Self {
        let (id, numero) = (Uuid::now_v7(), numeros.0.get());
        numeros.0.set(numero + PAS);
        let reponse = json!({
            "commande_id": id, "numero": numero, "etat": "en_attente_paiement", "mode": "livraison", "lieu_id": 2,
            "reservee_jusqua": "2026-11-25T12:00:00.123456+00:00", "sous_total_cents": 1000, "frais_livraison_cents": 995,
            "tps_cents": 100, "tvq_cents": 199, "total_cents": 2294
        });
        let evenement = json!({
            "client_id": client, "numero": numero, "etat": "en_attente_paiement", "mode": "livraison",
            "total_cents": 2294, "nb_articles": 3
        });
        Commande {
            id,
            panier,
            client,
            produits: Vec::new(),
            numero,
            adresse: Json(livraison()["adresse"].clone()),
            total: 0,
            skus: Vec::new(),
            noms_fr: Vec::new(),
            noms_en: Vec::new(),
            prix: Vec::new(),
            agregat: id.to_string(),
            evenement: Json(evenement),
            empreinte: vec![7; 32],
            reponse: Json(reponse),
        }
    }
}

impl Nu for Commande {
    const SQL: &'static str = COMMANDE;

    fn valeurs(&self) -> Vec<&(dyn ToSql + Sync)> {
        vec![
            &self.id,
            &self.panier,
            &self.client,
            &self.produits,
            &self.numero,
            &self.adresse,
            &self.total,
            &self.skus,
            &self.noms_fr,
            &self.noms_en,
            &self.prix,
            &self.agregat,
            &self.evenement,
            &self.empreinte,
            &self.reponse,
        ]
    }
}
