-- A request of a client, with its stored answer. No row: the client is not known any more, or has asked to be
-- erased.
--
-- $1 client_id uuid
-- $2 demande_id uuid
-- $3 empreinte bytea
-- $4 genre text
with
demande as (
  insert into clientele.demande_loi25 (demande_id, client_id, genre)
  select $2, client.client_id, $4
    from clientele.client
   where client.client_id = $1
     and client.etat = 'actif'
     and not exists (select from clientele.demande_loi25 as effacement
                      where effacement.client_id = $1
                        and effacement.genre = 'effacement'
                        and $4 = 'export')
  returning demande_id, genre, etat, etapes_faites, document is not null as fichier, cree_le, echeance,
            terminee_le
),
issue as (
  insert into clientele.idempotence (compte_id, cle, operation, empreinte, statut, reponse)
  select $1, $2, 'loi25', $3, 202, to_jsonb(demande) from demande
)
select demande_id, genre, etat, etapes_faites, fichier, cree_le, echeance, terminee_le from demande
