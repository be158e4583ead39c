-- What opens an account beside its password: keys of programs, and what is sent to somebody who forgot
-- theirs.

-- A key of a program. It has an account of its own, of genre machine and of the same id.
create table authentification.cle_api (
  cle_id uuid
    constraint cle_api_pkey primary key,
  compte_id uuid not null
    constraint cle_api_compte_id_fkey references authentification.compte,
  nom text not null
    constraint cle_api_nom check (nom <> ''),
  prefixe text not null                             -- finds the key, and may be shown
    constraint cle_api_prefixe_unique unique,
  secret_hash bytea not null                        -- sha256 of the rest; the key itself is never stored
    constraint cle_api_secret check (length(secret_hash) = 32),
  portees text[] not null
    constraint cle_api_portees check (
      cardinality(portees) > 0
      and portees <@ array[
        'stock:lire', 'ventes:lire', 'rapports:lire', 'invariants:lire', 'evenements:lire']),
  cree_par uuid not null,
  empreinte bytea not null                          -- of the request that made it, whose key is its id
    constraint cle_api_empreinte check (length(empreinte) = 32),
  cree_le timestamptz not null default now(),
  expire_le timestamptz not null,
  revoquee_le timestamptz,
  dernier_usage_le timestamptz,                     -- to the minute
  constraint cle_api_expiration check (expire_le > cree_le and expire_le <= cree_le + interval '366 days')
);
create index cle_api_liste_idx on authentification.cle_api (cree_le, cle_id);

-- Who said that they forgot their password: by the hash of the e-mail, whether it has an account or not.
create table authentification.oubli (
  sujet bytea
    constraint oubli_pkey primary key,
  courriel text,                                    -- until the request is taken up, within seconds
  langue text not null
    constraint oubli_langue check (langue in ('fr', 'en')),
  demandes smallint not null default 1
    constraint oubli_demandes check (demandes between 1 and 5),
  depuis timestamptz not null default now()         -- the first of these requests
);
create index oubli_attente_idx on authentification.oubli (depuis) where courriel is not null;

-- What such a person is sent: one token for each account, the last.
create table authentification.reinitialisation (
  compte_id uuid
    constraint reinitialisation_pkey primary key
    constraint reinitialisation_compte_id_fkey references authentification.compte,
  jeton_hash bytea not null                         -- sha256 of 256 random bits
    constraint reinitialisation_jeton_unique unique,
  expire_le timestamptz not null
);

-- The token itself travels in its event, which is emptied once the e-mail is made of it.
create index outbox_oubli_idx on authentification.outbox (evenement_id)
 where type = 'mot_de_passe.oubli' and charge <> '{}';

grant select, insert, update on authentification.cle_api to comptoir_authentification;
grant select, insert, update, delete on authentification.oubli, authentification.reinitialisation
   to comptoir_authentification;
