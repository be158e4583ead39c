-- Clients who asked to be erased: none of them has a cart any more, nor ever will.
create table panier.client_efface (
  client_id uuid primary key,
  le timestamptz not null default now()
);

-- A cart that is made waits for an erasure under way, or the erasure for it.
create function panier.refuser_client_efface() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('panier.client:' || new.client_id, 0));
  if exists (select from panier.client_efface where client_id = new.client_id) then
    raise exception 'the client has been erased'
      using errcode = 'check_violation', constraint = 'panier_client_efface';
  end if;
  return new;
end $$;
create trigger panier_client_efface before insert on panier.panier
  for each row when (new.client_id is not null) execute function panier.refuser_client_efface();

-- Forgets the carts of a client. False, and nothing done, while one of them is being ordered. A cart that
-- became an order says no more than the order, which is kept.
create function panier.effacer_client(le_client uuid) returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('panier.client:' || le_client, 0));
  perform from panier.panier where client_id = le_client order by panier_id for update;
  if exists (select from panier.panier where client_id = le_client and etat = 'en_commande') then
    return false;
  end if;
  insert into panier.client_efface (client_id) values (le_client) on conflict do nothing;
  delete from panier.panier where client_id = le_client and etat <> 'commande';
  return true;
end $$;

grant select, insert on panier.client_efface to comptoir_panier;
grant execute on all functions in schema panier to comptoir_panier;
