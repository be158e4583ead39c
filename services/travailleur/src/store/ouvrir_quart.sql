-- A shift begins, for a worker at work who acts in this place. No row: they are not, or do not.
--
-- $1 par uuid
-- $2 quart_id uuid
-- $3 empreinte bytea
-- $4 magasin_id int
with
quart as (
  insert into travailleur.quart (quart_id, travailleur_id, magasin_id)
  select $2, travailleur_id, $4
    from travailleur.travailleur
   where travailleur_id = $1 and etat in ('invite', 'actif')
  returning quart_id, travailleur_id, magasin_id, debut, fin, pause_minutes
),
evenement as (
  insert into travailleur.outbox (type, agregat_id, charge)
  select 'audit.quart_ouvert', quart_id::text,
         jsonb_build_object('acteur_id', travailleur_id, 'magasin_id', magasin_id, 'objet', quart_id,
                            'details', jsonb_build_object())
    from quart
),
issue as (
  insert into travailleur.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'quart', $3, 201, to_jsonb(quart) from quart
)
select * from quart
