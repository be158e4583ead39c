-- The rank of the last change of state that travailleur told of: an older one, come late, changes nothing.
alter table authentification.compte
  add column etat_rang int not null default 1;
