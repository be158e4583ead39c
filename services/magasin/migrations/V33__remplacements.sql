-- A card that is lost: another takes its place, with all that was left on it. And numbers that nobody can try
-- more often by asking in the same instant.

-- cartes: the sale of a card has a number on paper, by which it is proven: LAV-1-42-C3 is the third card that
-- the session sold.
alter table magasin.carte_vente
  add column numero text constraint carte_vente_numero_unique unique;

alter table magasin.carte_vente disable trigger carte_vente_ajout_seulement;
update magasin.carte_vente
   set numero = rangee.numero
  from (select vente.carte_vente_id,
               session.prefixe || '-C'
               || row_number() over (partition by vente.session_id order by vente.le, vente.carte_vente_id)
                 as numero
          from magasin.carte_vente as vente
          join magasin.session_caisse as session using (session_id)) as rangee
 where rangee.carte_vente_id = carte_vente.carte_vente_id;
alter table magasin.carte_vente enable trigger carte_vente_ajout_seulement;

alter table magasin.carte_vente alter column numero set not null;

-- The session has just counted this card, and its row is held.
create function magasin.numeroter_carte() returns trigger language plpgsql as $$
begin
  select prefixe || '-C' || nb_cartes into new.numero
    from magasin.session_caisse
   where session_id = new.session_id;
  return new;
end $$;
create trigger carte_vente_numero before insert on magasin.carte_vente
  for each row when (new.numero is null) execute function magasin.numeroter_carte();

-- A card that another has replaced is worth nothing, and never will be.
alter table magasin.carte
  add column remplacee_par uuid constraint carte_remplacee_unique unique references magasin.carte,
  add constraint carte_remplacee_vide check (remplacee_par is null or solde_cents = 0);

alter table magasin.carte_mouvement
  drop constraint carte_mouvement_signe,
  add constraint carte_mouvement_signe
    check (case when genre in ('vendue', 'avoir', 'rendu', 'remplacement') then montant_cents > 0
                when genre in ('paiement', 'remboursee', 'remplacee') then montant_cents < 0
                else false end);

create table magasin.carte_remplacement (
  carte_remplacement_id uuid primary key,
  -- The document that made the first card, and how often it was replaced since: LAV-1-42-C3-P1.
  racine text not null,
  rang int not null check (rang > 0),
  numero text not null generated always as (racine || '-P' || rang) stored
    constraint carte_remplacement_numero_unique unique,
  carte_id uuid not null constraint carte_remplacement_carte_unique unique references magasin.carte,
  nouvelle_id uuid not null constraint carte_remplacement_nouvelle_unique unique references magasin.carte,
  magasin_id int not null references magasin.lieu,
  par uuid not null,
  jour date not null,
  le timestamptz not null default now(),
  montant_cents bigint not null check (montant_cents >= 0)
);

create trigger carte_remplacement_ajout_seulement before update or delete on magasin.carte_remplacement
  for each row execute function magasin.ajout_seulement();

grant select, insert on magasin.carte_remplacement to comptoir_magasin;

-- cartes: the one way in which a balance moves: the card, then its movement. Too little breaks
-- carte_solde_positif. What a document gives back finds the card that took the place of the one that paid;
-- nothing else moves a card that was replaced. Gives the balance that is left.
create or replace function magasin.mouvoir_carte(
  la_carte uuid,
  le_genre text,
  le_montant bigint,
  le_document uuid,
  l_auteur uuid
) returns bigint language plpgsql as $$
declare
  reste bigint;
  suivante uuid;
begin
  update magasin.carte
     set solde_cents = solde_cents + le_montant
   where carte_id = la_carte and remplacee_par is null
  returning solde_cents into reste;
  if not found then
    select remplacee_par into suivante from magasin.carte where carte_id = la_carte;
    if suivante is null or le_genre <> 'rendu' then
      raise check_violation using message = 'the card was replaced', constraint = 'carte_remplacee';
    end if;
    return magasin.mouvoir_carte(suivante, le_genre, le_montant, le_document, l_auteur);
  end if;
  insert into magasin.carte_mouvement (carte_id, genre, montant_cents, solde_apres_cents, document_id, par)
  values (la_carte, le_genre, le_montant, reste, le_document, l_auteur);
  return reste;
end $$;

-- cartes: the card of this number. Refused by name where there is none, where another took its place, or
-- after too many numbers that were none.
create or replace function magasin.trouver_carte(l_empreinte bytea, l_auteur uuid) returns uuid
language plpgsql as $$
declare
  trouvee record;
begin
  if magasin.essais_epuises(l_auteur) then
    raise check_violation using message = 'too many numbers tried', constraint = 'carte_essais';
  end if;
  select carte_id, remplacee_par into trouvee from magasin.carte where empreinte = l_empreinte;
  if not found then
    raise check_violation using message = 'no such card', constraint = 'carte_connue';
  end if;
  if trouvee.remplacee_par is not null then
    raise check_violation using message = 'the card was replaced', constraint = 'carte_remplacee';
  end if;
  return trouvee.carte_id;
end $$;

-- cartes: asked alone, before the document that names these numbers: what it counts stays when the document
-- is refused. The caller's own row is held while it looks, so that one caller tries one after the other. Says
-- whether they may go on: permise, inconnue where a number is none, epuisee after ten such within a minute.
create function magasin.tenter_cartes(les_empreintes bytea[], l_auteur uuid) returns text
language plpgsql as $$
declare
  deja int;
  inconnues int;
begin
  insert into magasin.carte_essai as connu (compte_id, depuis, essais)
  values (l_auteur, now(), 0)
  on conflict (compte_id) do update
     set depuis = case when connu.depuis > now() - interval '1 minute' then connu.depuis else now() end,
         essais = case when connu.depuis > now() - interval '1 minute' then connu.essais else 0 end
  returning essais into deja;
  if deja >= 10 then
    return 'epuisee';
  end if;
  select count(distinct nommee.empreinte) into inconnues
    from unnest(les_empreintes) as nommee (empreinte)
   where not exists (select from magasin.carte where carte.empreinte = nommee.empreinte);
  if inconnues = 0 then
    return 'permise';
  end if;
  update magasin.carte_essai set essais = deja + inconnues where compte_id = l_auteur;
  return case when deja + inconnues <= 10 then 'inconnue' else 'epuisee' end;
end $$;

-- cartes: a new card of this number takes the place of another, with all that is left on it, by this
-- document. Gives the new card and how much it has. One that was replaced is refused by name.
create function magasin.remplacer_carte(
  la_perdue uuid,
  l_empreinte bytea,
  les_derniers text,
  le_document uuid,
  l_auteur uuid
) returns table (nouvelle_id uuid, montant_cents bigint) language plpgsql as $$
declare
  perdue record;
  nouvelle uuid;
begin
  select carte.genre, carte.solde_cents into perdue
    from magasin.carte
   where carte.carte_id = la_perdue and carte.remplacee_par is null
     for update;
  if not found then
    raise check_violation using message = 'the card was replaced', constraint = 'carte_remplacee';
  end if;
  insert into magasin.carte (genre, empreinte, derniers, solde_cents)
  values (perdue.genre, l_empreinte, les_derniers, 0)
  returning carte.carte_id into nouvelle;
  if perdue.solde_cents > 0 then
    perform magasin.mouvoir_carte(la_perdue, 'remplacee', -perdue.solde_cents, le_document, l_auteur);
    perform magasin.mouvoir_carte(nouvelle, 'remplacement', perdue.solde_cents, le_document, l_auteur);
  end if;
  update magasin.carte set remplacee_par = nouvelle where carte.carte_id = la_perdue;
  return query select nouvelle, perdue.solde_cents;
end $$;
