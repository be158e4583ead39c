-- Rates are announced for a day to come. No row: the day is not.
--
-- $1 par uuid
-- $2 cle uuid
-- $3 empreinte bytea
-- $4 depuis date
-- $5 tps int
-- $6 tvq int
with
taux as (
  insert into magasin.taux_taxe (depuis, tps, tvq)
  select $4, $5, $6 where $4::date > magasin.jour(now())
  returning depuis, tps, tvq
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.taux', depuis::text,
         jsonb_build_object('acteur_id', $1::uuid, 'magasin_id', null, 'objet', 'taux',
                            'details', to_jsonb(taux))
    from taux
),
issue as (
  insert into magasin.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'taux', $3, 201, to_jsonb(taux) from taux
)
select * from taux
