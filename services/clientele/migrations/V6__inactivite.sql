-- Clients whom nobody has seen for long: who was told that they will be erased, and when. The row goes when
-- they come back, and when their erasure is asked for.
create table clientele.inactivite (
  client_id uuid
    constraint inactivite_pkey primary key
    constraint inactivite_client_id_fkey references clientele.client,
  vu_le date not null,
  avise_le timestamptz not null default now(),
  echeance date not null                             -- from this day on they are erased
    constraint inactivite_echeance check (echeance > vu_le)
);
create index inactivite_echeance_idx on clientele.inactivite (echeance, client_id);

-- An erasure that nobody asked for: it is given up where the client was seen since this day.
alter table clientele.demande_loi25
  add column inactif_depuis date,
  add constraint demande_loi25_inactif check (inactif_depuis is null or genre = 'effacement');

alter table clientele.courriel
  drop constraint courriel_genre,
  add constraint courriel_genre check (genre in (
    'commande_payee', 'commande_prete', 'commande_expediee', 'commande_remboursee', 'recu', 'mot_de_passe',
    'compte_inactif'));

insert into clientele.lecteur (nom, source) values
  ('clientele.notifications', 'authentification'),
  ('clientele.notifications', 'clientele'),
  ('clientele.courriels', 'clientele');

grant select, insert, update, delete on clientele.inactivite to comptoir_clientele;

-- The last step of an erasure: whatever is left of the client here. False where the request is finished, or
-- is none. Readers of feeds hold the client while they write, so that none of them writes after this.
create or replace function clientele.effacer_client(la_demande uuid) returns boolean language plpgsql as $$
declare
  qui uuid;
begin
  select client_id into qui
    from clientele.demande_loi25
   where demande_id = la_demande and genre = 'effacement' and etat <> 'terminee'
     for update;
  if not found then
    return false;
  end if;
  update clientele.client
     set etat = 'efface', prenom = null, nom = null, courriel = null, telephone = null,
         version = version + 1, modifie_le = now()
   where client_id = qui;
  delete from clientele.adresse where client_id = qui;
  delete from clientele.consentement where client_id = qui;
  delete from clientele.commande_vue where client_id = qui;
  delete from clientele.notification where client_id = qui;
  delete from clientele.courriel where client_id = qui;
  delete from clientele.inactivite where client_id = qui;
  -- An answer to a key that came again would be looked for by what the request said.
  update clientele.idempotence set empreinte = decode(repeat('00', 32), 'hex') where compte_id = qui;
  -- When they were last seen.
  update clientele.outbox
     set charge = '{}'
   where agregat_id = qui::text and type = 'client.inactif' and charge <> '{}';
  update clientele.demande_loi25
     set document = null, etat = 'terminee', terminee_le = coalesce(terminee_le, now()),
         etapes_faites = case when demande_id = la_demande then etapes_faites || array['clientele']
                              else etapes_faites end
   where client_id = qui and (etat <> 'terminee' or document is not null);
  insert into clientele.outbox (type, agregat_id) values ('client.efface', qui::text);
  return true;
end $$;

-- Who is to stay erased whatever archive is restored: ids, and nothing else. An erasure that nobody asked for
-- counts once it has begun.
create function clientele.effacements() returns setof uuid language sql stable as $$
  select client_id from clientele.client where etat = 'efface'
   union
  select client_id
    from clientele.demande_loi25
   where genre = 'effacement' and (inactif_depuis is null or etapes_faites <> '{}') $$;

-- Their erasure is asked for again where an archive has brought them back. How many that are. Repeatable.
--
-- The accounts among them that still open are told by who knows accounts: the archive may be of the second
-- before their profile was made.
create function clientele.redemander_effacements(effaces uuid[], ouverts uuid[]) returns bigint
language sql as $$
  with
  profils as (
    insert into clientele.client (client_id)
    select ouvert from unnest(ouverts) as ouvert where ouvert = any (effaces)
    on conflict do nothing
    returning client_id
  ),
  fermes as (
    update clientele.demande_loi25
       set inactif_depuis = null
     where client_id = any (effaces) and etat <> 'terminee' and inactif_depuis is not null
  ),
  revenus as (
    select client_id from clientele.client where client_id = any (effaces) and etat = 'actif'
     union
    select client_id from profils
  ),
  demandes as (
    insert into clientele.demande_loi25 (demande_id, client_id, genre)
    select gen_random_uuid(), client_id, 'effacement' from revenus
    on conflict do nothing
    returning client_id
  )
  select count(*) from demandes $$;

grant execute on function clientele.effacements, clientele.redemander_effacements to comptoir_clientele;
