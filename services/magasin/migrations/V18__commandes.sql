-- Orders with deposits, and orders that become sales.

-- commandes: an order in the words of its checkout.
create or replace function magasin.commande_reservee(commande magasin.commande) returns jsonb
language sql stable parallel safe as
$$ select jsonb_build_object(
     'commande_id', commande.commande_id,
     'numero', commande.numero,
     'etat', commande.etat,
     'mode', commande.mode,
     'lieu_id', commande.lieu_id,
     'reservee_jusqua', commande.reservee_jusqua,
     'sous_total_cents', commande.sous_total_cents,
     'frais_livraison_cents', commande.frais_livraison_cents,
     'consigne_cents', commande.consigne_cents,
     'tps_cents', commande.tps_cents,
     'tvq_cents', commande.tvq_cents,
     'total_cents', commande.total_cents) $$;

-- ventes: an order whose goods leave is a sale of channel web, line for line, paid by what its order was paid
-- by. Without an accepted payment its tender has no reference, which a constraint of the table refuses. Gives
-- the number of the invoice.
create function magasin.vendre_commande(la_commande uuid, le_vendeur uuid) returns text
language plpgsql as $$
declare
  le_numero text;
begin
  with
  vente as (
    insert into magasin.vente (
           vente_id, numero, canal, magasin_id, commande_id, vendeur_id, jour, faite_le, sous_total_cents,
           frais_livraison_cents, consigne_cents, base_tps_cents, base_tvq_cents, taux_tps, taux_tvq,
           tps_cents, tvq_cents, total_cents, autres_cents)
    select commande_id, 'W-' || commande.numero, 'web', lieu_id, commande_id, le_vendeur,
           magasin.jour(now()), now(), sous_total_cents, frais_livraison_cents, consigne_cents,
           base_tps_cents, base_tvq_cents, taux_tps, taux_tvq, tps_cents, tvq_cents, total_cents, total_cents
      from magasin.commande
     where commande_id = la_commande
    returning vente_id, numero, total_cents
  ),
  lignes as (
    insert into magasin.vente_ligne (
           vente_id, rang, produit_id, sku, nom_fr, nom_en, quantite, diviseur, prix_vu_cents,
           prix_unitaire_cents, cout_cents, consigne_unitaire_cents, taxe, montant_cents)
    select la_commande, row_number() over (order by produit_id), produit_id, sku, nom_fr, nom_en, quantite, 1,
           prix_vu_cents, prix_unitaire_cents, cout_cents, consigne_unitaire_cents, taxe, montant_cents
      from magasin.commande_ligne
     where commande_id = la_commande
  ),
  paiement as (
    insert into magasin.vente_paiement (vente_id, rang, moyen, montant_cents, reference)
    select vente.vente_id, 1, 'en_ligne', vente.total_cents,
           (select transaction
              from magasin.paiement
             where paiement.commande_id = la_commande and paiement.etat = 'accepte')
      from vente
  )
  select numero into le_numero from vente;
  return le_numero;
end $$;
