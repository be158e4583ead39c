-- How many figures are not those of the documents, up to the position of their reader.
with
en_attente as materialized (
  select outbox.type,
         case when outbox.agregat_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
              then outbox.agregat_id::uuid end as document_id,
         outbox.charge ->> 'etat' as etat
    from magasin.outbox
   where outbox.type in ('vente.enregistree', 'retour.enregistre', 'commande.etat')
     and (outbox.position is null
          or outbox.position > (select position
                                  from magasin.lecteur
                                 where nom = 'magasin.rapports' and source = 'magasin'))
),
documents as materialized (
  select jour, magasin_id, canal, heure, genre, count(*) as nombre,
         sum(sous_total_cents) as sous_total_cents, sum(frais_livraison_cents) as frais_livraison_cents,
         sum(consigne_cents) as consigne_cents, sum(tps_cents) as tps_cents, sum(tvq_cents) as tvq_cents,
         sum(total_cents) as total_cents, sum(arrondi_cents) as arrondi_cents
    from magasin.rapport_document as document
   where not exists (
     select
       from en_attente
      where en_attente.document_id = document.document_id
        and (document.genre = 'vente') = (en_attente.type = 'vente.enregistree'))
   group by jour, magasin_id, canal, heure, genre
),
-- Millions, read once for all that is made of them: a sum has a product, an hour or a tax class.
lignes as materialized (
  select jour, magasin_id, canal, produit_id, heure, genre, taxe,
         coalesce(sum(quantite) filter (where genre = 'vente'), 0) as vendue,
         coalesce(sum(quantite) filter (where genre <> 'vente'), 0) as retournee,
         coalesce(sum(montant_cents) filter (where genre = 'vente'), 0) as montant_cents,
         coalesce(sum(montant_cents) filter (where genre <> 'vente'), 0) as rembourse_cents,
         sum(case genre when 'vente' then cout_cents else -cout_cents end) as cout_cents
    from (select ligne.genre, ligne.jour, ligne.magasin_id, ligne.canal, ligne.heure, ligne.produit_id,
                 ligne.taxe, ligne.quantite, ligne.montant_cents, ligne.cout_cents
            from magasin.rapport_ligne_vendue as ligne
           where not exists (
             select
               from en_attente
              where en_attente.document_id = ligne.document_id and en_attente.type = 'vente.enregistree')
           union all
          select ligne.genre, ligne.jour, ligne.magasin_id, ligne.canal, ligne.heure, ligne.produit_id,
                 ligne.taxe, ligne.quantite, ligne.montant_cents, ligne.cout_cents
            from magasin.rapport_ligne_rendue as ligne
           where not exists (
             select
               from en_attente
              where en_attente.document_id = ligne.document_id
                and en_attente.type = 'retour.enregistre')) as ligne
   group by grouping sets ((jour, magasin_id, canal, produit_id),
                           (jour, magasin_id, canal, heure, genre),
                           (jour, magasin_id, canal, genre, taxe))
),
produits as (
  select jour, magasin_id, canal, produit_id, vendue, retournee, montant_cents, rembourse_cents, cout_cents
    from lignes
   where produit_id is not null
),
ventes as (
  select jour, magasin_id, canal, heure, genre, sum(nombre) as nombre,
         sum(sous_total_cents) as sous_total_cents, sum(frais_livraison_cents) as frais_livraison_cents,
         sum(consigne_cents) as consigne_cents, sum(tps_cents) as tps_cents, sum(tvq_cents) as tvq_cents,
         sum(total_cents) as total_cents, sum(arrondi_cents) as arrondi_cents, sum(cout_cents) as cout_cents
    from (select documents.*, 0 as cout_cents
            from documents
           union all
          select jour, magasin_id, canal, heure, genre, 0, 0, 0, 0, 0, 0, 0, 0,
                 case genre when 'vente' then cout_cents else -cout_cents end
            from lignes
           where heure is not null) as part
   group by jour, magasin_id, canal, heure, genre
),
mois as (
  select coalesce(magasin_id, 0) as magasin_id, date_trunc('month', jour)::date as mois, canal, produit_id,
         sum(vendue) as vendue, sum(retournee) as retournee, sum(montant_cents) as montant_cents,
         sum(rembourse_cents) as rembourse_cents, sum(cout_cents) as cout_cents
    from produits
   group by grouping sets ((magasin_id, date_trunc('month', jour)::date, canal, produit_id),
                           (date_trunc('month', jour)::date, canal, produit_id))
),
commandes as (
  select payee.*
    from magasin.rapport_commande_payee as payee
   where not exists (
     select
       from en_attente
      where en_attente.document_id = payee.document_id
        and en_attente.type = 'commande.etat' and en_attente.etat = 'payee')
   union all
  select annulee.*
    from magasin.rapport_commande_annulee as annulee
   where not exists (
     select
       from en_attente
      where en_attente.document_id = annulee.document_id
        and en_attente.type = 'commande.etat' and en_attente.etat = 'annulee')
),
taxes as (
  select jour, magasin_id, canal, genre, sum(taxable_cents) as taxable_cents,
         sum(tps_seule_cents) as tps_seule_cents, sum(detaxee_cents) as detaxee_cents,
         sum(frais_livraison_cents) as frais_livraison_cents, sum(tps_cents) as tps_cents,
         sum(tvq_cents) as tvq_cents
    from (select jour, magasin_id, canal, genre, 0 as taxable_cents, 0 as tps_seule_cents,
                 0 as detaxee_cents, 0 as frais_livraison_cents, tps_cents, tvq_cents
            from documents
           where genre <> 'vente' or canal = 'caisse'
           union all
          select jour, magasin_id, canal, genre,
                 case taxe when 'taxable' then montant_cents + rembourse_cents else 0 end,
                 case taxe when 'tps_seule' then montant_cents + rembourse_cents else 0 end,
                 case taxe when 'detaxee' then montant_cents + rembourse_cents else 0 end, 0, 0, 0
            from lignes
           where taxe is not null and (genre <> 'vente' or canal = 'caisse')
           union all
          select jour, magasin_id, 'web', genre, base_tvq_cents - frais_livraison_cents,
                 base_tps_cents - base_tvq_cents,
                 sous_total_cents + frais_livraison_cents - base_tps_cents, frais_livraison_cents,
                 tps_cents, tvq_cents
            from commandes) as part
   group by jour, magasin_id, canal, genre
)
select (select count(*)
          from magasin.vente_jour as fait
          full join ventes using (jour, magasin_id, canal, heure, genre)
         where (fait.nombre, fait.sous_total_cents, fait.frais_livraison_cents, fait.consigne_cents,
                fait.tps_cents, fait.tvq_cents, fait.total_cents, fait.arrondi_cents, fait.cout_cents)
               is distinct from
               (ventes.nombre, ventes.sous_total_cents, ventes.frais_livraison_cents, ventes.consigne_cents,
                ventes.tps_cents, ventes.tvq_cents, ventes.total_cents, ventes.arrondi_cents,
                ventes.cout_cents))
     + (select count(*)
          from magasin.produit_jour as fait
          full join produits using (jour, magasin_id, canal, produit_id)
         where (fait.vendue, fait.retournee, fait.montant_cents, fait.rembourse_cents, fait.cout_cents)
               is distinct from
               (produits.vendue, produits.retournee, produits.montant_cents, produits.rembourse_cents,
                produits.cout_cents))
     + (select count(*)
          from magasin.produit_mois as fait
          full join mois using (magasin_id, mois, canal, produit_id)
         where (fait.vendue, fait.retournee, fait.montant_cents, fait.rembourse_cents, fait.cout_cents)
               is distinct from
               (mois.vendue, mois.retournee, mois.montant_cents, mois.rembourse_cents, mois.cout_cents))
     + (select count(*)
          from magasin.taxe_jour as fait
          full join taxes using (jour, magasin_id, canal, genre)
         where (fait.taxable_cents, fait.tps_seule_cents, fait.detaxee_cents, fait.frais_livraison_cents,
                fait.tps_cents, fait.tvq_cents)
               is distinct from
               (taxes.taxable_cents, taxes.tps_seule_cents, taxes.detaxee_cents, taxes.frais_livraison_cents,
                taxes.tps_cents, taxes.tvq_cents))
