//! Orders as they are read.

use chrono::{DateTime, Utc};
use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{CommandeId, CompteId, LieuId};
use serde::de::DeserializeOwned;
use tokio_postgres::types::Json;

use crate::commandes::domain::{Commande, Entete, Etat};

macro_rules! entetes {
    ($suite:literal) => {
        concat!(
            "select c.commande_id, c.numero, c.client_id, c.mode, c.lieu_id, c.etat, c.reservee_jusqua, c.paiement_en_cours,
                    c.courriel, c.adresse, c.sous_total_cents, c.frais_livraison_cents, c.base_tps_cents, c.base_tvq_cents,
                    c.taux_tps, c.taux_tvq, c.tps_cents, c.tvq_cents, c.total_cents, c.version, c.creee_le, c.maj_le",
            $suite
        )
    };
}

impl From<&Row> for Entete {
    fn from(row: &Row) -> Self {
        Entete {
            commande_id: row.get(0),
            numero: row.get(1),
            client_id: row.get(2),
            mode: row.get(3),
            lieu_id: row.get(4),
            etat: row.get(5),
            reservee_jusqua: row.get(6),
            paiement_en_cours: row.get(7),
            courriel: row.get(8),
            adresse: row.get(9),
            sous_total_cents: row.get(10),
            frais_livraison_cents: row.get(11),
            base_tps_cents: row.get(12),
            base_tvq_cents: row.get(13),
            taux_tps: row.get(14),
            taux_tvq: row.get(15),
            tps_cents: row.get(16),
            tvq_cents: row.get(17),
            total_cents: row.get(18),
            version: row.get(19),
            creee_le: row.get(20),
            maj_le: row.get(21),
        }
    }
}

/// In one statement, so that the lines, payments and steps are those of one moment.
pub(super) const LIRE: &str = entetes!(
    ",
       (select coalesce(jsonb_agg(l order by l.produit_id), '[]')
          from (select produit_id, sku, nom_fr, nom_en, quantite, prix_vu_cents, prix_unitaire_cents,
                       case when $2 then cout_cents end as cout_cents, taxe, montant_cents
                  from magasin.commande_ligne where commande_id = c.commande_id) l),
       (select coalesce(jsonb_agg(p order by p.cree_le, p.paiement_id), '[]')
          from (select paiement_id, montant_cents, etat, code_refus, transaction, rembourse_cents, cree_le, regle_le
                  from magasin.paiement where commande_id = c.commande_id) p),
       (select coalesce(jsonb_agg(e order by e.rang), '[]')
          from (select rang, etape, resultat, detail, par, duree_ms, le
                  from magasin.commande_etape where commande_id = c.commande_id) e)
      from magasin.commande c
     where c.commande_id = $1 and ($3::uuid is null or c.client_id = $3)"
);

impl From<&Row> for Commande {
    fn from(row: &Row) -> Self {
        Commande {
            entete: Entete::from(row),
            lignes: json(row, 22),
            paiements: json(row, 23),
            etapes: json(row, 24),
        }
    }
}

fn json<T: DeserializeOwned>(row: &Row, colonne: usize) -> Vec<T> {
    row.get::<_, Json<Vec<T>>>(colonne).0
}

/// The order as this client may read it.
pub(crate) async fn du_client(
    db: &Connection,
    id: CommandeId,
    client: CompteId,
) -> Result<Option<Commande>, Error> {
    db.maybe(LIRE, &[&id, &false, &Some(client)]).await
}

/// The order as staff read it, with its costs.
pub(crate) async fn du_personnel(db: &Connection, id: CommandeId) -> Result<Option<Commande>, Error> {
    db.maybe(LIRE, &[&id, &true, &None::<CompteId>]).await
}

pub(super) const DU_CLIENT: &str = entetes!(
    " from magasin.commande c
     where c.client_id = $1 and ($2::text is null or c.etat = $2) and ($3::int is null or c.lieu_id = $3)
       and (not $4 or (c.etat = 'prete' and c.maj_le < now() - interval '7 days'))
       and ($5::timestamptz is null or c.creee_le < $5 or (c.creee_le = $5 and c.commande_id > $6))
     order by c.creee_le desc, c.commande_id
     limit $7"
);

pub(super) const DES_LIEUX: &str = entetes!(
    " from magasin.commande c
     where ($1::int[] is null or c.lieu_id = any ($1)) and ($2::text is null or c.etat = $2)
       and ($3::int is null or c.lieu_id = $3)
       and (not $4 or (c.etat = 'prete' and c.maj_le < now() - interval '7 days'))
       and ($5::timestamptz is null or c.creee_le < $5 or (c.creee_le = $5 and c.commande_id > $6))
     order by c.creee_le desc, c.commande_id
     limit $7"
);

/// What a list of orders keeps.
pub(crate) struct Filtre {
    /// In this state.
    pub(crate) etat: Option<Etat>,
    /// Of this place.
    pub(crate) lieu: Option<LieuId>,
    /// Ready for over seven days.
    pub(crate) en_retard: bool,
    /// How many at most.
    pub(crate) lignes: i64,
}

/// The end of a page of orders.
pub(crate) type Depart = Option<(DateTime<Utc>, CommandeId)>;

/// The orders of this client, newest first.
pub(crate) async fn lister_du_client(
    db: &Connection,
    client: CompteId,
    filtre: &Filtre,
    apres: Depart,
) -> Result<Vec<Entete>, Error> {
    let (le, id) = apres.unzip();
    let etat = filtre.etat.map(Etat::as_str);
    db.all(DU_CLIENT, &[&client, &etat, &filtre.lieu, &filtre.en_retard, &le, &id, &filtre.lignes]).await
}

/// The orders of these places, or of all, newest first.
pub(crate) async fn lister_des_lieux(
    db: &Connection,
    lieux: Option<&[LieuId]>,
    filtre: &Filtre,
    apres: Depart,
) -> Result<Vec<Entete>, Error> {
    let (le, id) = apres.unzip();
    let etat = filtre.etat.map(Etat::as_str);
    db.all(DES_LIEUX, &[&lieux, &etat, &filtre.lieu, &filtre.en_retard, &le, &id, &filtre.lignes]).await
}

/// Why an order is not to be paid or cancelled now.
pub(crate) struct Situation {
    /// The order's state.
    pub(crate) etat: String,
    /// Whether its reservation has lapsed.
    pub(crate) echue: bool,
    /// Whether a payment awaits its answer.
    pub(crate) paiement_en_cours: bool,
    /// Its version.
    pub(crate) version: i32,
    /// Where it is made ready.
    pub(crate) lieu: LieuId,
}

impl From<&Row> for Situation {
    fn from(row: &Row) -> Self {
        Situation {
            etat: row.get(0),
            echue: row.get(1),
            paiement_en_cours: row.get(2),
            version: row.get(3),
            lieu: row.get(4),
        }
    }
}

pub(super) const SITUATION: &str = "
    select etat, reservee_jusqua <= now(), paiement_en_cours is not null, version, lieu_id
      from magasin.commande
     where commande_id = $1 and ($2::uuid is null or client_id = $2)";

/// Where the order stands, if it is this client's or nobody is named.
pub(crate) async fn situation(
    db: &Connection,
    commande: CommandeId,
    client: Option<CompteId>,
) -> Result<Option<Situation>, Error> {
    db.maybe(SITUATION, &[&commande, &client]).await
}
