-- The next events become figures, and the position of their reader moves: once, whoever carries it out. No
-- row: another does at this moment.
--
-- $1 pas bigint: how many events at most
with
lecteur as materialized (
  select position
    from magasin.lecteur
   where nom = 'magasin.rapports' and source = 'magasin'
     for update skip locked
),
-- The documents are looked up by ids, which a mistake may have made of anything.
evenements as materialized (
  select outbox.position, outbox.type, outbox.charge ->> 'etat' as etat, outbox.cree_le,
         case when outbox.agregat_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                   and outbox.type in ('vente.enregistree', 'retour.enregistre', 'commande.etat')
              then outbox.agregat_id::uuid end as document_id
    from lecteur, magasin.outbox
   where outbox.position > lecteur.position and outbox.position <= lecteur.position + $1
),
-- Each document is looked up by its id, however many the planner expects: `offset 0` keeps it from reading
-- them all. An id may be that of a sale and of a return, which two callers chose.
documents as materialized (
  select document.*
    from evenements
   cross join lateral (
     select trouve.*
       from magasin.rapport_document as trouve
      where trouve.document_id = evenements.document_id
        and (trouve.genre = 'vente') = (evenements.type = 'vente.enregistree')
     offset 0) as document
   where evenements.type in ('vente.enregistree', 'retour.enregistre')
),
lignes as materialized (
  select ligne.*
    from evenements
   cross join lateral (
     select vendue.*
       from magasin.rapport_ligne_vendue as vendue
      where vendue.document_id = evenements.document_id
     offset 0) as ligne
   where evenements.type = 'vente.enregistree'
   union all
  select ligne.*
    from evenements
   cross join lateral (
     select rendue.*
       from magasin.rapport_ligne_rendue as rendue
      where rendue.document_id = evenements.document_id
     offset 0) as ligne
   where evenements.type = 'retour.enregistre'
),
commandes as materialized (
  select commande.*
    from evenements
   cross join lateral (
     select payee.*
       from magasin.rapport_commande_payee as payee
      where payee.document_id = evenements.document_id
     offset 0) as commande
   where evenements.type = 'commande.etat' and evenements.etat = 'payee'
   union all
  select commande.*
    from evenements
   cross join lateral (
     select annulee.*
       from magasin.rapport_commande_annulee as annulee
      where annulee.document_id = evenements.document_id
     offset 0) as commande
   where evenements.type = 'commande.etat' and evenements.etat = 'annulee'
),
produits as materialized (
  select jour, magasin_id, canal, produit_id,
         coalesce(sum(quantite) filter (where genre = 'vente'), 0)::bigint as vendue,
         coalesce(sum(quantite) filter (where genre <> 'vente'), 0)::bigint as retournee,
         coalesce(sum(montant_cents) filter (where genre = 'vente'), 0)::bigint as montant_cents,
         coalesce(sum(montant_cents) filter (where genre <> 'vente'), 0)::bigint as rembourse_cents,
         sum(case genre when 'vente' then cout_cents else -cout_cents end)::bigint as cout_cents
    from lignes
   group by jour, magasin_id, canal, produit_id
),
vente_jour as (
  insert into magasin.vente_jour as fait (
         jour, magasin_id, canal, heure, genre, nombre, sous_total_cents, frais_livraison_cents,
         consigne_cents, tps_cents, tvq_cents, total_cents, arrondi_cents, cout_cents)
  select jour, magasin_id, canal, heure, genre, sum(nombre), sum(sous_total_cents),
         sum(frais_livraison_cents), sum(consigne_cents), sum(tps_cents), sum(tvq_cents), sum(total_cents),
         sum(arrondi_cents), sum(cout_cents)
    from (select jour, magasin_id, canal, heure, genre, 1 as nombre, sous_total_cents, frais_livraison_cents,
                 consigne_cents, tps_cents, tvq_cents, total_cents, arrondi_cents, 0 as cout_cents
            from documents
           union all
          select jour, magasin_id, canal, heure, genre, 0, 0, 0, 0, 0, 0, 0, 0, cout_cents
            from lignes) as part
   group by jour, magasin_id, canal, heure, genre
   order by jour, magasin_id, canal, heure, genre
  on conflict (jour, magasin_id, canal, heure, genre) do update
     set nombre = fait.nombre + excluded.nombre,
         sous_total_cents = fait.sous_total_cents + excluded.sous_total_cents,
         frais_livraison_cents = fait.frais_livraison_cents + excluded.frais_livraison_cents,
         consigne_cents = fait.consigne_cents + excluded.consigne_cents,
         tps_cents = fait.tps_cents + excluded.tps_cents,
         tvq_cents = fait.tvq_cents + excluded.tvq_cents,
         total_cents = fait.total_cents + excluded.total_cents,
         arrondi_cents = fait.arrondi_cents + excluded.arrondi_cents,
         cout_cents = fait.cout_cents + excluded.cout_cents
),
produit_jour as (
  insert into magasin.produit_jour as fait (
         jour, magasin_id, canal, produit_id, vendue, retournee, montant_cents, rembourse_cents, cout_cents)
  select jour, magasin_id, canal, produit_id, vendue, retournee, montant_cents, rembourse_cents, cout_cents
    from produits
   order by jour, magasin_id, canal, produit_id
  on conflict (jour, magasin_id, canal, produit_id) do update
     set vendue = fait.vendue + excluded.vendue,
         retournee = fait.retournee + excluded.retournee,
         montant_cents = fait.montant_cents + excluded.montant_cents,
         rembourse_cents = fait.rembourse_cents + excluded.rembourse_cents,
         cout_cents = fait.cout_cents + excluded.cout_cents
),
produit_mois as (
  insert into magasin.produit_mois as fait (
         magasin_id, mois, canal, produit_id, vendue, retournee, montant_cents, rembourse_cents, cout_cents)
  select coalesce(magasin_id, 0) as magasin, date_trunc('month', jour)::date as mois, canal, produit_id,
         sum(vendue), sum(retournee), sum(montant_cents), sum(rembourse_cents), sum(cout_cents)
    from produits
   group by grouping sets ((magasin_id, date_trunc('month', jour)::date, canal, produit_id),
                           (date_trunc('month', jour)::date, canal, produit_id))
   order by magasin, mois, canal, produit_id
  on conflict (magasin_id, mois, canal, produit_id) do update
     set vendue = fait.vendue + excluded.vendue,
         retournee = fait.retournee + excluded.retournee,
         montant_cents = fait.montant_cents + excluded.montant_cents,
         rembourse_cents = fait.rembourse_cents + excluded.rembourse_cents,
         cout_cents = fait.cout_cents + excluded.cout_cents
),
taxe_jour as (
  insert into magasin.taxe_jour as fait (
         jour, magasin_id, canal, genre, taxable_cents, tps_seule_cents, detaxee_cents,
         frais_livraison_cents, tps_cents, tvq_cents)
  select jour, magasin_id, canal, genre, sum(taxable_cents), sum(tps_seule_cents), sum(detaxee_cents),
         sum(frais_livraison_cents), sum(tps_cents), sum(tvq_cents)
    from (select jour, magasin_id, canal, genre, base_tvq_cents as taxable_cents,
                 base_tps_cents - base_tvq_cents as tps_seule_cents,
                 case genre when 'vente' then sous_total_cents - base_tps_cents else 0 end as detaxee_cents,
                 0 as frais_livraison_cents, tps_cents, tvq_cents
            from documents
           where genre <> 'vente' or canal = 'caisse'
           union all
          select jour, magasin_id, canal, genre, case taxe when 'taxable' then montant_cents else 0 end,
                 case taxe when 'tps_seule' then montant_cents else 0 end,
                 case taxe when 'detaxee' then montant_cents else 0 end, 0, 0, 0
            from lignes
           where genre <> 'vente'
           union all
          select jour, magasin_id, 'web', genre, base_tvq_cents - frais_livraison_cents,
                 base_tps_cents - base_tvq_cents,
                 sous_total_cents + frais_livraison_cents - base_tps_cents, frais_livraison_cents,
                 tps_cents, tvq_cents
            from commandes) as part
   group by jour, magasin_id, canal, genre
   order by jour, magasin_id, canal, genre
  on conflict (jour, magasin_id, canal, genre) do update
     set taxable_cents = fait.taxable_cents + excluded.taxable_cents,
         tps_seule_cents = fait.tps_seule_cents + excluded.tps_seule_cents,
         detaxee_cents = fait.detaxee_cents + excluded.detaxee_cents,
         frais_livraison_cents = fait.frais_livraison_cents + excluded.frais_livraison_cents,
         tps_cents = fait.tps_cents + excluded.tps_cents,
         tvq_cents = fait.tvq_cents + excluded.tvq_cents
),
avance as (
  update magasin.lecteur
     set position = fin.derniere, maj_le = now()
    from (select max(position) as derniere, count(*) as nombre from evenements) as fin
   where lecteur.nom = 'magasin.rapports' and lecteur.source = 'magasin' and fin.derniere is not null
  returning lecteur.position, fin.nombre
)
select coalesce(avance.position, lecteur.position) as position,
       coalesce(avance.nombre, 0) as nombre,
       (select coalesce(array_agg(cree_le), '{}') from evenements where document_id is not null) as moments,
       (select coalesce(array_agg(evenements.position order by evenements.position), '{}')
          from evenements
          left join documents on documents.document_id = evenements.document_id
         where case when evenements.type in ('vente.enregistree', 'retour.enregistre')
                    then documents.document_id is null
                    else evenements.type = 'commande.etat' and evenements.document_id is null
               end) as incompris
  from lecteur
  left join avance on true
