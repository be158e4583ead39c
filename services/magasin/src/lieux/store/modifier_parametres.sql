-- The settings change from the version that was seen. No row: another version by now.
--
-- $1 version int
-- $2 par uuid
-- $3 raison_sociale text: null here and below: unchanged
-- $4 adresse text
-- $5 courriel text
-- $6 telephone text
-- $7 numero_tps text
-- $8 numero_tvq text
-- $9 frais_livraison_cents bigint
-- $10 livraison_gratuite_cents bigint
-- $11 delai_livraison_jours smallint
-- $12 reservation_minutes smallint
-- $13 retour_jours smallint
-- $14 politique_retour_fr text
-- $15 politique_retour_en text
-- $16 avec_etiquette_poids boolean
-- $17 etiquette_poids text
-- $18 avec_etiquette_prix boolean
-- $19 etiquette_prix text
with
ancien as (
  select * from magasin.parametre
),
nouveau as (
  update magasin.parametre
     set raison_sociale = coalesce($3, raison_sociale),
         adresse = coalesce($4, adresse),
         courriel = coalesce($5, courriel),
         telephone = coalesce($6, telephone),
         numero_tps = coalesce($7, numero_tps),
         numero_tvq = coalesce($8, numero_tvq),
         frais_livraison_cents = coalesce($9, frais_livraison_cents),
         livraison_gratuite_cents = coalesce($10, livraison_gratuite_cents),
         delai_livraison_jours = coalesce($11, delai_livraison_jours),
         reservation_minutes = coalesce($12, reservation_minutes),
         retour_jours = coalesce($13, retour_jours),
         politique_retour_fr = coalesce($14, politique_retour_fr),
         politique_retour_en = coalesce($15, politique_retour_en),
         etiquette_poids = case when $16 then $17 else etiquette_poids end,
         etiquette_prix = case when $18 then $19 else etiquette_prix end,
         version = version + 1
   where version = $1
  returning *
)
insert into magasin.outbox (type, agregat_id, charge)
select 'audit.parametre', 'parametre',
       jsonb_build_object(
         'acteur_id', $2::uuid, 'magasin_id', null, 'objet', 'parametre',
         'details', (select coalesce(jsonb_object_agg(champ.key, champ.value), '{}')
                       from jsonb_each(to_jsonb(nouveau)) as champ
                      where champ.value <> to_jsonb(ancien) -> champ.key and champ.key <> 'version'))
  from nouveau, ancien
returning evenement_id
