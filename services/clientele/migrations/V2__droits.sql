-- The service's role works on the tables of its own schema, and owns none of them.
grant select, insert, update, delete on all tables in schema clientele to comptoir_clientele;
grant execute on all functions in schema clientele to comptoir_clientele;
