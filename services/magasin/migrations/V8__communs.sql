-- What every module does in the same way, written once by its owner. PostgreSQL puts the body of a function
-- of language sql in the place of its call; a function in plpgsql keeps its plans.

-- lieux: the business day of an instant is a day of Montréal, whatever the clock of the till.
create function magasin.jour(instant timestamptz) returns date language sql immutable parallel safe as
$$ select (instant at time zone 'America/Toronto')::date $$;

-- lieux: when that day begins.
create function magasin.debut(jour date) returns timestamptz language sql immutable parallel safe as
$$ select jour::timestamp at time zone 'America/Toronto' $$;

-- lieux: the rates in force on a day, in thousandths of a percent.
create function magasin.taux(jour date) returns table (tps int, tvq int) language sql stable parallel safe as
$$ select taux_taxe.tps, taux_taxe.tvq
     from magasin.taux_taxe
    where taux_taxe.depuis <= jour
    order by taux_taxe.depuis desc
    limit 1 $$;

-- lieux: a tax on a base, half a cent up. The constraints of vente and commande say the same.
create function magasin.taxe(base bigint, taux int) returns bigint language sql immutable parallel safe as
$$ select (base * taux + 50000) / 100000 $$;

-- stock: the one way in which stock moves, whoever causes it. Locks the rows in the order of the products,
-- moves the quantities, and writes the ledger.
--
-- The lines come as columns; a product may have several, and a column of quantities may be null where none of
-- them moves. A product that the place does not hold leaves its movement null, which NOT NULL refuses; too
-- little stock breaks a constraint of the table. Where a discrepancy is allowed, what the book does not have
-- comes in first. Gives how much that was.
create function magasin.mouvoir(
  le_lieu int,
  le_type text,
  la_reference uuid,
  l_auteur uuid,
  les_produits int[],
  les_physiques int[],
  les_reserves int[],
  ecart_permis boolean default false
) returns bigint language plpgsql as $$
declare
  ecart bigint := 0;
begin
  if ecart_permis then
    ecart := magasin.combler(le_lieu, la_reference, l_auteur, les_produits, les_physiques);
  end if;
  with
  demande as (
    select ligne.produit_id,
           coalesce(sum(ligne.physique), 0)::int as physique,
           coalesce(sum(ligne.reserve), 0)::int as reserve
      from unnest(les_produits, les_physiques, les_reserves) as ligne (produit_id, physique, reserve)
     group by ligne.produit_id
  ),
  stock_verrouille as (
    select stock.produit_id, demande.physique, demande.reserve
      from magasin.stock
      join demande using (produit_id)
     where stock.lieu_id = le_lieu
     order by stock.produit_id
       for update of stock
  ),
  stock_modifie as (
    update magasin.stock
       set physique = stock.physique + stock_verrouille.physique,
           reserve = stock.reserve + stock_verrouille.reserve
      from stock_verrouille
     where stock.lieu_id = le_lieu and stock.produit_id = stock_verrouille.produit_id
    returning stock.produit_id, stock.physique, stock.reserve
  )
  insert into magasin.mouvement (
         lieu_id, produit_id, type, physique_delta, reserve_delta, physique_apres, reserve_apres,
         reference_id, par)
  select le_lieu, produit_id, le_type, demande.physique, demande.reserve,
         stock_modifie.physique, stock_modifie.reserve, la_reference, l_auteur
    from demande
    left join stock_modifie using (produit_id);
  return ecart;
end $$;

-- stock: what the book does not have of these quantities comes in, and somebody is to count it. Gives how
-- much.
create function magasin.combler(
  le_lieu int,
  la_reference uuid,
  l_auteur uuid,
  les_produits int[],
  les_physiques int[]
) returns bigint language plpgsql as $$
declare
  manquants int[];
  manques int[];
begin
  with
  stock_verrouille as (
    select stock.produit_id, -demande.physique - stock.disponible as manque
      from magasin.stock
      join (select ligne.produit_id, sum(ligne.physique)::int as physique
              from unnest(les_produits, les_physiques) as ligne (produit_id, physique)
             group by ligne.produit_id) as demande using (produit_id)
     where stock.lieu_id = le_lieu
     order by stock.produit_id
       for update of stock
  )
  select array_agg(produit_id), array_agg(manque) into manquants, manques
    from stock_verrouille
   where manque > 0;
  if manquants is null then
    return 0;
  end if;
  perform magasin.mouvoir(le_lieu, 'ecart_caisse', la_reference, l_auteur, manquants, manques, null);
  insert into magasin.comptage (comptage_id, lieu_id, produit_id, origine, etat)
  select gen_random_uuid(), le_lieu, manquant, 'ecart_caisse', 'a_faire'
    from unnest(manquants) as manquant
  on conflict (lieu_id, produit_id) where etat = 'a_faire' do nothing;
  return (select sum(manque) from unnest(manques) as manque);
end $$;

-- commandes: an order in the words of its checkout.
create function magasin.commande_reservee(commande magasin.commande) returns jsonb
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
     'tps_cents', commande.tps_cents,
     'tvq_cents', commande.tvq_cents,
     'total_cents', commande.total_cents) $$;
