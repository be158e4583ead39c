-- The account of a client who asked to be erased: no sign-in, no session, no e-mail, nothing in the events
-- that names them. The row stays, so that its id is never another's.
create function authentification.effacer_client(le_client uuid) returns void language plpgsql as $$
declare
  le_courriel text;
begin
  -- Waits for sign-ins under way: none of them leaves a session behind.
  select courriel into le_courriel
    from authentification.compte
   where compte_id = le_client and genre = 'client'
     for update;
  if not found then
    return;
  end if;
  update authentification.compte
     set etat = 'efface', courriel = null, mot_de_passe = null, provisoire = false, version = version + 1,
         modifie_le = now()
   where compte_id = le_client and etat <> 'efface';
  delete from authentification.tentative where sujet = sha256(convert_to(le_courriel, 'UTF8'));
  delete from authentification.oubli where sujet = sha256(convert_to(le_courriel, 'UTF8'));
  delete from authentification.reinitialisation where compte_id = le_client;
  update authentification.session
     set revoquee_le = coalesce(revoquee_le, clock_timestamp()),
         motif = coalesce(motif, 'effacement'),
         agent = ''
   where compte_id = le_client and (revoquee_le is null or agent <> '');
  update authentification.outbox
     set charge = '{}'
   where agregat_id = le_client::text and type not like 'audit.%' and charge <> '{}';
end $$;
grant execute on function authentification.effacer_client to comptoir_authentification;
