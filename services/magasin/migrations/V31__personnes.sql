-- commandes: clients who asked to be erased. Their orders stay in the books, nameless; none is taken any
-- more.
create table magasin.client_efface (
  client_id uuid primary key,
  le timestamptz not null default now()
);

-- An order that is made waits for an erasure under way, or the erasure for it.
create function magasin.refuser_client_efface() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('magasin.client:' || new.client_id, 0));
  if exists (select from magasin.client_efface where client_id = new.client_id) then
    raise exception 'the client has been erased'
      using errcode = 'check_violation', constraint = 'commande_client_efface';
  end if;
  return new;
end $$;
create trigger commande_client_efface before insert on magasin.commande
  for each row when (new.etat = 'en_attente_paiement') execute function magasin.refuser_client_efface();

-- Whether a client waits for an order: it is neither in their hands, nor cancelled.
create function magasin.client_en_cours(le_client uuid) returns boolean language sql stable as
$$ select exists (select from magasin.commande
                   where client_id = le_client
                     and etat in ('en_attente_paiement', 'payee', 'en_preparation', 'prete', 'expediee')) $$;

-- Forgets whom the orders of a client are of. False, and nothing done, while one of them is under way.
-- Amounts, numbers and refunds stay, so that the books, the invoices and the reports do.
create function magasin.effacer_client(le_client uuid) returns boolean language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('magasin.client:' || le_client, 0));
  if magasin.client_en_cours(le_client) then
    return false;
  end if;
  insert into magasin.client_efface (client_id) values (le_client) on conflict do nothing;
  update magasin.commande
     set courriel = null, adresse = null
   where client_id = le_client and num_nonnulls(courriel, adresse) > 0;
  update magasin.outbox
     set charge = charge - 'courriel' - 'adresse'
    from magasin.commande
   where commande.client_id = le_client
     and outbox.agregat_id = commande.commande_id::text
     and outbox.charge ?| array['courriel', 'adresse'];
  -- What a request said can be told from its digest, by whoever guesses it.
  update magasin.idempotence set empreinte = decode(repeat('00', 32), 'hex') where compte_id = le_client;
  return true;
end $$;

grant select, insert on magasin.client_efface to comptoir_magasin;
grant execute on function magasin.refuser_client_efface, magasin.client_en_cours, magasin.effacer_client
  to comptoir_magasin;
