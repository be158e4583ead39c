-- A checkout: the order with its lines, its reserved stock, its first step, its event and its stored answer.
--
-- No row where the place is not open or no line was given. An unknown product leaves the subtotal null, one
-- that the place does not hold leaves its movement null: NOT NULL refuses both.
--
-- $1 commande_id uuid
-- $2 client_id uuid
-- $3 mode text
-- $4 lieu_id int
-- $5 courriel text
-- $6 adresse jsonb
-- $7 produits int[]
-- $8 quantites int[]
-- $9 prix_vus bigint[]
-- $10 empreinte bytea
with
bareme as (
  select lieu.lieu_id, lieu.type, parametre.frais_livraison_cents, parametre.livraison_gratuite_cents,
         now() + make_interval(mins => parametre.reservation_minutes) as echeance, taux.tps, taux.tvq
    from magasin.lieu,
         magasin.parametre,
         magasin.taux(magasin.jour(now())) as taux
   where lieu.lieu_id = $4 and lieu.etat = 'actif'
),
lignes as (
  select demande.produit_id, demande.quantite, demande.prix_vu
    from bareme,
         unnest($7::int[], $8::int[], $9::bigint[]) as demande (produit_id, quantite, prix_vu)
),
lignes_chiffrees as (
  select lignes.produit_id, produit.sku, produit.nom_fr, produit.nom_en, lignes.quantite, lignes.prix_vu,
         produit.prix_cents, produit.cout_cents, produit.consigne_cents, produit.taxe,
         nullif(produit.remise, 0) as remise, lignes.quantite * produit.prix_cents - produit.remise as montant
    from lignes
    left join lateral (
      select sku, nom_fr, nom_en, prix_cents, cout_cents, consigne_cents, taxe,
             case when lot_jusqua > now()
                  then coalesce(magasin.remise_du_moment(produit_id, lignes.quantite, prix_cents, now()), 0)
                  else 0 end as remise
        from magasin.produit
       where produit.produit_id = lignes.produit_id and produit.actif and produit.en_ligne
       limit 1) as produit on true
),
bases as (
  select case when bool_and(sku is not null) then sum(montant)::bigint end as sous_total,
         coalesce(sum(quantite * consigne_cents), 0)::bigint as consigne,
         coalesce(sum(montant) filter (where taxe <> 'detaxee'), 0)::bigint as tps,
         coalesce(sum(montant) filter (where taxe = 'taxable'), 0)::bigint as tvq
    from lignes_chiffrees
  having count(*) > 0
),
-- Delivery bears both taxes. Deposits bear none, and make no delivery free.
commande as (
  insert into magasin.commande (
         commande_id, client_id, mode, lieu_id, lieu_type, reservee_jusqua, courriel, adresse,
         sous_total_cents, frais_livraison_cents, consigne_cents, base_tps_cents, base_tvq_cents, taux_tps,
         taux_tvq, tps_cents, tvq_cents, total_cents)
  select $1, $2, $3, bareme.lieu_id, bareme.type, bareme.echeance, $5, $6,
         bases.sous_total, livraison.frais, bases.consigne, bases.tps + livraison.frais,
         bases.tvq + livraison.frais, bareme.tps, bareme.tvq, taxes.tps, taxes.tvq,
         bases.sous_total + livraison.frais + bases.consigne + taxes.tps + taxes.tvq
    from bareme, bases,
         lateral (select case when $3 = 'livraison' and bases.sous_total < bareme.livraison_gratuite_cents
                              then bareme.frais_livraison_cents else 0 end as frais) as livraison,
         lateral (select magasin.taxe(bases.tps + livraison.frais, bareme.tps) as tps,
                         magasin.taxe(bases.tvq + livraison.frais, bareme.tvq) as tvq) as taxes
  returning commande_id, client_id, numero, etat, mode, total_cents,
            magasin.commande_reservee(commande) as reponse
),
commande_lignes as (
  insert into magasin.commande_ligne (
         commande_id, produit_id, sku, nom_fr, nom_en, quantite, prix_vu_cents, prix_unitaire_cents,
         cout_cents, consigne_unitaire_cents, taxe, remise_cents, remise_motif, montant_cents)
  select commande.commande_id, ligne.produit_id, ligne.sku, ligne.nom_fr, ligne.nom_en, ligne.quantite,
         ligne.prix_vu, ligne.prix_cents, ligne.cout_cents, ligne.consigne_cents, ligne.taxe,
         coalesce(ligne.remise, 0), case when ligne.remise is not null then 'lot' end, ligne.montant
    from commande, lignes_chiffrees as ligne
),
stock as (
  select magasin.mouvoir($4, 'reservation', $1, null, $7, null, $8) from commande
),
-- Reads the stock: a step that nobody reads is not carried out.
etape as (
  insert into magasin.commande_etape (commande_id, rang, etape, resultat)
  select commande.commande_id, 1, 'reservation', 'reussie' from commande, stock
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'commande.creee', commande_id::text,
         jsonb_build_object(
           'client_id', client_id, 'numero', numero, 'etat', etat, 'mode', mode, 'total_cents', total_cents,
           'nb_articles', (select sum(quantite) from lignes))
    from commande
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select client_id, commande_id, 'commande', $10, 201, reponse from commande
)
select reponse from commande
