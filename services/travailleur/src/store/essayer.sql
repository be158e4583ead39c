-- An attempt at a PIN begins, unless five have within five minutes; what its matricule stands for, known or
-- not.
--
-- Counted before the PIN is verified: of forty at once, five are.
--
-- $1 matricule text
-- $2 magasin_id int
with
essai as (
  insert into travailleur.nip_essai (matricule, essais)
  values ($1, 1)
  on conflict (matricule) do update
     set (essais, echecs, dernier_le) = (
           select case when oublie then 1 else nip_essai.essais + 1 end,
                  case when oublie then 0 else nip_essai.echecs end,
                  now()
             from (values (nip_essai.dernier_le < now() - interval '5 minutes')) as age (oublie))
   where nip_essai.essais < 5 or nip_essai.dernier_le < now() - interval '5 minutes'
  returning matricule
)
select exists (select from essai) as admis,
       coalesce(ceil(extract(epoch from verrou.dernier_le + interval '5 minutes' - now())), 300)::bigint
         as secondes,
       travailleur.travailleur_id, travailleur.prenom, travailleur.role, travailleur.langue,
       case when travailleur.etat = 'actif' then travailleur.nip_hash end as nip_hash,
       coalesce(travailleur.role = 'responsable'
                or exists (select from travailleur.affectation
                            where affectation.travailleur_id = travailleur.travailleur_id
                              and affectation.jusqua is null
                              and affectation.magasin_id = $2), false) as affecte
  from (values ($1::text)) as cherche (matricule)
  left join travailleur.travailleur using (matricule)
  left join travailleur.nip_essai as verrou using (matricule)
