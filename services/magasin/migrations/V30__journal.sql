-- The accounts: what the documents of a day say in double entry, and days that are closed.

-- The accounts that the journal writes to, each by a key of ours; number and names are head office's.
create table magasin.parametre_compte (
  cle text primary key,
  numero text not null check (numero ~ '^[0-9]{3,10}$'),
  nom_fr text not null check (nom_fr <> ''),
  nom_en text not null check (nom_en <> ''),
  version int not null default 1
);

insert into magasin.parametre_compte (cle, numero, nom_fr, nom_en)
values ('banque', '1000', 'Banque', 'Bank'),
       ('especes', '1010', 'Encaisse des magasins', 'Cash of the stores'),
       ('debit', '1020', 'Débit à recevoir', 'Debit cards receivable'),
       ('credit', '1030', 'Crédit à recevoir', 'Credit cards receivable'),
       ('en_ligne', '1040', 'Paiements en ligne à recevoir', 'Online payments receivable'),
       ('echange', '1050', 'Échanges en cours', 'Exchanges under way'),
       ('stock', '1300', 'Stock', 'Inventory'),
       ('tps', '2310', 'TPS à remettre', 'GST payable'),
       ('tvq', '2320', 'TVQ à remettre', 'QST payable'),
       ('consignes', '2340', 'Consignes à rendre', 'Container deposits payable'),
       ('cartes', '2350', 'Cartes cadeaux et avoirs', 'Gift cards and store credit'),
       ('avances', '2360', 'Commandes payées d''avance', 'Orders paid in advance'),
       ('ventes_taxable', '4010', 'Ventes taxables', 'Taxable sales'),
       ('ventes_tps_seule', '4020', 'Ventes, TPS seule', 'Sales, GST only'),
       ('ventes_detaxee', '4030', 'Ventes détaxées', 'Zero-rated sales'),
       ('retours_taxable', '4110', 'Retours taxables', 'Taxable returns'),
       ('retours_tps_seule', '4120', 'Retours, TPS seule', 'Returns, GST only'),
       ('retours_detaxee', '4130', 'Retours détaxés', 'Zero-rated returns'),
       ('livraison', '4200', 'Frais de livraison', 'Delivery fees'),
       ('cout_ventes', '5100', 'Coût des ventes', 'Cost of goods sold'),
       ('depenses', '5600', 'Dépenses des magasins', 'Expenses of the stores'),
       ('arrondi', '5910', 'Arrondi du comptant', 'Cash rounding'),
       ('ecarts_caisse', '5920', 'Écarts de caisse', 'Cash over and short');

create table magasin.journal_cloture (
  jour date primary key,
  cle uuid not null unique,
  par uuid not null,
  le timestamptz not null default now()
);

-- Lines of closed days. Numbers have no gap; an account keeps the number that it had.
create table magasin.journal_ecriture (
  numero bigint primary key check (numero > 0),
  jour date not null references magasin.journal_cloture,
  magasin_id int not null references magasin.lieu,
  nature text not null check (nature in (
    'vente', 'supplement', 'retour', 'commande_payee', 'commande_annulee', 'carte_vendue', 'carte_remboursee',
    'tiroir', 'consigne', 'ecart')),
  -- The sale of a supplement; the other lines are of all documents of their nature.
  piece_id uuid,
  compte text not null references magasin.parametre_compte,
  numero_compte text not null,
  debit_cents bigint not null,
  credit_cents bigint not null,
  constraint journal_ecriture_piece check ((nature = 'supplement') = (piece_id is not null)),
  constraint journal_ecriture_montant
    check (least(debit_cents, credit_cents) = 0 and greatest(debit_cents, credit_cents) > 0)
);
create index journal_ecriture_jour_idx on magasin.journal_ecriture (jour, magasin_id);

-- On which day a sale is written that arrived after the end of its session: it is in no other sum.
create table magasin.journal_supplement (
  vente_id uuid primary key references magasin.vente,
  jour date not null references magasin.journal_cloture
);

create trigger journal_cloture_ajout_seulement before update or delete on magasin.journal_cloture
  for each row execute function magasin.ajout_seulement();
create trigger journal_ecriture_ajout_seulement before update or delete on magasin.journal_ecriture
  for each row execute function magasin.ajout_seulement();
create trigger journal_supplement_ajout_seulement before update or delete on magasin.journal_supplement
  for each row execute function magasin.ajout_seulement();

grant select, update on magasin.parametre_compte to comptoir_magasin;
grant select, insert on magasin.journal_cloture, magasin.journal_ecriture, magasin.journal_supplement
  to comptoir_magasin;

-- What the journal of a day reads by its day.
create index vente_supplement_idx on magasin.vente (jour) where supplement;
create index paiement_accepte_idx on magasin.paiement (regle_le) where etat = 'accepte';
create index commande_etape_annulation_idx on magasin.commande_etape (le) where etape = 'annulation';
create index mouvement_caisse_le_idx on magasin.mouvement_caisse (le);
create index reprise_consigne_le_idx on magasin.reprise_consigne (le);
create index session_ecart_idx on magasin.session_caisse (terminee_le) where ecart_cents <> 0;

-- ventes: the sales of these days, and these supplements.
create function magasin.ventes_a_porter(du date, au date, les_supplements uuid[]) returns setof magasin.vente
language sql stable parallel safe as $$
select vente.*
  from magasin.lieu
  join magasin.vente on vente.magasin_id = lieu.lieu_id
 where vente.jour between du and au and not vente.supplement
union all
select vente.*
  from magasin.vente
 where vente.vente_id = any (les_supplements)
$$;

-- journal: what a unit of goods cost, half a cent up.
create function magasin.cout(quantite int, cout bigint, diviseur int) returns bigint
language sql immutable parallel safe as
$$ select (quantite * cout + diviseur / 2) / diviseur $$;

-- journal: what the documents of these days say, line by line, a debit above zero and a credit below: each
-- document adds up to zero.
--
-- A web order owes its taxes when it is paid, and is revenue when its goods leave; between, it is paid in
-- advance. The cash of a supplement was in the drawer when that was counted, as a difference.
create function magasin.pieces(du date, au date, les_supplements uuid[]) returns table (
  jour date,
  magasin_id int,
  nature text,
  piece_id uuid,
  compte text,
  montant bigint
) language sql stable parallel safe as $$
-- Sales: what they take in and owe.
select vente.jour, vente.magasin_id, case when vente.supplement then 'supplement' else 'vente' end,
       vente.vente_id, ligne.compte, ligne.montant
  from magasin.ventes_a_porter(du, au, les_supplements) as vente
 cross join lateral (
   values (case when vente.supplement then 'ecarts_caisse' else 'especes' end, vente.especes_cents),
          ('arrondi', -vente.arrondi_cents::bigint),
          ('tps', case vente.canal when 'caisse' then -vente.tps_cents end),
          ('tvq', case vente.canal when 'caisse' then -vente.tvq_cents end),
          ('avances', case vente.canal
                      when 'web' then vente.sous_total_cents + vente.frais_livraison_cents
                                      + vente.consigne_cents end),
          ('livraison', -vente.frais_livraison_cents),
          ('consignes', -vente.consigne_cents)) as ligne (compte, montant)
 where ligne.montant <> 0
union all
-- Their other tenders; what paid a web order was written when it was paid.
select vente.jour, vente.magasin_id, case when vente.supplement then 'supplement' else 'vente' end,
       vente.vente_id, case paiement.moyen when 'carte' then 'cartes' else paiement.moyen end,
       paiement.montant_cents
  from magasin.ventes_a_porter(du, au, les_supplements) as vente
  join magasin.vente_paiement as paiement on paiement.vente_id = vente.vente_id
 where vente.canal = 'caisse' and paiement.moyen <> 'especes'
union all
-- Their lines: revenue by tax class, and the goods at cost.
select vente.jour, vente.magasin_id, case when vente.supplement then 'supplement' else 'vente' end,
       vente.vente_id, ligne.compte, ligne.montant
  from magasin.ventes_a_porter(du, au, les_supplements) as vente
  join magasin.vente_ligne as vendue on vendue.vente_id = vente.vente_id
 cross join lateral (
   select magasin.cout(vendue.quantite, vendue.cout_cents, vendue.diviseur) as cents) as cout
 cross join lateral (
   values ('ventes_' || vendue.taxe, -vendue.montant_cents),
          ('cout_ventes', cout.cents),
          ('stock', -cout.cents)) as ligne (compte, montant)
 where ligne.montant <> 0
union all
-- Returns: what they give back.
select retour.jour, retour.magasin_id, 'retour', retour.retour_id, ligne.compte, ligne.montant
  from magasin.lieu
  join magasin.retour on retour.magasin_id = lieu.lieu_id
 cross join lateral (
   values ('especes', -retour.especes_cents),
          ('arrondi', retour.arrondi_cents::bigint),
          ('tps', retour.tps_cents),
          ('tvq', retour.tvq_cents),
          ('consignes', retour.consigne_cents)) as ligne (compte, montant)
 where retour.le >= magasin.debut(du) - interval '1 day'
   and retour.le < magasin.debut(au) + interval '2 days'
   and retour.jour between du and au
   and ligne.montant <> 0
union all
select retour.jour, retour.magasin_id, 'retour', retour.retour_id,
       case paiement.moyen when 'avoir' then 'cartes' else paiement.moyen end, -paiement.montant_cents
  from magasin.lieu
  join magasin.retour on retour.magasin_id = lieu.lieu_id
  join magasin.retour_paiement as paiement on paiement.retour_id = retour.retour_id
 where retour.le >= magasin.debut(du) - interval '1 day'
   and retour.le < magasin.debut(au) + interval '2 days'
   and retour.jour between du and au
   and paiement.moyen <> 'especes'
union all
-- Their lines; what went back on the shelf is goods again, what was broken stays a cost.
select retour.jour, retour.magasin_id, 'retour', retour.retour_id, ligne.compte, ligne.montant
  from magasin.lieu
  join magasin.retour on retour.magasin_id = lieu.lieu_id
  join magasin.retour_ligne as rendue on rendue.retour_id = retour.retour_id
  join magasin.vente_ligne as vendue on vendue.vente_id = rendue.vente_id and vendue.rang = rendue.rang
 cross join lateral (
   select case when rendue.remise_en_stock
               then magasin.cout(rendue.quantite, vendue.cout_cents, vendue.diviseur) end as cents) as cout
 cross join lateral (
   values ('retours_' || vendue.taxe, rendue.montant_cents),
          ('stock', cout.cents),
          ('cout_ventes', -cout.cents)) as ligne (compte, montant)
 where retour.le >= magasin.debut(du) - interval '1 day'
   and retour.le < magasin.debut(au) + interval '2 days'
   and retour.jour between du and au
   and ligne.montant <> 0
union all
-- Orders that were paid.
select magasin.jour(paiement.regle_le), commande.lieu_id, 'commande_payee', commande.commande_id,
       ligne.compte, ligne.montant
  from magasin.paiement
  join magasin.commande on commande.commande_id = paiement.commande_id
 cross join lateral (
   values ('en_ligne', paiement.montant_cents),
          ('cartes', paiement.carte_cents),
          ('tps', -commande.tps_cents),
          ('tvq', -commande.tvq_cents),
          ('avances', commande.tps_cents + commande.tvq_cents - commande.total_cents))
   as ligne (compte, montant)
 where paiement.etat = 'accepte'
   and paiement.regle_le >= magasin.debut(du) and paiement.regle_le < magasin.debut(au + 1)
   and ligne.montant <> 0
union all
-- Paid orders that were cancelled: all of it goes back.
select magasin.jour(annulation.le), commande.lieu_id, 'commande_annulee', commande.commande_id,
       ligne.compte, ligne.montant
  from magasin.commande_etape as annulation
  join magasin.commande on commande.commande_id = annulation.commande_id
  join magasin.paiement on paiement.commande_id = commande.commande_id and paiement.etat = 'accepte'
 cross join lateral (
   values ('en_ligne', -paiement.montant_cents),
          ('cartes', -paiement.carte_cents),
          ('tps', commande.tps_cents),
          ('tvq', commande.tvq_cents),
          ('avances', commande.total_cents - commande.tps_cents - commande.tvq_cents))
   as ligne (compte, montant)
 where annulation.etape = 'annulation'
   and annulation.le >= magasin.debut(du) and annulation.le < magasin.debut(au + 1)
   and ligne.montant <> 0
union all
-- Gift cards sold: money that is owed to their holders.
select vente.jour, vente.magasin_id, 'carte_vendue', vente.carte_vente_id, ligne.compte, ligne.montant
  from magasin.lieu
  join magasin.carte_vente as vente on vente.magasin_id = lieu.lieu_id
 cross join lateral (
   values ('especes', vente.especes_cents),
          ('arrondi', -vente.arrondi_cents::bigint),
          ('cartes', -vente.montant_cents)) as ligne (compte, montant)
 where vente.jour between du and au and ligne.montant <> 0
union all
select vente.jour, vente.magasin_id, 'carte_vendue', vente.carte_vente_id, paiement.moyen,
       paiement.montant_cents
  from magasin.lieu
  join magasin.carte_vente as vente on vente.magasin_id = lieu.lieu_id
  join magasin.carte_vente_paiement as paiement on paiement.carte_vente_id = vente.carte_vente_id
 where vente.jour between du and au and paiement.moyen <> 'especes'
union all
select rendu.jour, rendu.magasin_id, 'carte_remboursee', rendu.carte_remboursement_id, ligne.compte,
       ligne.montant
  from magasin.lieu
  join magasin.carte_remboursement as rendu on rendu.magasin_id = lieu.lieu_id
 cross join lateral (
   values ('cartes', rendu.montant_cents),
          ('arrondi', rendu.arrondi_cents::bigint),
          ('especes', -rendu.especes_cents)) as ligne (compte, montant)
 where rendu.jour between du and au and ligne.montant <> 0
union all
-- Cash that went into a drawer or out of it, against what its reason says.
select magasin.jour(mouvement.le), session.magasin_id, 'tiroir', mouvement.mouvement_caisse_id, ligne.compte,
       ligne.sens * case mouvement.genre when 'apport' then 1 else -1 end * mouvement.montant_cents
  from magasin.mouvement_caisse as mouvement
  join magasin.session_caisse as session on session.session_id = mouvement.session_id
 cross join lateral (
   values ('especes', 1),
          (case mouvement.motif when 'depense' then 'depenses'
                                when 'correction' then 'ecarts_caisse'
                                else 'banque' end, -1)) as ligne (compte, sens)
 where mouvement.le >= magasin.debut(du) and mouvement.le < magasin.debut(au + 1)
union all
-- Deposits given for empty containers.
select magasin.jour(reprise.le), session.magasin_id, 'consigne', reprise.reprise_id, ligne.compte,
       ligne.sens * reprise.montant_cents
  from magasin.reprise_consigne as reprise
  join magasin.session_caisse as session on session.session_id = reprise.session_id
 cross join lateral (values ('consignes', 1), ('especes', -1)) as ligne (compte, sens)
 where reprise.le >= magasin.debut(du) and reprise.le < magasin.debut(au + 1)
union all
-- What the count of a drawer found too much, or too little: of the day on which its session ended.
select magasin.jour(session.terminee_le), session.magasin_id, 'ecart', session.session_id, ligne.compte,
       ligne.sens * session.ecart_cents
  from magasin.session_caisse as session
 cross join lateral (values ('especes', 1), ('ecarts_caisse', -1)) as ligne (compte, sens)
 where session.ecart_cents <> 0
   and session.terminee_le >= magasin.debut(du) and session.terminee_le < magasin.debut(au + 1)
$$;

-- journal: the supplements that this day writes: its own, and on the next day to close also those of closed
-- days that arrived after their closing.
create function magasin.supplements_a_porter(le_jour date) returns uuid[] language sql stable as $$
select coalesce(array_agg(vente.vente_id), '{}')
  from magasin.vente,
       (select min(jour) as premier, max(jour) as dernier from magasin.journal_cloture) as clos
 where vente.supplement
   and (vente.jour = le_jour
        or (le_jour = clos.dernier + 1 and vente.jour between clos.premier and clos.dernier))
   and not exists (select from magasin.journal_supplement where journal_supplement.vente_id = vente.vente_id)
$$;

-- journal: the lines of a day that is not closed, of this place or of all: one for each account of each
-- nature, and those of each supplement.
create function magasin.lignes_du_journal(le_jour date, le_magasin int) returns table (
  magasin_id int,
  nature text,
  piece_id uuid,
  compte text,
  montant bigint
) language sql stable as $$
select piece.magasin_id, piece.nature, case when piece.nature = 'supplement' then piece.piece_id end,
       piece.compte, sum(piece.montant)::bigint
  from magasin.pieces(le_jour, le_jour, magasin.supplements_a_porter(le_jour)) as piece
 where le_magasin is null or piece.magasin_id = le_magasin
 group by 1, 2, 3, 4
having sum(piece.montant) <> 0
$$;

-- journal: on which day the first till was opened, or the first order made: the books begin no earlier.
create function magasin.premier_jour() returns date language sql stable as
$$ select magasin.jour(least((select min(ouverte_le) from magasin.session_caisse),
                             (select min(creee_le) from magasin.commande))) $$;

-- journal: closes a day: one that is over, the next after the last one closed, whose sessions are all closed.
-- The first may be any since there were tills. One closing at a time. Gives how many lines it wrote.
create function magasin.cloturer_journal(le_jour date, la_cle uuid, l_auteur uuid) returns bigint
language plpgsql as $$
declare
  precedent date;
  dernier bigint;
  supplements uuid[];
  ecrites bigint;
begin
  perform pg_advisory_xact_lock(hashtext('magasin.journal'));
  if exists (select from magasin.journal_cloture where jour = le_jour) then
    raise unique_violation using message = 'the day is closed', constraint = 'journal_cloture_pkey';
  end if;
  -- Ten minutes, so that nothing that began on the day is still to be written.
  if le_jour >= magasin.jour(now() - interval '10 minutes') then
    raise check_violation using message = 'the day is not over', constraint = 'journal_jour_passe';
  end if;
  select max(jour) into precedent from magasin.journal_cloture;
  if le_jour <> precedent + 1
     or (precedent is null and coalesce(le_jour < magasin.premier_jour(), true)) then
    raise check_violation using message = 'another day comes before', constraint = 'journal_ordre';
  end if;
  if exists (select from magasin.session_caisse
              where etat <> 'fermee' and ouverte_le < magasin.debut(le_jour + 1)) then
    raise check_violation using message = 'sessions are not closed', constraint = 'journal_sessions';
  end if;
  -- Chosen once: a supplement that arrives from now on is of a later day.
  supplements := magasin.supplements_a_porter(le_jour);
  insert into magasin.journal_cloture (jour, cle, par) values (le_jour, la_cle, l_auteur);
  insert into magasin.journal_supplement (vente_id, jour)
  select supplement, le_jour from unnest(supplements) as supplement;
  select coalesce(max(numero), 0) into dernier from magasin.journal_ecriture;
  insert into magasin.journal_ecriture (
         numero, jour, magasin_id, nature, piece_id, compte, numero_compte, debit_cents, credit_cents)
  select dernier + row_number() over (order by ligne.magasin_id, ligne.nature, ligne.piece_id,
                                               parametre_compte.numero, ligne.compte),
         le_jour, ligne.magasin_id, ligne.nature, ligne.piece_id, ligne.compte, parametre_compte.numero,
         greatest(ligne.montant, 0), greatest(-ligne.montant, 0)
    from (select piece.magasin_id, piece.nature, piece.compte, sum(piece.montant)::bigint as montant,
                 case when piece.nature = 'supplement' then piece.piece_id end as piece_id
            from magasin.pieces(le_jour, le_jour, supplements) as piece
           group by 1, 2, 3, 5
          having sum(piece.montant) <> 0) as ligne
    join magasin.parametre_compte on parametre_compte.cle = ligne.compte;
  get diagnostics ecrites = row_count;
  return ecrites;
end $$;

-- journal: what the lines of a day come to. For the statement that has just written them, which sees them
-- through a function alone: it is called once they are counted.
create function magasin.bilan_du_journal(le_jour date, les_ecritures bigint) returns table (
  premier_numero bigint,
  dernier_numero bigint,
  debit_cents bigint,
  credit_cents bigint
) language plpgsql as $$
begin
  return query
  select min(ecriture.numero), max(ecriture.numero), coalesce(sum(ecriture.debit_cents), 0)::bigint,
         coalesce(sum(ecriture.credit_cents), 0)::bigint
    from magasin.journal_ecriture as ecriture
   where ecriture.jour = le_jour
  having count(*) = les_ecritures;
end $$;
