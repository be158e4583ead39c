-- Lines of a file are written down as far as they can be read.
--
-- $1 depot_id uuid
-- $2 lignes int[]
-- $3 skus text[]
-- $4 noms_fr text[]
-- $5 noms_en text[]
-- $6 descriptions_fr text[]
-- $7 descriptions_en text[]
-- $8 categories text[]
-- $9 taxes text[]
-- $10 unites text[]
-- $11 prix bigint[]
-- $12 couts bigint[]
-- $13 consignes bigint[]
-- $14 plus text[]
-- $15 marques text[]
-- $16 contenances int[]
-- $17 mesures text[]
-- $18 en_ligne boolean[]
-- $19 actifs boolean[]
-- $20 codes text[]
insert into magasin.import_ligne (
       depot_id, ligne, sku, nom_fr, nom_en, description_fr, description_en, categorie, taxe, unite,
       prix_cents, cout_cents, consigne_cents, plu, marque, contenance, mesure, en_ligne, actif, codes)
select $1, lue.*
  from unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
              $10::text[], $11::bigint[], $12::bigint[], $13::bigint[], $14::text[], $15::text[],
              $16::int[], $17::text[], $18::boolean[], $19::boolean[], $20::text[]) as lue
