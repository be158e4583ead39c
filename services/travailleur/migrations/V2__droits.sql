-- The service's role works on the tables of its own schema, and owns none of them.
grant select, insert, update, delete on all tables in schema travailleur to comptoir_travailleur;
grant execute on all functions in schema travailleur to comptoir_travailleur;
