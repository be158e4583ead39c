//! Sales as they were recorded.

use chrono::{DateTime, NaiveDate, Utc};
use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{CompteId, LieuId, SessionCaisseId, Taux, VenteId};
use tokio_postgres::types::Json;

use crate::ventes::domain::{Recu, Vente, VenteResumee};

macro_rules! resume {
    () => {
        "v.vente_id, v.numero, v.canal, v.magasin_id, v.session_id, v.commande_id, v.vendeur_id, v.jour, v.faite_le,
           v.sous_total_cents, v.tps_cents, v.tvq_cents, v.total_cents, v.annulee"
    };
}

impl From<&Row> for VenteResumee {
    fn from(row: &Row) -> Self {
        VenteResumee {
            vente_id: row.get(0),
            numero: row.get(1),
            canal: row.get(2),
            magasin_id: row.get(3),
            session_id: row.get(4),
            commande_id: row.get(5),
            vendeur_id: row.get(6),
            jour: row.get(7),
            faite_le: row.get(8),
            sous_total_cents: row.get(9),
            tps_cents: row.get(10),
            tvq_cents: row.get(11),
            total_cents: row.get(12),
            annulee: row.get(13),
        }
    }
}

// By place, so that each is read from its index: the newest of several places are among the newest of each.
pub(super) const PAR_LIEU: &str = concat!(
    "
    select ",
    resume!(),
    "
      from magasin.lieu l
     cross join lateral (
       select ",
    resume!(),
    "
         from magasin.vente v
        where v.magasin_id = l.lieu_id and v.jour between coalesce($3::date, '-infinity') and coalesce($3, 'infinity')
          and ($4::uuid is null or v.vendeur_id = $4) and (v.jour, v.faite_le, v.vente_id) < ($5, $6, $7)
        order by v.jour desc, v.faite_le desc, v.vente_id desc limit $8) v
     where ($1::int[] is null or l.lieu_id = any ($1)) and ($2::int is null or l.lieu_id = $2)
     order by v.jour desc, v.faite_le desc, v.vente_id desc limit $8"
);

/// Which sales a list keeps.
pub struct Filtre<'a> {
    /// Those of these places; none: of all.
    pub lieux: Option<&'a [LieuId]>,
    /// Those of this place.
    pub magasin: Option<LieuId>,
    /// Those of this business day.
    pub jour: Option<NaiveDate>,
    /// Those of this worker.
    pub vendeur: Option<CompteId>,
    /// How many at most.
    pub lignes: i64,
}

/// What sales are ordered by, newest first.
pub type Cle = (NaiveDate, DateTime<Utc>, VenteId);

/// The sales, newest first, from before this one on.
pub async fn par_lieu(
    db: &Connection,
    filtre: &Filtre<'_>,
    (jour, le, id): Cle,
) -> Result<Vec<VenteResumee>, Error> {
    let Filtre { lieux, magasin, jour: du_jour, vendeur, lignes } = filtre;
    db.all(PAR_LIEU, &[lieux, magasin, du_jour, vendeur, &jour, &le, &id, lignes]).await
}

pub(super) const PAR_SESSION: &str = concat!(
    "select ",
    resume!(),
    "
      from magasin.vente v
     where v.session_id = $3 and ($1::int[] is null or v.magasin_id = any ($1)) and ($2::int is null or v.magasin_id = $2)
       and ($4::date is null or v.jour = $4) and ($5::uuid is null or v.vendeur_id = $5)
       and (v.jour, v.faite_le, v.vente_id) < ($6, $7, $8)
     order by v.jour desc, v.faite_le desc, v.vente_id desc limit $9"
);

/// The sales of a session, newest first, from before this one on.
pub async fn par_session(
    db: &Connection,
    session: SessionCaisseId,
    filtre: &Filtre<'_>,
    (jour, le, id): Cle,
) -> Result<Vec<VenteResumee>, Error> {
    let Filtre { lieux, magasin, jour: du_jour, vendeur, lignes } = filtre;
    db.all(PAR_SESSION, &[lieux, magasin, &session, du_jour, vendeur, &jour, &le, &id, lignes]).await
}

pub(super) const PAR_NUMERO: &str = concat!(
    "select ",
    resume!(),
    "
      from magasin.vente v
     where v.numero = $3 and ($1::int[] is null or v.magasin_id = any ($1)) and ($2::int is null or v.magasin_id = $2)"
);

/// The sale of this number, where the filter's places have it.
pub async fn par_numero(
    db: &Connection,
    numero: &str,
    filtre: &Filtre<'_>,
) -> Result<Vec<VenteResumee>, Error> {
    db.all(PAR_NUMERO, &[&filtre.lieux, &filtre.magasin, &numero]).await
}

macro_rules! lignes_et_paiements {
    () => {
        "(select jsonb_agg(l order by l.rang)
              from (select rang, produit_id, sku, nom_fr, nom_en, quantite, diviseur, prix_unitaire_cents, remise_cents,
                           remise_motif, taxe, montant_cents, retournee
                      from magasin.vente_ligne where vente_id = v.vente_id) l),
           (select coalesce(jsonb_agg(to_jsonb(p) - 'rang' order by p.rang), '[]')
              from (select rang, moyen, montant_cents, reference
                      from magasin.vente_paiement where vente_id = v.vente_id) p)"
    };
}

macro_rules! vente {
    () => {
        concat!(
            resume!(),
            ", v.frais_livraison_cents, v.taux_tps, v.taux_tvq, v.arrondi_cents::bigint, v.recu_cents, v.monnaie_cents,
           ",
            lignes_et_paiements!()
        )
    };
}

impl From<&Row> for Vente {
    fn from(row: &Row) -> Self {
        Vente {
            resume: VenteResumee::from(row),
            frais_livraison_cents: row.get(14),
            taux: Taux { tps: row.get(15), tvq: row.get(16) },
            arrondi_cents: row.get(17),
            recu_cents: row.get(18),
            monnaie_cents: row.get(19),
            lignes: row.get::<_, Json<_>>(20).0,
            paiements: row.get::<_, Json<_>>(21).0,
        }
    }
}

pub(super) const LIRE: &str = concat!("select ", vente!(), " from magasin.vente v where v.vente_id = $1");

/// The sale of this id, whole.
pub async fn lire(db: &Connection, id: VenteId) -> Result<Option<Vente>, Error> {
    db.maybe(LIRE, &[&id]).await
}

pub(super) const RECU: &str = concat!(
    "select ",
    vente!(),
    ", to_char(v.faite_le at time zone 'America/Toronto', 'YYYY-MM-DD HH24:MI'), p.raison_sociale, p.numero_tps, p.numero_tvq,
           l.nom, l.adresse, l.ville, l.code_postal, l.telephone
      from magasin.vente v join magasin.lieu l on l.lieu_id = v.magasin_id cross join magasin.parametre p
     where v.vente_id = $1"
);

impl From<&Row> for Recu {
    fn from(row: &Row) -> Self {
        Recu {
            vente: Vente::from(row),
            date_locale: row.get(22),
            raison_sociale: row.get(23),
            numero_tps: row.get(24),
            numero_tvq: row.get(25),
            magasin: row.get(26),
            adresse: row.get(27),
            ville: row.get(28),
            code_postal: row.get(29),
            telephone: row.get(30),
        }
    }
}

/// All that the receipt of this sale says.
pub async fn recu(db: &Connection, id: VenteId) -> Result<Option<Recu>, Error> {
    db.maybe(RECU, &[&id]).await
}
