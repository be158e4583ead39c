-- A sale: stock, ledger, drawer, receipt, event and stored answer together, or nothing.
--
-- The lines come as columns, one value per line, each line with one of produit, sku and gtin.
-- The products of a line are checked by NOT NULL: an unknown one leaves the subtotal null, one that this
-- store does not hold leaves its movement null. A rounding is stored in two bytes: a larger one is cut, and
-- refused as well.
--
-- $1 produits int[]
-- $2 skus text[]
-- $3 gtins text[]
-- $4 quantites int[]
-- $5 prix_vus bigint[]
-- $6 remises bigint[]
-- $7 motifs text[]
-- $8 prix_affiches bigint[]
-- $9 magasin_id int
-- $10 faite_le timestamptz
-- $11 vente_id uuid
-- $12 session_id uuid
-- $13 vendeur_id uuid
-- $14 moyens text[]
-- $15 montants bigint[]
-- $16 references text[]
-- $17 recu_cents bigint
-- $18 ecart_permis boolean
-- $19 empreinte bytea
-- $20 remises_approuvees boolean
-- $21 especes bigint
-- $22 autres bigint
-- $23 erreurs_approuvees boolean: the price errors, where not all discounts are
-- $24 jti uuid: the approval that it spends; null without one
-- $25 approuve_par uuid
-- $26 action text
-- $27 compte_id uuid: whose key it is
-- $28 hors_ligne boolean
-- $29 envoyee_par uuid
-- $30 cartes bytea[]: the digest of the number of each tender that is a card; null without any
with
lignes as (
  select rang, produit_id, sku, nom_fr, nom_en, quantite, diviseur, prix_vu, prix, ecart_prix, cout, remise,
         motif, taxe, montant, consigne
    from magasin.lignes_chiffrees($1, $2, $3, $4, $5, $6, $7, $8, $28, coalesce($10, now()))
),
taux as (
  select moment.le, magasin.jour(moment.le) as jour, du_jour.tps, du_jour.tvq
    from (select coalesce($10, now()) as le) as moment,
         magasin.taux(magasin.jour(moment.le)) as du_jour
),
-- Its number of sales is the number of this receipt: no row, no sale. One that has ended takes only what was
-- sold in its time without network, and numbers it apart: its Z stays as it was.
session as (
  update magasin.session_caisse
     set nb_ventes = session_caisse.nb_ventes + (session_caisse.etat = 'ouverte')::int,
         especes_ventes_cents = session_caisse.especes_ventes_cents
                                + case when session_caisse.etat = 'ouverte' then $21::bigint else 0 end,
         nb_supplements = session_caisse.nb_supplements + (session_caisse.etat <> 'ouverte')::int,
         especes_supplements_cents = session_caisse.especes_supplements_cents
                                     + case when session_caisse.etat = 'ouverte' then 0 else $21::bigint end
   where session_caisse.session_id = $12
     and session_caisse.magasin_id = $9
     and (session_caisse.etat = 'ouverte' or $28)
     and coalesce($10, now()) between session_caisse.ouverte_le
                                  and coalesce(session_caisse.terminee_le, now() + interval '5 minutes')
  returning session_caisse.session_id, session_caisse.magasin_id,
            session_caisse.etat <> 'ouverte' as supplement,
            session_caisse.prefixe
            || case when session_caisse.etat = 'ouverte' then '-' || session_caisse.nb_ventes
                    else '-S' || session_caisse.nb_supplements end as numero
),
bases as (
  select case when bool_and(sku is not null) then sum(montant)::bigint end as sous_total,
         coalesce(sum(montant) filter (where taxe <> 'detaxee'), 0)::bigint as tps,
         coalesce(sum(montant) filter (where taxe = 'taxable'), 0)::bigint as tvq,
         sum(quantite * consigne)::bigint as consigne,
         sum(remise)::bigint as remise,
         coalesce(sum(remise) filter (where motif = 'lot'), 0)::bigint as lots,
         sum(ecart_prix)::bigint as ecart_prix,
         array_agg(produit_id) as produits,
         array_agg(-quantite) as physiques
    from lignes
),
vente as (
  insert into magasin.vente (
         vente_id, numero, canal, magasin_id, session_id, vendeur_id, jour, faite_le, sous_total_cents,
         consigne_cents, base_tps_cents, base_tvq_cents, taux_tps, taux_tvq, tps_cents, tvq_cents,
         total_cents, avec_especes, arrondi_cents, especes_cents, autres_cents, recu_cents, monnaie_cents,
         hors_ligne, supplement)
  select $11, session.numero, 'caisse', session.magasin_id, session.session_id, $13, taux.jour, taux.le,
         bases.sous_total, bases.consigne, bases.tps, bases.tvq, taux.tps, taux.tvq, taxes.tps, taxes.tvq,
         facture.total, 'especes' = any ($14),
         least(greatest($21 + $22::bigint - facture.total, -99), 99), $21, $22, coalesce($17, $21),
         coalesce($17, $21) - $21, $28, session.supplement
    from session, bases, taux,
         lateral (select magasin.taxe(bases.tps, taux.tps) as tps,
                         magasin.taxe(bases.tvq, taux.tvq) as tvq) as taxes,
         lateral (select bases.sous_total + bases.consigne + taxes.tps + taxes.tvq as total) as facture
  returning vente_id, numero, sous_total_cents, consigne_cents, tps_cents, tvq_cents, total_cents,
            arrondi_cents::bigint as arrondi_cents, monnaie_cents
),
vente_lignes as (
  insert into magasin.vente_ligne (
         vente_id, rang, produit_id, sku, nom_fr, nom_en, quantite, diviseur, prix_vu_cents,
         prix_unitaire_cents, ecart_prix_cents, cout_cents, remise_cents, remise_motif, taxe, montant_cents,
         consigne_unitaire_cents, remise_approuvee)
  select vente.vente_id, ligne.rang, ligne.produit_id, ligne.sku, ligne.nom_fr, ligne.nom_en, ligne.quantite,
         ligne.diviseur, ligne.prix_vu, ligne.prix, ligne.ecart_prix, ligne.cout, ligne.remise, ligne.motif,
         ligne.taxe, ligne.montant, ligne.consigne,
         $20 or ($23 and ligne.motif is not distinct from 'erreur_de_prix')
    from vente, lignes as ligne
),
vente_paiements as (
  insert into magasin.vente_paiement (vente_id, rang, moyen, montant_cents, reference)
  select vente.vente_id, paiement.rang, paiement.moyen, paiement.montant, paiement.reference
    from vente,
         unnest($14::text[], $15::bigint[], $16::text[])
         with ordinality as paiement (moyen, montant, reference, rang)
),
-- Read by the event: a step that nobody reads is not carried out.
stock as (
  select magasin.mouvoir(session.magasin_id, 'vente', $11, $13, bases.produits, bases.physiques, null,
                         $18) as ecart
    from session, bases
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'vente.enregistree', vente.vente_id::text,
         jsonb_build_object(
           'magasin_id', session.magasin_id, 'canal', 'caisse', 'total_cents', vente.total_cents,
           'vendeur_id', $13::uuid,
           'approuve_par', case when $24::uuid is not null
                                then magasin.depenser_approbation($24, $25, $26, vente.vente_id) end,
           'remise_cents', bases.remise, 'lots_cents', bases.lots, 'ecart', stock.ecart)
         -- Last of all locks: a card is nobody's but its holder's.
         || case when $30::bytea[] is not null
                 then jsonb_build_object(
                        'cartes_cents', magasin.debiter_cartes($30, $15, vente.vente_id, $29))
                 else '{}' end
         || case when $28
                 then jsonb_build_object('hors_ligne', true, 'envoyee_par', $29::uuid,
                                         'ecart_prix_cents', bases.ecart_prix)
                 else '{}' end
    from vente, session, bases, stock
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $27, $11, 'vente', $19, 201, to_jsonb(vente) from vente
)
select vente_id, numero, sous_total_cents, consigne_cents, tps_cents, tvq_cents, total_cents, arrondi_cents,
       monnaie_cents
  from vente
