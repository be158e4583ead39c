-- The service's role works on the tables of its own schema, and owns none of them.
grant select, insert, update, delete on all tables in schema panier to comptoir_panier;
grant execute on all functions in schema panier to comptoir_panier;
