-- What is written to people: one message for each event that asks for one.

-- Messages are for what happens from now on: nobody is written to about an order of before.
do $$ begin
  execute format(
    'create function clientele.courriels_depuis() returns timestamptz
     language sql immutable parallel safe as %L', format('select %L::timestamptz', now()));
end $$;

create table clientele.courriel (
  courriel_id uuid default gen_random_uuid()         -- also its Message-ID: the same at each try
    constraint courriel_pkey primary key,
  source text not null,
  position bigint not null,
  genre text not null
    constraint courriel_genre check (genre in (
      'commande_payee', 'commande_prete', 'commande_expediee', 'commande_remboursee', 'recu',
      'mot_de_passe')),
  agregat_id text not null,                          -- the order, the sale or the account
  client_id uuid,                                    -- whose order or account it is
  langue text                                        -- null: that of the client, or both
    constraint courriel_langue check (langue in ('fr', 'en')),
  destinataire text,                                 -- where nobody else keeps it; until the message is sent
  donnees jsonb not null default '{}',               -- what only this message says; until it is sent
  etat text not null default 'a_envoyer'
    constraint courriel_etat check (etat in ('a_envoyer', 'envoye', 'abandonne')),
  essais int not null default 0
    constraint courriel_essais check (essais >= 0),
  prochain_essai timestamptz not null default now(), -- while one is under way, when it is given up
  jusque timestamptz not null,                       -- later it helps nobody
  derniere_erreur text,                              -- a word or a code: never what the server said
  cree_le timestamptz not null default now(),
  fini_le timestamptz,
  constraint courriel_evenement_unique unique (source, position, genre),
  constraint courriel_oubli check (etat = 'a_envoyer' or (destinataire is null and donnees = '{}')),
  constraint courriel_fini check ((etat = 'a_envoyer') = (fini_le is null))
);
create index courriel_a_envoyer_idx on clientele.courriel (prochain_essai) where etat = 'a_envoyer';
create index courriel_attente_idx on clientele.courriel (source, agregat_id, position)
 where etat = 'a_envoyer';
create index courriel_liste_idx on clientele.courriel (cree_le, courriel_id);
create index courriel_client_idx on clientele.courriel (client_id) where client_id is not null;

insert into clientele.lecteur (nom, source)
values ('clientele.courriels', 'magasin'), ('clientele.courriels', 'authentification');

grant select, insert, update, delete on clientele.courriel to comptoir_clientele;
grant execute on function clientele.courriels_depuis to comptoir_clientele;
