//! The counted drawer, and the Z report.

use std::collections::BTreeMap;

use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{LieuId, SessionCaisseId};
use tokio_postgres::types::Json;

use super::Demande;
use super::sessions::session;
use crate::caisses::domain::{Comptage, Session, Z as Rapport};

pub(super) const COMPTER: &str = concat!(
    "
    with s as (
      update magasin.session_caisse s
         set etat = 'fermee', compte_par = $2, compte_le = now(), compte_cents = $6, denominations = $7, note = coalesce($8, '')
       where s.session_id = $5 and s.etat = 'terminee' and ($1::int[] is null or s.magasin_id = any ($1))
      returning ",
    session!(),
    "),
    o as (
      insert into magasin.outbox (type, agregat_id, charge)
      select 'session.fermee', session_id::text, jsonb_build_object('magasin_id', magasin_id, 'ecart_cents', ecart_cents) from s),
    i as (
      insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
      select $2, $3, 'session.comptage', $4, 200, to_jsonb(s) from s)
    select s.* from s"
);

/// Closes an ended session; none when it is not one of these places, or not ended.
///
/// # Errors
/// `session_ecart_explique` when the difference needs a note, `idempotence_pkey` when the key has served.
pub async fn compter(
    db: &Connection,
    demande: &Demande<'_>,
    id: SessionCaisseId,
    comptage: &Comptage,
) -> Result<Option<Session>, Error> {
    let Demande { par, lieux, cle, empreinte } = demande;
    let (compte, denominations) = (comptage.denominations.total(), Json(&comptage.denominations));
    db.maybe(COMPTER, &[lieux, par, cle, empreinte, &id, &compte, &denominations, &comptage.note]).await
}

pub(super) const Z: &str = concat!(
    "
    select ",
    session!(),
    ", v.sous_total, v.tps, v.tvq, v.total, v.arrondi,
           (select coalesce(sum(l.remise_cents), 0)::bigint
              from magasin.vente v join magasin.vente_ligne l using (vente_id) where v.session_id = s.session_id),
           (select coalesce(jsonb_agg(p order by p.moyen), '[]')
              from (select p.moyen, count(*) as nombre, sum(p.montant_cents) as montant_cents
                      from magasin.vente v join magasin.vente_paiement p using (vente_id)
                     where v.session_id = s.session_id group by p.moyen) p),
           s.especes_ventes_cents, s.especes_retours_cents, s.apports_cents, s.retraits_cents, s.denominations
      from magasin.session_caisse s
     cross join lateral (
       select coalesce(sum(v.sous_total_cents), 0)::bigint as sous_total, coalesce(sum(v.tps_cents), 0)::bigint as tps,
              coalesce(sum(v.tvq_cents), 0)::bigint as tvq, coalesce(sum(v.total_cents), 0)::bigint as total,
              coalesce(sum(v.arrondi_cents), 0)::bigint as arrondi
         from magasin.vente v where v.session_id = s.session_id) v
     where s.session_id = $2 and s.etat = 'fermee'"
);

impl From<&Row> for Rapport {
    fn from(row: &Row) -> Self {
        Rapport {
            session: Session::from(row),
            sous_total_cents: row.get(19),
            tps_cents: row.get(20),
            tvq_cents: row.get(21),
            total_cents: row.get(22),
            arrondi_cents: row.get(23),
            remises_cents: row.get(24),
            paiements: row.get::<_, Json<_>>(25).0,
            especes_ventes_cents: row.get(26),
            especes_retours_cents: row.get(27),
            apports_cents: row.get(28),
            retraits_cents: row.get(29),
            denominations: row.get::<_, Json<BTreeMap<String, u32>>>(30).0,
        }
    }
}

/// The Z report of a closed session.
pub async fn z(
    db: &Connection,
    lieux: Option<&[LieuId]>,
    id: SessionCaisseId,
) -> Result<Option<Rapport>, Error> {
    db.maybe(Z, &[&lieux, &id]).await
}
