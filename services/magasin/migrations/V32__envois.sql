-- A receipt that is sent by e-mail: its event holds the address until the message is written.
create index outbox_envoi_idx on magasin.outbox (evenement_id)
 where type = 'vente.envoi' and charge ? 'courriel';
