-- The audit: what staff did, one line each, in a chain. A line holds the digest of the line before: whoever
-- changes or removes one breaks the chain there. Lines hold ids and amounts, and outlive every person.
create table travailleur.journal_audit (
  position bigint primary key,
  source text not null,
  source_position bigint not null,
  action text not null,
  acteur_id uuid,
  magasin_id int,
  objet text not null,
  details jsonb not null,
  le timestamptz not null,
  precedente bytea not null,
  empreinte bytea not null,
  constraint journal_audit_position check (position >= 1),
  constraint journal_audit_details check (jsonb_typeof(details) = 'object'),
  constraint journal_audit_precedente check (length(precedente) = 32),
  constraint journal_audit_empreinte check (length(empreinte) = 32),
  constraint journal_audit_evenement_unique unique (source, source_position)
);
create index journal_audit_le_idx on travailleur.journal_audit (le, position);
create index journal_audit_objet_idx on travailleur.journal_audit (objet, le, position);
create index journal_audit_acteur_idx on travailleur.journal_audit (acteur_id, le, position);
create index journal_audit_magasin_idx on travailleur.journal_audit (magasin_id, le, position);
create index journal_audit_action_idx on travailleur.journal_audit (action, le, position);

-- What a line's digest must be: SHA-256 of that of the line before, then of the rest of the line as the text
-- of a jsonb array. The writer and every check ask here.
create function travailleur.empreinte(ligne travailleur.journal_audit) returns bytea
language sql stable parallel safe as
$$ select sha256(ligne.precedente
                 || convert_to(jsonb_build_array(ligne.position, ligne.source, ligne.source_position,
                                                 ligne.action, ligne.acteur_id, ligne.magasin_id, ligne.objet,
                                                 ligne.details,
                                                 (extract(epoch from ligne.le) * 1000000)::bigint)::text,
                               'UTF8')) $$;

-- What the first line holds of a line before it.
create function travailleur.genese() returns bytea language sql immutable parallel safe as
$$ select decode(repeat('00', 32), 'hex') $$;

create function travailleur.ajout_seulement() returns trigger language plpgsql as $$
begin
  raise restrict_violation
    using message = tg_table_name || ' is append-only', constraint = tg_table_name || '_ajout_seulement';
end $$;
create trigger journal_audit_ajout_seulement before update or delete or truncate on travailleur.journal_audit
  for each statement execute function travailleur.ajout_seulement();

insert into travailleur.lecteur (nom, source)
values ('travailleur.audit', 'authentification'),
       ('travailleur.audit', 'clientele'),
       ('travailleur.audit', 'magasin'),
       ('travailleur.audit', 'travailleur');

grant select, insert on travailleur.journal_audit to comptoir_travailleur;
grant execute on function travailleur.empreinte, travailleur.genese to comptoir_travailleur;
