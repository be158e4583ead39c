//! What is always true of the database: each query counts violations.

/// By their numbers in the domain contract. Those about tables that do not exist yet are left out or shortened.
#[rustfmt::skip]
pub(crate) const INVARIANTS: &[(&str, &str)] = &[
    ("I-1", "select count(*) from magasin.stock s full join (select lieu_id, produit_id, sum(physique_delta) p, sum(reserve_delta) r
             from magasin.mouvement group by 1, 2) m using (lieu_id, produit_id)
             where s.physique is distinct from coalesce(m.p, 0) or s.reserve is distinct from coalesce(m.r, 0)"),
    ("I-2", "select count(*) from magasin.stock where least(physique, reserve, disponible) < 0"),
    ("I-2, all along", "select count(*) from magasin.mouvement where least(physique_apres, reserve_apres, physique_apres - reserve_apres) < 0"),
    ("I-3", "select count(*) from (select physique_apres - physique_delta - coalesce(lag(physique_apres) over w, 0) p,
             reserve_apres - reserve_delta - coalesce(lag(reserve_apres) over w, 0) r
             from magasin.mouvement window w as (partition by lieu_id, produit_id order by mouvement_id)) x where p <> 0 or r <> 0"),
    ("I-4", "select count(*) from magasin.stock s left join (select lieu_id, produit_id, sum(q) q from (
             select c.lieu_id, l.produit_id, l.quantite q from magasin.commande c join magasin.commande_ligne l using (commande_id) where c.reserve
             union all select t.source_id, l.produit_id, l.quantite from magasin.transfert t join magasin.transfert_ligne l using (transfert_id)
             where t.etat = 'en_preparation') x group by 1, 2) r using (lieu_id, produit_id)
             where s.reserve <> coalesce(r.q, 0)"),
    ("I-6", "select count(*) from (select l.produit_id, sum(l.quantite) e, coalesce(sum(l.recue), 0) r from magasin.transfert t
             join magasin.transfert_ligne l using (transfert_id) where t.etat in ('en_transit', 'recu') group by 1) t
             full join (select produit_id, -coalesce(sum(physique_delta) filter (where type = 'expedition'), 0) e,
             coalesce(sum(physique_delta) filter (where type = 'transfert_recu'), 0) r from magasin.mouvement
             where type in ('expedition', 'transfert_recu') group by 1) m using (produit_id) where t.e is distinct from m.e or t.r is distinct from m.r"),
    ("I-6, every line is answered", "select count(*) from magasin.transfert join magasin.transfert_ligne using (transfert_id)
             where (etat = 'recu') <> (recue is not null)"),
    ("I-24", "select count(*) from magasin.demande d join magasin.transfert t using (transfert_id)
             left join magasin.transfert_ligne l using (transfert_id, produit_id)
             where l.produit_id is null or d.quantite_approuvee > l.quantite or d.lieu_id <> t.destination_id
             or (d.etat = 'approuvee') <> (t.etat in ('en_preparation', 'en_transit'))"),
    ("requests and transfers in the order of time", "select (select count(*) from magasin.transfert where expedie_le < cree_le or recu_le < expedie_le)
             + (select count(*) from magasin.demande left join magasin.transfert using (transfert_id)
                 where decidee_le < demande.cree_le or decidee_le > expedie_le)"),
    ("I-5", "select count(*) from (select produit_id, sum(quantite) q from magasin.vente_ligne group by 1) v
             full join (select produit_id, -sum(physique_delta) q from magasin.mouvement where type in ('vente', 'remise') group by 1) m
             using (produit_id) where v.q is distinct from m.q"),
    ("I-7", "select count(*) from magasin.vente v left join (select vente_id, sum(montant_cents) s,
             coalesce(sum(montant_cents) filter (where taxe <> 'detaxee'), 0) t, coalesce(sum(montant_cents) filter (where taxe = 'taxable'), 0) q
             from magasin.vente_ligne group by 1) l using (vente_id)
             where v.sous_total_cents is distinct from l.s or v.base_tps_cents <> l.t + v.frais_livraison_cents
             or v.base_tvq_cents <> l.q + v.frais_livraison_cents"),
    ("I-8", "select count(*) from magasin.commande c left join (select commande_id, sum(montant_cents) s from magasin.commande_ligne group by 1) l
             using (commande_id) where c.sous_total_cents is distinct from l.s"),
    ("I-9", "select count(*) from magasin.vente v left join (select vente_id, coalesce(sum(montant_cents) filter (where moyen = 'especes'), 0) e,
             coalesce(sum(montant_cents) filter (where moyen <> 'especes'), 0) a from magasin.vente_paiement group by 1) p using (vente_id)
             where v.especes_cents is distinct from p.e or v.autres_cents is distinct from p.a"),
    ("I-11", "select count(*) from magasin.session_caisse s left join (select session_id, count(*) n, sum(especes_cents) e from magasin.vente group by 1) v
             using (session_id) left join (select session_id, sum(montant_cents) filter (where genre = 'apport') a,
             sum(montant_cents) filter (where genre = 'retrait') r from magasin.mouvement_caisse group by 1) m using (session_id)
             left join (select session_id, sum(montant_cents) c from magasin.reprise_consigne group by 1) k using (session_id)
             left join (select session_id, count(*) n, sum(especes_cents) e from magasin.retour group by 1) t using (session_id)
             where s.nb_retours <> coalesce(t.n, 0) or s.nb_ventes <> coalesce(v.n, 0) or s.apports_cents <> coalesce(m.a, 0) or s.retraits_cents <> coalesce(m.r, 0)
             or s.consignes_cents <> coalesce(k.c, 0) or s.attendu_cents <> s.fond_cents + coalesce(v.e, 0)
             - coalesce(t.e, 0) + coalesce(m.a, 0) - coalesce(m.r, 0) - coalesce(k.c, 0)"),
    ("I-45, the accounts balance", "select count(*) from (select 1 from magasin.pieces('-infinity', 'infinity',
             array(select vente_id from magasin.vente where supplement)) group by jour, magasin_id, nature having sum(montant) <> 0) x"),
    ("I-45, every sale is in them", "select (select coalesce(sum(montant), 0) from magasin.pieces('-infinity', 'infinity', array(select vente_id from magasin.vente where supplement))
             where compte = 'ventes_detaxee') + (select coalesce(sum(montant_cents), 0) from magasin.vente_ligne where taxe = 'detaxee')"),
    ("cash moves in its session", "select count(*) from magasin.session_caisse s join (select session_id, le from magasin.mouvement_caisse
             union all select session_id, le from magasin.reprise_consigne) m using (session_id)
             where m.le < s.ouverte_le or m.le > s.terminee_le"),
    ("cash out is approved", "select count(*) from magasin.mouvement_caisse m left join magasin.approbation_utilisee a
             on a.objet = m.mouvement_caisse_id and a.approuve_par = m.approuve_par and a.action = 'retrait'
             where (m.genre = 'retrait') <> (a.jti is not null)"),
    ("containers where they are taken", "select count(*) from magasin.reprise_consigne join magasin.session_caisse using (session_id)
             join magasin.lieu on lieu_id = magasin_id where not reprend_consignes"),
    ("I-12", "select count(*) from magasin.session_caisse s left join (select session_id, max(split_part(numero, '-', 4)::int) n
             from magasin.vente where canal = 'caisse' group by 1) v using (session_id) where s.nb_ventes <> coalesce(v.n, 0)"),
    ("I-12, in the order of time", "select count(*) from (select faite_le, lag(faite_le) over (partition by session_id
             order by nullif(split_part(numero, '-', 4), '')::int) avant from magasin.vente where canal = 'caisse') x where faite_le < avant"),
    ("I-13", "select count(*) from magasin.vente v join magasin.session_caisse s using (session_id)
             where v.recue_le > s.terminee_le or v.faite_le < s.ouverte_le"),
    ("I-33", "select count(*) from magasin.vente v left join (select vente_id, sum(consigne_cents) c from magasin.vente_ligne group by 1) l
             using (vente_id) where v.consigne_cents is distinct from l.c"),
    ("I-15", "select count(*) from magasin.commande c where c.etat in ('payee', 'en_preparation', 'prete', 'remise', 'expediee', 'livree')
             and (select count(*) from magasin.paiement p where p.commande_id = c.commande_id and p.etat = 'accepte' and p.montant_cents = c.total_cents) <> 1"),
    ("I-16", "select count(*) from magasin.commande c join magasin.paiement p using (commande_id)
             where c.etat in ('annulee', 'expiree') and p.etat = 'accepte' and p.rembourse_cents <> p.montant_cents"),
    ("I-17", "select count(*) from magasin.paiement p where p.rembourse_cents <>
             (select coalesce(sum(montant_cents), 0) from magasin.remboursement r where r.paiement_id = p.paiement_id)"),
    ("I-18", "select count(*) from magasin.prestataire_simule b left join magasin.paiement p on p.paiement_id = b.operation_id
             where b.genre = 'debit' and b.resultat = 'accepte' and p.etat is distinct from 'accepte' and p.etat is distinct from 'en_cours'"),
    ("I-19", "select count(*) from magasin.commande c left join magasin.vente v using (commande_id)
             where (c.etat in ('remise', 'expediee', 'livree')) <> (v.vente_id is not null) or v.total_cents <> c.total_cents"),
    ("I-23", "select count(*) from magasin.stock s left join magasin.alerte a on a.lieu_id = s.lieu_id and a.produit_id = s.produit_id
             and a.fermee_le is null where (s.disponible < s.seuil_min) <> (a.alerte_id is not null)"),
    ("I-25", "select abs(coalesce(max(position), 0) - count(position)) + count(*) - count(position) from magasin.outbox"),
    ("I-25, sales", "select count(*) from magasin.vente v where (select count(*) from magasin.outbox o
             where o.agregat_id = v.vente_id::text and o.type = 'vente.enregistree') <> 1"),
    ("I-27", "select count(*) from magasin.commande where etat = 'en_attente_paiement' and paiement_en_cours is null
             and reservee_jusqua < now() - interval '1 min'"),
    ("I-28", "select count(*) from magasin.produit p where p.prix_cents is distinct from
             (select h.prix_cents from magasin.prix_historique h where h.produit_id = p.produit_id order by h.depuis desc limit 1)"),
    ("I-39", "select count(*) from magasin.lieu l cross join magasin.produit p
                left join magasin.stock s using (lieu_id, produit_id) where l.type <> 'siege' and s.produit_id is null"),
    ("I-43", "select count(*) from (select inventaire_id, produit_id, ecart from magasin.inventaire join magasin.inventaire_ligne
             using (inventaire_id) where etat = 'applique') d full join (select reference_id inventaire_id, produit_id, sum(physique_delta) e
             from magasin.mouvement join magasin.inventaire on inventaire_id = reference_id group by 1, 2) m using (inventaire_id, produit_id)
             where coalesce(d.ecart, 0) <> coalesce(m.e, 0)"),
    ("steps = version, last step = state", "select count(*) from magasin.commande c where c.version <>
             (select max(rang) from magasin.commande_etape e where e.commande_id = c.commande_id) or c.maj_le <>
             (select max(le) from magasin.commande_etape e where e.commande_id = c.commande_id)"),
    ("events of states", "select count(*) from magasin.commande c where c.etat <> (select o.charge ->> 'etat' from magasin.outbox o
             where o.agregat_id = c.commande_id::text and o.type like 'commande.%' order by o.position desc limit 1)"),
    ("events in the order of time", "select count(*) from (select cree_le, lag(cree_le) over (order by position) avant from magasin.outbox) x where cree_le < avant"),
    ("movements in the order of time", "select count(*) from (select le, lag(le) over (order by mouvement_id) avant from magasin.mouvement) x where le < avant"),
    ("counted drawers", "select count(*) from magasin.session_caisse s where s.etat <> 'fermee' or abs(s.ecart_cents) >= 500
             or s.compte_cents <> (select sum(key::bigint * value::bigint) from jsonb_each_text(s.denominations))"),
    ("last session", "select count(*) from magasin.caisse c where c.derniere_session <>
             (select coalesce(max(numero), 0) from magasin.session_caisse s where s.caisse_id = c.caisse_id)"),
    ("one cashier, one till a day", "select count(*) from (select vendeur_id, jour from magasin.vente where canal = 'caisse'
             group by 1, 2 having count(distinct session_id) > 1) x"),
    ("settings that the demo counts on", "select count(*) from magasin.parametre where (frais_livraison_cents, livraison_gratuite_cents,
             reservation_minutes) <> (995, 7500, 15)"),
    ("I-40", "select count(*) from magasin.prix_programme a join magasin.prix_programme b using (produit_id)
              where a.prix_programme_id < b.prix_programme_id and a.etat <> 'annule' and b.etat <> 'annule' and a.du < b.au and b.du < a.au"),
    ("I-41", "select count(*) from magasin.produit p full join (select * from magasin.prix_programme where etat = 'en_cours') g using (produit_id)
              where (p.prix_regulier_cents is not null) <> (g.etat is not null) or p.prix_cents <> g.prix_cents"),
    ("I-41, in time", "select count(*) from magasin.prix_programme where (etat = 'a_venir' and du < now()) or (etat = 'en_cours' and au < now())"),
    ("what a product knows of its lots", "select count(*) from magasin.produit p where p.lot_jusqua is distinct from (select max(au) from magasin.lot where lot.produit_id = p.produit_id and annule_le is null)"),
    ("I-26", include_str!("../../../../services/magasin/src/rapports/store/chiffres_exacts.sql")),
    ("the reader of figures is at the last event", "select count(*) from magasin.lecteur where nom = 'magasin.rapports'
             and position <> (select coalesce(max(position), 0) from magasin.outbox)"),
];
