-- A place that closes, and what would begin there at the same time.

-- Closing locks the row of the place, to which each of these rows refers: what began before is seen by the
-- closing, what comes later waits for it, and is refused here, for it had read the place before it waited.
-- The foreign key, where the wait is, comes first: triggers go by their names.
create function magasin.refuser_lieu_ferme(le_lieu int) returns void language plpgsql as $$
begin
  if exists (select from magasin.lieu where lieu_id = le_lieu and etat <> 'actif') then
    raise check_violation using message = 'the place is closed', constraint = 'lieu_en_usage';
  end if;
end $$;

create function magasin.session_lieu_en_usage() returns trigger language plpgsql as $$
begin
  perform magasin.refuser_lieu_ferme(new.magasin_id);
  return null;
end $$;

create function magasin.commande_lieu_en_usage() returns trigger language plpgsql as $$
begin
  perform magasin.refuser_lieu_ferme(new.lieu_id);
  return null;
end $$;

create function magasin.transfert_lieux_en_usage() returns trigger language plpgsql as $$
begin
  perform magasin.refuser_lieu_ferme(new.source_id);
  perform magasin.refuser_lieu_ferme(new.destination_id);
  return null;
end $$;

create trigger session_lieu_en_usage after insert on magasin.session_caisse
  for each row execute function magasin.session_lieu_en_usage();
create trigger commande_lieu_en_usage after insert on magasin.commande
  for each row execute function magasin.commande_lieu_en_usage();
create trigger transfert_lieux_en_usage after insert on magasin.transfert
  for each row execute function magasin.transfert_lieux_en_usage();

-- What is open in a place: till sessions whose drawer is not counted, orders that hold its stock,
-- transfers on their way from it or to it, requests that wait.
create function magasin.ouverts_du_lieu(le_lieu int)
returns table (sessions bigint, commandes bigint, transferts bigint, demandes bigint)
language sql stable parallel safe as
$$ select (select count(*) from magasin.session_caisse where magasin_id = le_lieu and etat <> 'fermee'),
          (select count(*) from magasin.commande where commande.lieu_id = le_lieu and reserve),
          (select count(*)
             from magasin.transfert
            where le_lieu in (source_id, destination_id) and etat in ('en_preparation', 'en_transit')),
          (select count(*) from magasin.demande where demande.lieu_id = le_lieu and etat = 'soumise') $$;
