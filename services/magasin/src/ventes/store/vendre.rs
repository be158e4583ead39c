//! The sale, in one round trip.

use comptoir_pg::{Connection, Error, Row};
use comptoir_types::{Centimes, CompteId};
use uuid::Uuid;

use super::lignes::{Colonnes, lignes, taux};
use crate::ventes::domain::{Montant, MoyenCaisse, NouvelleVente, VenteFaite};

// The products of a line are checked by NOT NULL: an unknown one leaves the subtotal null, one that this store does not
// hold leaves its movement null. A rounding is stored in two bytes: a larger difference is cut, and refused as well.
pub(super) const VENDRE: &str = concat!(
    "
    with ",
    lignes!(),
    ",
    ",
    taux!(),
    ",
    ses as (
      update magasin.session_caisse s
         set nb_ventes = s.nb_ventes + 1, especes_ventes_cents = s.especes_ventes_cents + $21
       where s.session_id = $12 and s.magasin_id = $9 and s.etat = 'ouverte'
         and coalesce($10, now()) between s.ouverte_le and now() + interval '5 minutes'
      returning s.session_id, s.magasin_id, s.prefixe || '-' || s.nb_ventes as numero),
    q as (
      select ses.magasin_id as lieu_id, l.produit_id, sum(l.quantite)::int as quantite from ses, l group by 1, 2),
    v as (
      select s.lieu_id, s.produit_id, q.quantite,
             case when $18 then greatest(q.quantite - s.disponible, 0) else 0 end as ecart
        from magasin.stock s join q using (lieu_id, produit_id)
       order by s.lieu_id, s.produit_id for update of s),
    u as (
      update magasin.stock s set physique = s.physique + v.ecart - v.quantite
        from v where s.lieu_id = v.lieu_id and s.produit_id = v.produit_id
      returning s.lieu_id, s.produit_id, s.physique, s.reserve, v.ecart, v.quantite),
    t as (
      select case when bool_and(sku is not null) then sum(montant)::bigint end as st,
             coalesce(sum(montant) filter (where taxe <> 'detaxee'), 0)::bigint as bt,
             coalesce(sum(montant) filter (where taxe = 'taxable'), 0)::bigint as bq
        from lp),
    n as (
      insert into magasin.vente (vente_id, numero, canal, magasin_id, session_id, vendeur_id, jour, faite_le,
             sous_total_cents, base_tps_cents, base_tvq_cents, taux_tps, taux_tvq, tps_cents, tvq_cents, total_cents,
             avec_especes, arrondi_cents, especes_cents, autres_cents, recu_cents, monnaie_cents)
      select $11, ses.numero, 'caisse', ses.magasin_id, ses.session_id, $13, x.jour, x.le,
             t.st, t.bt, t.bq, x.tps, x.tvq, y.tps, y.tvq, z.total,
             'especes' = any($14), least(greatest($21 + $22 - z.total, -99), 99), $21, $22, coalesce($17, $21), coalesce($17, $21) - $21
        from ses, t, x,
             lateral (select (t.bt * x.tps + 50000) / 100000 as tps, (t.bq * x.tvq + 50000) / 100000 as tvq) y,
             lateral (select t.st + y.tps + y.tvq as total) z
      returning vente_id, numero, sous_total_cents, tps_cents, tvq_cents, total_cents,
             arrondi_cents::bigint as arrondi_cents, monnaie_cents),
    li as (
      insert into magasin.vente_ligne (vente_id, rang, produit_id, sku, nom_fr, nom_en, quantite, diviseur, prix_vu_cents,
             prix_unitaire_cents, cout_cents, remise_cents, remise_motif, taxe, montant_cents, remise_approuvee)
      select n.vente_id, lp.*, $20 from n, lp),
    pa as (
      insert into magasin.vente_paiement (vente_id, rang, moyen, montant_cents, reference)
      select n.vente_id, p.rang, p.moyen, p.m, p.reference
        from n, unnest($14::text[], $15::bigint[], $16::text[]) with ordinality as p(moyen, m, reference, rang)),
    m as (
      insert into magasin.mouvement (lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres, reserve_apres, reference_id, par)
      select u.lieu_id, u.produit_id, 'ecart_caisse', u.ecart, 0, u.physique + u.quantite, u.reserve, $11, $13
        from u where u.ecart > 0
      union all
      select q.lieu_id, q.produit_id, 'vente', -q.quantite, 0, u.physique, u.reserve, $11, $13
        from q left join u using (lieu_id, produit_id)),
    c as (
      insert into magasin.comptage (comptage_id, lieu_id, produit_id, origine, etat)
      select gen_random_uuid(), lieu_id, produit_id, 'ecart_caisse', 'a_faire' from u where ecart > 0
      on conflict (lieu_id, produit_id) where etat = 'a_faire' do nothing),
    o as (
      insert into magasin.outbox (type, agregat_id, charge)
      select 'vente.enregistree', n.vente_id::text, jsonb_build_object('magasin_id', ses.magasin_id, 'canal', 'caisse',
             'total_cents', n.total_cents, 'vendeur_id', $13::uuid, 'remise_cents', (select sum(remise) from lp),
             'ecart', (select sum(ecart) from u))
        from n, ses),
    i as (
      insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
      select $13, $11, 'vente', $19, 201, to_jsonb(n) from n)
    select n.* from n"
);

impl From<&Row> for VenteFaite {
    fn from(row: &Row) -> Self {
        VenteFaite {
            vente_id: row.get(0),
            numero: row.get(1),
            sous_total_cents: row.get(2),
            tps_cents: row.get(3),
            tvq_cents: row.get(4),
            total_cents: row.get(5),
            arrondi_cents: row.get(6),
            monnaie_cents: row.get(7),
        }
    }
}

/// Who sells, under which key.
pub struct Demande<'a> {
    /// Who.
    pub vendeur: CompteId,
    /// The `Idempotency-Key`, which becomes the id of the sale.
    pub cle: Uuid,
    /// SHA-256 of the request.
    pub empreinte: &'a [u8],
    /// Whether a line may lose more than 10 %.
    pub remise_approuvee: bool,
}

/// Records the sale with its lines, tenders, movements, event and answer; none when the session does not take it.
///
/// # Errors
/// The named constraint that refused it; nothing is then written.
pub async fn vendre(
    db: &Connection,
    demande: &Demande<'_>,
    vente: &NouvelleVente,
) -> Result<Option<VenteFaite>, Error> {
    let l = Colonnes::from(vente.lignes.as_slice());
    let paiements = vente.paiements.as_slice();
    let moyens: Vec<_> = paiements.iter().map(|paiement| paiement.moyen.as_str()).collect();
    let montants: Vec<_> = paiements.iter().map(|paiement| paiement.montant.get()).collect();
    let somme = |en_especes| -> Centimes {
        let paiements =
            paiements.iter().filter(|paiement| (paiement.moyen == MoyenCaisse::Especes) == en_especes);
        paiements.map(|paiement| paiement.montant.get()).sum()
    };
    let (especes, autres) = (somme(true), somme(false));
    let references: Vec<_> = paiements.iter().map(|paiement| paiement.reference.as_ref()).collect();
    db.maybe(
        VENDRE,
        &[
            &l.produits,
            &l.skus,
            &l.gtins,
            &l.quantites,
            &l.prix_vus,
            &l.remises,
            &l.motifs,
            &l.affiches,
            &vente.magasin_id,
            &vente.faite_le,
            &demande.cle,
            &vente.session_id,
            &demande.vendeur,
            &moyens,
            &montants,
            &references,
            &vente.recu_cents.map(Montant::get),
            &vente.ecart_permis,
            &demande.empreinte,
            &demande.remise_approuvee,
            &especes,
            &autres,
        ],
    )
    .await
}
