-- What other modules do to a till session, written once by its owner.

-- caisses: counts a return of an open session of this store, and the cash that it gives back. Gives its
-- number, as LAV-1-42-R2; null when the session is not open there. A drawer without that much cash breaks
-- session_tiroir_positif.
create function magasin.compter_retour(la_session uuid, le_magasin int, les_especes bigint) returns text
language plpgsql as $$
declare
  le_numero text;
begin
  update magasin.session_caisse
     set nb_retours = session_caisse.nb_retours + 1,
         especes_retours_cents = session_caisse.especes_retours_cents + les_especes
   where session_caisse.session_id = la_session
     and session_caisse.magasin_id = le_magasin
     and session_caisse.etat = 'ouverte'
  returning session_caisse.prefixe || '-R' || session_caisse.nb_retours into le_numero;
  return le_numero;
end $$;
