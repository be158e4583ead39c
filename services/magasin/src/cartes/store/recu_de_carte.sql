-- All that the receipt of a card says: of its sale, or of its replacement; who sells and where.
--
-- $1 document_id uuid
select document.document_id, document.genre, document.numero as document, document.magasin_id, document.par,
       document.le, carte.genre as carte, carte.derniers, document.derniers_perdue, document.montant_cents,
       document.arrondi_cents, document.paiements,
       to_char(document.le at time zone 'America/Toronto', 'YYYY-MM-DD HH24:MI') as date_locale,
       parametre.raison_sociale, lieu.nom as magasin, lieu.adresse, lieu.ville, lieu.code_postal,
       lieu.telephone
  from (select carte_vente_id as document_id, 'vente' as genre, numero, carte_id, magasin_id, par, le,
               null as derniers_perdue, montant_cents, arrondi_cents::bigint as arrondi_cents,
               (select jsonb_agg(to_jsonb(paiement) - 'rang' order by paiement.rang)
                  from (select rang, moyen, montant_cents, reference
                          from magasin.carte_vente_paiement
                         where carte_vente_paiement.carte_vente_id = carte_vente.carte_vente_id)
                       as paiement) as paiements
          from magasin.carte_vente
         where carte_vente_id = $1
        union all
        select carte_remplacement_id, 'remplacement', numero, nouvelle_id, magasin_id, par, le,
               (select derniers from magasin.carte where carte.carte_id = carte_remplacement.carte_id),
               montant_cents, 0, '[]'
          from magasin.carte_remplacement
         where carte_remplacement_id = $1) as document
  join magasin.carte using (carte_id)
  join magasin.lieu on lieu.lieu_id = document.magasin_id
 cross join magasin.parametre
