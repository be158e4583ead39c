-- What a return asks of each module, written by its owner.

-- retours: how a return passes without a gestionnaire. A cashier alone gives back up to 100 $, in time.
alter table magasin.retour
  add column approuve boolean not null,
  add column tardif boolean not null,
  add constraint retour_approuve
    check (approuve or (genre <> 'annulation' and not tardif and total_cents <= 10000));

-- ventes: what this part of a whole gives back. It is the share of all that came back so far, half a cent up,
-- less what was given back before: all parts together give exactly the whole.
create function magasin.part(le_montant bigint, rendu bigint, le_tout bigint, deja bigint) returns bigint
language sql immutable parallel safe as
$$ select case when le_tout = 0 then 0
               else div(2 * le_montant::numeric * rendu + le_tout, 2 * le_tout::numeric)::bigint
          end - deja $$;

-- ventes: lines of a sale as they come back; without any named, all that is left. What the sale does not have
-- is null.
create function magasin.lignes_reprises(
  la_vente uuid,
  les_rangs int[],
  les_quantites int[],
  en_stock boolean[]
) returns table (
  rang smallint,
  produit_id int,
  taxe text,
  quantite int,
  montant bigint,
  consigne bigint,
  remise_en_stock boolean
) language sql stable parallel safe as $$
select ligne.rang, ligne.produit_id, ligne.taxe, demande.quantite,
       magasin.part(ligne.montant_cents, ligne.retournee::bigint + demande.quantite, ligne.quantite,
                    ligne.rembourse_cents),
       demande.quantite * ligne.consigne_unitaire_cents,
       demande.remise_en_stock
  from (
    select nommee.rang, nommee.quantite, nommee.remise_en_stock
      from unnest(les_rangs, les_quantites, en_stock) as nommee (rang, quantite, remise_en_stock)
    union all
    select restante.rang, restante.quantite - restante.retournee, true
      from magasin.vente_ligne as restante
     where les_rangs is null and restante.vente_id = la_vente and restante.retournee < restante.quantite
  ) as demande
  left join magasin.vente_ligne as ligne on ligne.vente_id = la_vente and ligne.rang = demande.rang
$$;

-- ventes: the sale remembers what came back of it. A line that it does not have is refused by name; more than
-- was sold breaks a constraint of its table.
create function magasin.reprendre(
  la_vente uuid,
  les_rangs smallint[],
  les_quantites int[],
  les_montants bigint[],
  le_sous_total bigint,
  la_consigne bigint,
  la_base_tps bigint,
  la_base_tvq bigint,
  la_tps bigint,
  la_tvq bigint,
  l_annule boolean
) returns boolean language plpgsql as $$
begin
  if array_position(les_rangs, null) is not null then
    raise check_violation using message = 'no such line', constraint = 'retour_ligne_connue';
  end if;
  update magasin.vente_ligne
     set retournee = vente_ligne.retournee + repris.quantite,
         rembourse_cents = vente_ligne.rembourse_cents + repris.montant
    from unnest(les_rangs, les_quantites, les_montants) as repris (rang, quantite, montant)
   where vente_ligne.vente_id = la_vente and vente_ligne.rang = repris.rang;
  update magasin.vente
     set sous_total_retourne_cents = sous_total_retourne_cents + le_sous_total,
         consigne_retournee_cents = consigne_retournee_cents + la_consigne,
         base_tps_retournee_cents = base_tps_retournee_cents + la_base_tps,
         base_tvq_retournee_cents = base_tvq_retournee_cents + la_base_tvq,
         tps_retournee_cents = tps_retournee_cents + la_tps,
         tvq_retournee_cents = tvq_retournee_cents + la_tvq,
         annulee = l_annule
   where vente_id = la_vente;
  return true;
end $$;

-- stock: what comes back goes on the shelf; what is broken leaves again at once. Locks the rows in the order
-- of the products, as `mouvoir` does.
create function magasin.remettre(
  le_lieu int,
  la_reference uuid,
  l_auteur uuid,
  les_produits int[],
  les_quantites int[],
  les_abimees int[]
) returns boolean language plpgsql as $$
begin
  with
  demande as (
    select ligne.produit_id, sum(ligne.quantite)::int as quantite, sum(ligne.abimee)::int as abimee
      from unnest(les_produits, les_quantites, les_abimees) as ligne (produit_id, quantite, abimee)
     group by ligne.produit_id
  ),
  stock_verrouille as (
    select stock.produit_id, demande.quantite - demande.abimee as physique
      from magasin.stock
      join demande using (produit_id)
     where stock.lieu_id = le_lieu
     order by stock.produit_id
       for update of stock
  ),
  stock_modifie as (
    update magasin.stock
       set physique = stock.physique + stock_verrouille.physique
      from stock_verrouille
     where stock.lieu_id = le_lieu and stock.produit_id = stock_verrouille.produit_id
    returning stock.produit_id, stock.physique, stock.reserve
  )
  insert into magasin.mouvement (
         lieu_id, produit_id, type, motif, physique_delta, reserve_delta, physique_apres, reserve_apres,
         reference_id, par)
  select le_lieu, produit_id, 'retour', null, demande.quantite, 0, stock_modifie.physique + demande.abimee,
         stock_modifie.reserve, la_reference, l_auteur
    from demande
    left join stock_modifie using (produit_id)
  union all
  select le_lieu, produit_id, 'ajustement', 'casse', -demande.abimee, 0, stock_modifie.physique,
         stock_modifie.reserve, la_reference, l_auteur
    from demande
    join stock_modifie using (produit_id)
   where demande.abimee > 0;
  return true;
end $$;

-- An exchange takes its locks before its two documents, in the order of every other step: the sale, the
-- session, the stock of both by product.
create function magasin.verrouiller_echange(
  la_vente uuid,
  la_session uuid,
  le_lieu int,
  les_rangs int[],
  les_produits int[],
  les_skus text[],
  les_gtins text[]
) returns boolean language plpgsql as $$
begin
  perform from magasin.vente where vente_id = la_vente for update;
  perform from magasin.session_caisse where session_id = la_session for update;
  perform from magasin.stock
    where lieu_id = le_lieu
      and produit_id in (
        select produit_id from magasin.vente_ligne where vente_id = la_vente and rang = any (les_rangs)
        union all
        select unnest(les_produits)
        union all
        select produit_id from magasin.produit where sku = any (les_skus)
        union all
        select produit_id from magasin.code_barres where gtin = any (les_gtins))
    order by produit_id
      for update;
  return true;
end $$;

-- retours: an exchange is its two documents, or nothing. Its outcome has both.
create function magasin.conclure_echange(
  l_auteur uuid,
  le_retour uuid,
  la_vente uuid,
  l_empreinte bytea
) returns boolean language plpgsql as $$
declare
  issue jsonb;
begin
  select to_jsonb(rendu) || jsonb_build_object('nouvelle_vente', vendu.reponse) into issue
    from (select retour_id, numero, vente_id, genre, sous_total_cents, consigne_cents, tps_cents, tvq_cents,
                 total_cents, arrondi_cents
            from magasin.retour
           where retour_id = le_retour) as rendu,
         (select reponse
            from magasin.idempotence
           where compte_id = l_auteur and cle = la_vente and operation = 'vente') as vendu;
  if issue is null then
    raise check_violation using message = 'half an exchange', constraint = 'echange_entier';
  end if;
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  values (l_auteur, le_retour, 'retour', l_empreinte, 201, issue);
  return true;
end $$;
