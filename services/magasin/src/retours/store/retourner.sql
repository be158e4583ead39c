-- What comes back of a sale: documents, stock, drawer, refund, event and stored answer together, or nothing.
--
-- Sent behind the lock of the sale. No row: the sale is not there, is void, or its session does not take it.
-- A line that the sale does not have leaves its movement null, which NOT NULL refuses. A rounding is stored
-- in two bytes: a larger one is cut, and refused as well.
--
-- $1 retour_id uuid
-- $2 vente_id uuid
-- $3 genre text
-- $4 magasin_id int
-- $5 session_id uuid
-- $6 par uuid
-- $7 motif text
-- $8 rangs int[]: null: all that is left
-- $9 quantites int[]
-- $10 remises_en_stock boolean[]
-- $11 moyens text[]
-- $12 montants bigint[]
-- $13 references text[]
-- $14 especes bigint
-- $15 en_ligne bigint
-- $16 autres bigint: en_ligne among them
-- $17 jti uuid
-- $18 approuve_par uuid
-- $19 approuve boolean
-- $20 empreinte bytea: null in an exchange, whose outcome has both documents
-- $21 avoir bigint: store credit, among the others
-- $22 carte bytea: the digest of its number
-- $23 carte_neuve boolean: whether the return makes that card
-- $24 derniers text: the last digits of the number
with
-- What was voided does not come back; a void is of the session that sold, of what is left, by the tenders of
-- the sale.
vente as (
  select vente.vente_id, vente.canal, vente.commande_id, vente.base_tps_cents, vente.base_tvq_cents,
         vente.tps_cents, vente.tvq_cents, vente.base_tps_retournee_cents, vente.base_tvq_retournee_cents,
         vente.tps_retournee_cents, vente.tvq_retournee_cents,
         vente.jour + parametre.retour_jours < magasin.jour(now()) as tardif
    from magasin.vente
   cross join magasin.parametre
   where vente.vente_id = $2
     and not vente.annulee
     and ($3 <> 'annulation'
          or (vente.session_id = $5
              and exists (select from magasin.vente_ligne
                           where vente_ligne.vente_id = $2 and vente_ligne.retournee < vente_ligne.quantite)
              and not exists (
                select from unnest($11::text[], $12::bigint[]) as rendu (moyen, montant)
                 group by rendu.moyen
                having sum(rendu.montant) > (select coalesce(sum(vente_paiement.montant_cents), 0)
                                               from magasin.vente_paiement
                                              where vente_paiement.vente_id = $2
                                                and vente_paiement.moyen
                                                    = case rendu.moyen when 'avoir' then 'carte'
                                                                       else rendu.moyen end))))
),
-- Its number of returns is the number of this one: no row, no return.
session as (
  select compte.numero
    from (select magasin.compter_retour($5, $4, $14) as numero from vente) as compte
   where compte.numero is not null
),
lignes as (
  select ligne.rang, ligne.produit_id, ligne.taxe, ligne.quantite, ligne.montant, ligne.consigne,
         ligne.remise_en_stock
    from session, magasin.lignes_reprises($2, $8, $9, $10) as ligne
),
montants as (
  select sum(montant)::bigint as sous_total,
         sum(consigne)::bigint as consigne,
         coalesce(sum(montant) filter (where taxe <> 'detaxee'), 0)::bigint as base_tps,
         coalesce(sum(montant) filter (where taxe = 'taxable'), 0)::bigint as base_tvq
    from lignes
  having count(*) > 0
),
taxes as (
  select magasin.part(vente.tps_cents, vente.base_tps_retournee_cents + montants.base_tps,
                      vente.base_tps_cents, vente.tps_retournee_cents) as tps,
         magasin.part(vente.tvq_cents, vente.base_tvq_retournee_cents + montants.base_tvq,
                      vente.base_tvq_cents, vente.tvq_retournee_cents) as tvq
    from vente, montants
),
reprise as (
  select magasin.reprendre($2, repris.rangs, repris.quantites, repris.montants, montants.sous_total,
                           montants.consigne, montants.base_tps, montants.base_tvq, taxes.tps, taxes.tvq,
                           $3 = 'annulation') as faite
    from montants, taxes,
         (select array_agg(rang) as rangs, array_agg(quantite) as quantites, array_agg(montant) as montants
            from lignes) as repris
),
stock as (
  select magasin.remettre($4, $1, $6, rendu.produits, rendu.quantites, rendu.abimees) as faite
    from reprise,
         (select array_agg(produit_id) as produits, array_agg(quantite) as quantites,
                 array_agg(case when remise_en_stock then 0 else quantite end) as abimees
            from lignes) as rendu
),
-- Reads the stock: a step that nobody reads is not carried out.
retour as (
  insert into magasin.retour (
         retour_id, numero, vente_id, canal, genre, magasin_id, session_id, par, approuve_par, motif, jour,
         sous_total_cents, consigne_cents, tps_cents, tvq_cents, total_cents, avec_especes, arrondi_cents,
         especes_cents, en_ligne_cents, autres_cents, approuve, tardif, avoir_cents)
  select $1, session.numero, $2, vente.canal, $3, $4, $5, $6, $18, $7, magasin.jour(now()),
         montants.sous_total, montants.consigne, taxes.tps, taxes.tvq, dette.total, 'especes' = any ($11),
         least(greatest($14 + $16 - dette.total, -99), 99), $14, $15, $16, $19, vente.tardif, $21
    from stock, vente, session, montants, taxes,
         lateral (select montants.sous_total + montants.consigne + taxes.tps + taxes.tvq as total) as dette
  returning retour_id, numero, vente_id, genre, sous_total_cents, consigne_cents, tps_cents, tvq_cents,
            total_cents, arrondi_cents::bigint as arrondi_cents
),
retour_lignes as (
  insert into magasin.retour_ligne (
         retour_id, vente_id, rang, quantite, montant_cents, consigne_cents, remise_en_stock)
  select retour.retour_id, retour.vente_id, ligne.rang, ligne.quantite, ligne.montant, ligne.consigne,
         ligne.remise_en_stock
    from retour, lignes as ligne
),
retour_paiements as (
  insert into magasin.retour_paiement (retour_id, rang, moyen, montant_cents, reference)
  select retour.retour_id, rendu.rang, rendu.moyen, rendu.montant, rendu.reference
    from retour,
         unnest($11::text[], $12::bigint[], $13::text[])
         with ordinality as rendu (moyen, montant, reference, rang)
),
remboursement as (
  select magasin.rembourser_retour(vente.commande_id, $1, $15) as nombre
    from retour, vente
   where $15 > 0
),
approbation as (
  insert into magasin.approbation_utilisee (jti, approuve_par, action, objet)
  select $17, $18, case $3 when 'annulation' then 'annulation' else 'retour' end, retour_id
    from retour
   where $17::uuid is not null
),
-- Reads the refund, as `retour` reads the stock.
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'retour.enregistre', retour.retour_id::text,
         jsonb_build_object(
           'vente_id', retour.vente_id, 'total_cents', retour.total_cents, 'genre', retour.genre,
           'magasin_id', $4::int, 'par', $6::uuid, 'approuve_par', $18::uuid)
         -- Last of all locks.
         || case when $21::bigint > 0
                 then jsonb_build_object(
                        'avoir_cents',
                        magasin.crediter_avoir($22, $24, $23, $21, retour.retour_id, $6))
                 else '{}' end
    from retour
    left join remboursement on true
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $6, $1, 'retour', $20, 201, to_jsonb(retour)
    from retour
   where $20::bytea is not null
)
select retour_id, numero, vente_id, genre, sous_total_cents, consigne_cents, tps_cents, tvq_cents,
       total_cents, arrondi_cents
  from retour
