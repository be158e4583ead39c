//! The checkout: an order made whole, or refused by the name of what it breaks.

use comptoir_clients::magasin::{CommandeReservee, Mode, Ordre};
use comptoir_pg::{Connection, Error, Row};
use comptoir_types::CommandeId;
use serde_json::Value;
use tokio_postgres::types::Json;

use super::colonnes::Colonnes;
use super::obstacle::Obstacle;

/// The order, its lines, its reservation, its first step, its event and its outcome. The place must be open: no row
/// otherwise. Stock rows are locked in one order by all statements.
pub(super) const COMMANDE: &str = "
with r as (
  select l.lieu_id, l.type, p.frais_livraison_cents, p.livraison_gratuite_cents,
         now() + make_interval(mins => p.reservation_minutes) as echeance, x.tps, x.tvq
    from magasin.lieu l, magasin.parametre p,
         (select tps, tvq from magasin.taux_taxe
           where depuis <= (now() at time zone 'America/Toronto')::date order by depuis desc limit 1) x
   where l.lieu_id = $4 and l.etat = 'actif'),
l as (select r.lieu_id, u.* from r, unnest($7::int[], $8::int[], $9::bigint[]) as u(produit_id, quantite, prix_vu)),
v as (
  select s.lieu_id, s.produit_id, l.quantite
    from magasin.stock s join l using (lieu_id, produit_id)
   order by s.lieu_id, s.produit_id for update of s),
u as (
  update magasin.stock s set reserve = s.reserve + v.quantite
    from v where s.lieu_id = v.lieu_id and s.produit_id = v.produit_id
  returning s.lieu_id, s.produit_id, s.physique, s.reserve),
lp as (
  select l.produit_id, p.sku, p.nom_fr, p.nom_en, l.quantite, l.prix_vu, p.prix_cents, p.cout_cents, p.taxe,
         l.quantite * p.prix_cents as montant
    from l left join magasin.produit p on p.produit_id = l.produit_id and p.actif and p.en_ligne),
t as (
  select case when bool_and(sku is not null) then sum(montant)::bigint end as st,
         coalesce(sum(montant) filter (where taxe <> 'detaxee'), 0)::bigint as bt,
         coalesce(sum(montant) filter (where taxe = 'taxable'), 0)::bigint as bq
    from lp having count(*) > 0),
n as (
  insert into magasin.commande (commande_id, client_id, mode, lieu_id, lieu_type, reservee_jusqua, courriel, adresse,
         sous_total_cents, frais_livraison_cents, base_tps_cents, base_tvq_cents, taux_tps, taux_tvq, tps_cents,
         tvq_cents, total_cents)
  select $1, $2, $3, r.lieu_id, r.type, r.echeance, $5, $6, t.st, f.frais, t.bt + f.frais, t.bq + f.frais,
         r.tps, r.tvq, y.tps, y.tvq, t.st + f.frais + y.tps + y.tvq
    from r, t,
         lateral (select case when $3 = 'livraison' and t.st < r.livraison_gratuite_cents
                              then r.frais_livraison_cents else 0 end as frais) f,
         lateral (select ((t.bt + f.frais) * r.tps + 50000) / 100000 as tps,
                         ((t.bq + f.frais) * r.tvq + 50000) / 100000 as tvq) y
  returning commande_id, client_id, numero, etat, mode, lieu_id, reservee_jusqua, sous_total_cents,
            frais_livraison_cents, tps_cents, tvq_cents, total_cents),
li as (
  insert into magasin.commande_ligne (commande_id, produit_id, sku, nom_fr, nom_en, quantite, prix_vu_cents,
         prix_unitaire_cents, cout_cents, taxe, montant_cents)
  select n.commande_id, lp.* from n, lp),
m as (
  insert into magasin.mouvement (lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres,
         reserve_apres, reference_id)
  select l.lieu_id, l.produit_id, 'reservation', 0, l.quantite, u.physique, u.reserve, $1
    from l left join u using (lieu_id, produit_id)),
e as (
  insert into magasin.commande_etape (commande_id, rang, etape, resultat)
  select commande_id, 1, 'reservation', 'reussie' from n),
o as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'commande.creee', commande_id::text,
         jsonb_build_object('client_id', client_id, 'numero', numero, 'etat', etat, 'mode', mode,
                            'total_cents', total_cents, 'nb_articles', (select sum(quantite) from l))
    from n),
reponse as (
  select client_id, commande_id,
         jsonb_build_object('commande_id', commande_id, 'numero', numero, 'etat', etat, 'mode', mode,
           'lieu_id', lieu_id, 'reservee_jusqua', reservee_jusqua, 'sous_total_cents', sous_total_cents,
           'frais_livraison_cents', frais_livraison_cents, 'tps_cents', tps_cents, 'tvq_cents', tvq_cents,
           'total_cents', total_cents) as json
    from n),
i as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select client_id, commande_id, 'commande', $10, 201, json from reponse)
select json from reponse";

pub(super) struct Reponse(pub(super) Value);

impl From<&Row> for Reponse {
    fn from(row: &Row) -> Self {
        Reponse(row.get(0))
    }
}

/// The stored answer as the client reads it: the database writes its times otherwise than the API.
pub(crate) fn commande_reservee(json: Value) -> Value {
    serde_json::from_value::<CommandeReservee>(json.clone()).and_then(serde_json::to_value).unwrap_or(json)
}

/// Makes the order. The inner error is a refusal: nothing was written.
///
/// # Errors
/// The database's, when nothing can be concluded from it.
pub(crate) async fn reserver(
    db: &Connection,
    id: CommandeId,
    ordre: &Ordre,
) -> Result<Result<Value, Obstacle>, Error> {
    let colonnes = Colonnes::of(&ordre.lignes);
    let mode = ordre.mode.as_str();
    // An address that nobody needs is not kept.
    let adresse = ordre.adresse.as_ref().filter(|_| ordre.mode == Mode::Livraison).map(Json);
    let faite = db
        .maybe::<Reponse>(
            COMMANDE,
            &[
                &id,
                &ordre.client_id,
                &mode,
                &ordre.lieu_id,
                &ordre.courriel,
                &adresse,
                &colonnes.produits,
                &colonnes.quantites,
                &colonnes.prix_vus,
                &ordre.empreinte.as_slice(),
            ],
        )
        .await;
    match faite {
        Ok(Some(Reponse(json))) => Ok(Ok(commande_reservee(json))),
        Ok(None) if ordre.lignes.is_empty() => Ok(Err(Obstacle::Lignes)),
        Ok(None) => Ok(Err(Obstacle::Lieu)),
        Err(error) => Obstacle::of(&error).map(Err).ok_or(error),
    }
}
