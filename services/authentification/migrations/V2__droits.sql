-- The service's role works on the tables of its own schema, and owns none of them.
grant select, insert, update, delete on all tables in schema authentification to comptoir_authentification;
grant execute on all functions in schema authentification to comptoir_authentification;
revoke delete on authentification.outbox from comptoir_authentification;
