-- A till is retired, or used again, from the version that was seen. No row: another version by now, or a
-- session of it is not closed. Its row is locked by then.
--
-- $1 caisse_id int
-- $2 version int
-- $3 etat text
-- $4 par uuid
with
caisse as (
  update magasin.caisse
     set etat = $3, version = version + 1
   where caisse_id = $1
     and version = $2
     and ($3 = 'active'
          or not exists (select from magasin.session_caisse where caisse_id = $1 and etat <> 'fermee'))
  returning caisse_id, magasin_id, numero, etat, version
),
evenement as (
  insert into magasin.outbox (type, agregat_id, charge)
  select 'audit.caisse', caisse_id::text,
         jsonb_build_object('acteur_id', $4::uuid, 'magasin_id', magasin_id, 'objet', 'caisse',
                            'details', jsonb_build_object('numero', numero, 'etat', etat))
    from caisse
)
select caisse.caisse_id, caisse.magasin_id, caisse.numero, caisse.etat, caisse.version,
       session.session_id, session.prefixe, session.ouverte_par, session.ouverte_le, session.nb_ventes
  from caisse
  left join magasin.session_caisse as session
    on session.caisse_id = caisse.caisse_id and session.etat = 'ouverte'
