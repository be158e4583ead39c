-- What deposits, scale labels and returns need to know of a product, a place and the chain.

alter table magasin.produit
  add column consigne_cents bigint not null default 0,
  add column plu text,
  add constraint produit_consigne
    check (consigne_cents in (0, 10, 25) and (unite = 'piece' or consigne_cents = 0)),
  add constraint produit_plu_unique unique (plu),
  add constraint produit_plu check (plu is null or (plu ~ '^[0-9]{5}$' and unite = 'gramme'));

alter table magasin.lieu
  add column reprend_consignes boolean not null default false;

-- The labels that the scales of the stores print start with two of these digits; null: with none.
alter table magasin.parametre
  add column etiquette_poids text,
  add column etiquette_prix text,
  add column retour_jours smallint not null default 30,
  add column delai_livraison_jours smallint not null default 5,
  add column adresse text not null default '',
  add column courriel text not null default '',
  add column telephone text not null default '',
  add column politique_retour_fr text not null default 'Retour dans les 30 jours avec la facture.',
  add column politique_retour_en text not null default 'Returns within 30 days with the invoice.',
  add constraint parametre_etiquettes
    check (etiquette_poids ~ '^2[1-9]$'
           and etiquette_prix ~ '^2[1-9]$'
           and etiquette_poids <> etiquette_prix),
  add constraint parametre_retour_jours check (retour_jours between 0 and 365),
  add constraint parametre_delai_livraison_jours check (delai_livraison_jours between 1 and 60);
