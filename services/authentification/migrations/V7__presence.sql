-- The last day on which a client was seen, at a sign-in or a refresh: a day says enough of how long nobody
-- used an account. It is moved once a day, in a table of its own: two sign-ins at once share the row of the
-- account.
create table authentification.presence (
  compte_id uuid
    constraint presence_pkey primary key
    constraint presence_compte_id_fkey references authentification.compte,
  vu_le date not null                               -- by the clock of the shops
);
create index presence_vu_idx on authentification.presence (vu_le);

create function authentification.voir_nouveau() returns trigger language plpgsql as $$
begin
  insert into authentification.presence (compte_id, vu_le)
  values (new.compte_id, (new.cree_le at time zone 'America/Toronto')::date);
  return new;
end $$;
create trigger compte_vu after insert on authentification.compte
  for each row when (new.genre = 'client' and new.etat <> 'efface')
  execute function authentification.voir_nouveau();

-- What is known of the accounts of before: when they were made or changed, and the sessions that are left.
insert into authentification.presence (compte_id, vu_le)
select compte.compte_id,
       (greatest(compte.cree_le, compte.modifie_le, max(session.cree_le), max(jeton.utilise_le))
        at time zone 'America/Toronto')::date
  from authentification.compte
  left join authentification.session using (compte_id)
  left join authentification.jeton_rafraichissement as jeton using (session_id)
 where compte.genre = 'client' and compte.etat <> 'efface'
 group by compte.compte_id;

grant select, insert, update, delete on authentification.presence to comptoir_authentification;

-- The account of a client who asked to be erased: no sign-in, no session, no e-mail, no day on which they
-- were seen, nothing in the events that names them. The row stays, so that its id is never another's.
create or replace function authentification.effacer_client(le_client uuid) returns void language plpgsql as $$
declare
  le_courriel text;
begin
  -- Waits for sign-ins under way: none of them leaves a session behind.
  select courriel into le_courriel
    from authentification.compte
   where compte_id = le_client and genre = 'client'
     for update;
  if not found then
    return;
  end if;
  update authentification.compte
     set etat = 'efface', courriel = null, mot_de_passe = null, provisoire = false, version = version + 1,
         modifie_le = now()
   where compte_id = le_client and etat <> 'efface';
  delete from authentification.tentative where sujet = sha256(convert_to(le_courriel, 'UTF8'));
  delete from authentification.oubli where sujet = sha256(convert_to(le_courriel, 'UTF8'));
  delete from authentification.reinitialisation where compte_id = le_client;
  update authentification.session
     set revoquee_le = coalesce(revoquee_le, clock_timestamp()),
         motif = coalesce(motif, 'effacement'),
         agent = ''
   where compte_id = le_client and (revoquee_le is null or agent <> '');
  -- Behind the sessions: a refresh under way holds its own, and moves the day.
  delete from authentification.presence where compte_id = le_client;
  update authentification.outbox
     set charge = '{}'
   where agregat_id = le_client::text and type not like 'audit.%' and charge <> '{}';
end $$;

-- The same for an account that nobody used: false, and nothing done, where its client was seen since this
-- day.
create function authentification.effacer_inactif(le_client uuid, avant date) returns boolean
language plpgsql as $$
begin
  -- Waits for sign-ins and refreshes under way: the day that is read next is theirs.
  perform 1 from authentification.compte where compte_id = le_client for update;
  perform 1 from authentification.session where compte_id = le_client order by session_id for update;
  if exists (select from authentification.presence where compte_id = le_client and vu_le >= avant) then
    return false;
  end if;
  perform authentification.effacer_client(le_client);
  return true;
end $$;
grant execute on function authentification.effacer_inactif to comptoir_authentification;
