//! The lines of a sale in SQL: shared by the statement that sells them and the one that explains a refusal.

use comptoir_types::{Centimes, ProduitId};

use crate::ventes::domain::{Article, LigneVendue, Montant, MotifRemise};

/// `l`: the lines with their products found; `lp`: what each costs now.
///
/// `$1` to `$8` are a value per line: id, code, barcode (one of the three), quantity, price seen, discount, its reason,
/// price posted. The subqueries of `coalesce` run only where the one before gave nothing; `limit 1` keeps the planner from
/// reading a small catalogue whole.
macro_rules! lignes {
    () => {
        "l as (
      select u.rang, u.prix_vu, u.remise, u.motif, u.affiche,
             coalesce(u.produit_id, (select p.produit_id from magasin.produit p where p.sku = u.sku),
                      (select c.produit_id from magasin.code_barres c where c.gtin = u.gtin)) as produit_id,
             case when u.gtin is null then u.quantite
                  else u.quantite * (select c.quantite from magasin.code_barres c where c.gtin = u.gtin) end as quantite
        from unnest($1::int[], $2::text[], $3::text[], $4::int[], $5::bigint[], $6::bigint[], $7::text[], $8::bigint[])
             with ordinality as u(produit_id, sku, gtin, quantite, prix_vu, remise, motif, affiche, rang)),
    lp as (
      select l.rang, l.produit_id, p.sku, p.nom_fr, p.nom_en, l.quantite, d.diviseur, l.prix_vu, p.prix_cents, p.cout_cents,
             r.remise, l.motif, p.taxe, (l.quantite * p.prix_cents + d.diviseur / 2) / d.diviseur - r.remise as montant
        from l left join lateral (select p.* from magasin.produit p where p.produit_id = l.produit_id limit 1) p on true
       cross join lateral (select case p.unite when 'gramme' then 1000 when 'piece' then 1 end as diviseur) d
       cross join lateral (select case when l.motif = 'erreur_de_prix'
                                       then l.quantite * (p.prix_cents - l.affiche) + least(l.affiche, 1500)
                                       else l.remise end as remise) r)"
    };
}

/// `x`: the rates in force on the business day of the sale, which is a day of Montréal whatever the clock of the till.
macro_rules! taux {
    () => {
        "j as (select f.le, (f.le at time zone 'America/Toronto')::date as jour from (select coalesce($10, now()) as le) f),
    x as (select j.le, j.jour, t.tps, t.tvq from j, magasin.taux_taxe t where t.depuis <= j.jour order by t.depuis desc limit 1)"
    };
}
pub(super) use {lignes, taux};

/// The lines, turned: a list per column.
pub(super) struct Colonnes<'a> {
    pub(super) produits: Vec<Option<ProduitId>>,
    pub(super) skus: Vec<Option<&'a str>>,
    pub(super) gtins: Vec<Option<&'a str>>,
    pub(super) quantites: Vec<i32>,
    pub(super) prix_vus: Vec<Centimes>,
    pub(super) remises: Vec<Centimes>,
    pub(super) motifs: Vec<Option<&'static str>>,
    pub(super) affiches: Vec<Option<Centimes>>,
}

impl<'a> From<&'a [LigneVendue]> for Colonnes<'a> {
    fn from(lignes: &'a [LigneVendue]) -> Self {
        let article = |ligne: &'a LigneVendue| match &ligne.article {
            Article::Id(id) => (Some(*id), None, None),
            Article::Sku(sku) => (None, Some(sku.as_str()), None),
            Article::Gtin(gtin) => (None, None, Some(gtin.as_str())),
        };
        Colonnes {
            produits: lignes.iter().map(|ligne| article(ligne).0).collect(),
            skus: lignes.iter().map(|ligne| article(ligne).1).collect(),
            gtins: lignes.iter().map(|ligne| article(ligne).2).collect(),
            quantites: lignes.iter().map(|ligne| ligne.quantite.get()).collect(),
            prix_vus: lignes.iter().map(|ligne| ligne.prix_vu.get()).collect(),
            remises: lignes.iter().map(|ligne| ligne.remise.get()).collect(),
            motifs: lignes.iter().map(|ligne| ligne.motif.map(MotifRemise::as_str)).collect(),
            affiches: lignes.iter().map(|ligne| ligne.prix_affiche.map(Montant::get)).collect(),
        }
    }
}
