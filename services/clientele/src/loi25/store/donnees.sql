-- All that is kept of a client here, for the file that they asked for.
--
-- $1 client_id uuid
select jsonb_build_object(
  'profil',
  (select to_jsonb(profil)
     from (select client_id, prenom, nom, courriel, telephone, langue, etat, cree_le, modifie_le
             from clientele.client
            where client_id = $1) as profil),
  'adresses',
  (select coalesce(jsonb_agg(adresse order by adresse.adresse_id), '[]')
     from (select adresse_id, genre, destinataire, ligne1, ligne2, ville, province, code_postal, defaut
             from clientele.adresse
            where client_id = $1) as adresse),
  'consentements',
  (select coalesce(jsonb_agg(choix order by choix.le), '[]')
     from (select finalite, accorde, version_texte, le
             from clientele.consentement
            where client_id = $1) as choix),
  'historique',
  (select coalesce(jsonb_agg(vue order by vue.creee_le), '[]')
     from (select commande_id, numero, etat, mode, total_cents, nb_articles, creee_le, maj_le
             from clientele.commande_vue
            where client_id = $1) as vue),
  'notifications',
  (select coalesce(jsonb_agg(annonce order by annonce.cree_le), '[]')
     from (select genre, donnees, cree_le, lue_le
             from clientele.notification
            where client_id = $1) as annonce),
  'demandes',
  (select coalesce(jsonb_agg(demande order by demande.cree_le), '[]')
     from (select demande_id, genre, etat, cree_le, terminee_le
             from clientele.demande_loi25
            where client_id = $1) as demande)) as donnees
