//! What each parser takes and refuses.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// What the parser of a schema takes, and what it refuses. Bounds of numbers are not repeated here: they are read from
/// the schema, and tried.
pub(super) struct Ligne {
    pub(super) pris: Vec<Value>,
    pub(super) refuses: Vec<Value>,
}

/// By the name of the schema; by that of the header, where a header has one of its own.
pub(super) fn table() -> BTreeMap<&'static str, Ligne> {
    let uuid = "0199f0f3-6a54-7c1e-9d3f-2f6f0c8a7b11";
    let simple = uuid.replace('-', "");
    let [urn, accolades, suivi] = [format!("urn:uuid:{uuid}"), format!("{{{uuid}}}"), format!("{uuid} ")];
    let majuscules = uuid.to_uppercase();
    let nombre = || ligne(&[], &[]);
    let identifiant = || ligne(&[uuid, &majuscules], &["", "x", &simple, &urn, &accolades, &suivi]);
    let domaine = format!("{0}.{0}.{1}", "d".repeat(63), "d".repeat(61));
    let long = format!("{}@{domaine}", "l".repeat(64));
    let mut table = BTreeMap::from([
        ("AlerteId", nombre()),
        ("NombrePersonnes", nombre()),
        ("NotificationId", nombre()),
        ("ArticlesDuCode", nombre()),
        ("CaisseId", nombre()),
        ("CategorieId", nombre()),
        ("Contenance", nombre()),
        ("Cout", nombre()),
        ("Delai", nombre()),
        ("Delta", nombre()),
        ("Fond", nombre()),
        ("JoursDeRetour", nombre()),
        ("Latence", nombre()),
        ("NombreLot", nombre()),
        ("PrixPromotion", nombre()),
        ("LieuId", nombre()),
        ("Limite", nombre()),
        ("MontantCarte", nombre()),
        ("Montant", nombre()),
        ("MontantLivraison", nombre()),
        ("NumeroCaisse", nombre()),
        ("NumeroCommande", nombre()),
        ("MontantMouvement", nombre()),
        ("NombreContenants", nombre()),
        ("Pause", nombre()),
        ("Position", nombre()),
        ("PourMille", nombre()),
        ("Prix", nombre()),
        ("Rang", nombre()),
        ("RangCategorie", nombre()),
        ("Reservation", nombre()),
        ("TauxTaxe", nombre()),
        ("ProduitId", nombre()),
        ("VersionImage", nombre()),
        ("Quantite", nombre()),
        ("QuantiteComptee", nombre()),
        ("QuantiteLue", nombre()),
        ("QuantiteVendue", nombre()),
        ("Seuil", nombre()),
        ("QuantiteDemandee", nombre()),
        ("QuantiteTransferee", nombre()),
        ("QuantiteRecue", nombre()),
        ("CleId", identifiant()),
        ("CommandeId", identifiant()),
        ("AdresseId", identifiant()),
        ("CompteId", identifiant()),
        ("DemandeLoi25Id", identifiant()),
        ("IncidentId", identifiant()),
        ("EmpreinteEtiquette", identifiant()),
        ("LotId", identifiant()),
        ("InventaireId", identifiant()),
        ("PaiementId", identifiant()),
        ("PrixProgrammeId", identifiant()),
        ("ImportId", identifiant()),
        ("CarteDocumentId", identifiant()),
        ("RetourId", identifiant()),
        ("DocumentId", identifiant()),
        ("QuartId", identifiant()),
        ("SessionCaisseId", identifiant()),
        ("SessionId", identifiant()),
        ("VenteId", identifiant()),
        ("TransfertId", identifiant()),
        ("DemandeId", identifiant()),
        ("Idempotency-Key", identifiant()),
        (
            "If-Match",
            ligne(
                &["\"0\"", "\"1\"", "\"999999999\""],
                &["", "1", "\"\"", "\"+1\"", "\"-1\"", "\"01\"", "\"1000000000\"", "W/\"1\"", "*", "\"x\""],
            ),
        ),
        (
            "X-Signature",
            ligne(
                &[&"0".repeat(64), &"aF".repeat(32)],
                &[
                    "",
                    "x",
                    &"0".repeat(63),
                    &"0".repeat(65),
                    &"g".repeat(64),
                    &format!("sha256={}", "0".repeat(64)),
                ],
            ),
        ),
        // What is no key is an unknown one: nothing of its shape is told.
        ("X-Api-Key", ligne(&["cpt_demo0001.k6-lecture-seule", "x", "Bearer a.b"], &[])),
        // What a list gives is its own: `a_cursor_has_the_form_described`.
        ("Curseur", ligne(&[], &["", "=", "a b", "é", "WzFd+"])),
        (
            "CodePostal",
            ligne(
                &["H2J2K1", "H2J 2K1", "h2j 2k1", "Y0Z9Z9"],
                &[
                    "", "H2J2K", "H2J2K12", " H2J2K1", "H2J  2K1", "H2 J2K1", "D2J2K1", "W2J2K1", "H2O2K1",
                    "H2J-2K1",
                ],
            ),
        ),
        (
            "Courriel",
            ligne(
                &["a@b.ca", "Chloé@client.example".replace('é', "e").as_str(), "o'neil.x+y@a-b.c9", &long],
                &[
                    "",
                    "@",
                    "a@",
                    "@b.ca",
                    "a@b",
                    "a@b..ca",
                    "a@b.ca.",
                    ".a@b.ca",
                    "a.@b.ca",
                    "a..b@c.ca",
                    "a@-b.ca",
                    "a@b-.ca",
                    "a b@c.ca",
                    " a@b.ca",
                    "a@b.ca ",
                    "é@b.ca",
                    "a@é.ca",
                    "a\u{0}@b.ca",
                    "a@b@c.ca",
                    &format!("{}@b.ca", "l".repeat(65)),
                    &format!("{long}d"),
                    &format!("a@{}.ca", "d".repeat(64)),
                ],
            ),
        ),
        (
            "Gtin",
            ligne(
                &["96385074", "036000291452", "2000000000015", "10614141000415"],
                &[
                    "",
                    "2000000000016",
                    "123",
                    "200000000001x",
                    " 2000000000015",
                    "20000000000150000",
                    "٢000000000015",
                ],
            ),
        ),
        (
            "DerniersChiffres",
            ligne(&["4021", "0000"], &["", "402", "40210", "40a1", "٤٠٢١", " 4021", "-402"]),
        ),
        (
            "JetonApprobation",
            ligne(
                &["a.b.c", "A-9._.z", &format!("a.b.{}", "c".repeat(1020))],
                &["", "a.b", "a.b.c.d", "a..c", "a.b.é", "a.b.c ", &format!("a.b.{}", "c".repeat(1021))],
            ),
        ),
        (
            "JetonCarte",
            ligne(
                &["a", "tok_ok", "A.b-9", &"x".repeat(100)],
                &["", "4111 1111", "tok\u{0}", "é", &"x".repeat(101)],
            ),
        ),
        (
            "JetonPanier",
            ligne(
                &[&"A".repeat(43), &format!("{}_-8", "z".repeat(40))],
                &[
                    "",
                    "abc",
                    &"A".repeat(42),
                    &"A".repeat(44),
                    &format!("{}B", "A".repeat(42)),
                    &format!("{}=", "A".repeat(42)),
                ],
            ),
        ),
        (
            "JetonReinitialisation",
            ligne(
                &[&"A".repeat(43), &format!("{}_-8", "z".repeat(40))],
                &["", "abc", &"A".repeat(42), &"A".repeat(44), &format!("{}B", "A".repeat(42))],
            ),
        ),
        (
            "Jour",
            ligne(
                &["2026-06-30", "0001-01-01", "9999-12-31"],
                &["", "2026-6-30", "2026-02-30", "+12026-06-30", "30-06-2026", "2026-06-30T00:00:00Z"],
            ),
        ),
        (
            "NumeroCarte",
            ligne(
                &["9000000000000001"],
                &[
                    "",
                    "9000000000000002",
                    "4111111111111111",
                    "900000000000001",
                    "90000000000000001",
                    "9000 0000 0000 0001",
                    "٩000000000000001",
                ],
            ),
        ),
        ("NumeroCompte", ligne(&["100", "1234567890"], &["", "10", "12345678901", "4a10", "4010 ", "-4010"])),
        (
            "CleCompte",
            ligne(&["tps", "ventes_taxable"], &["", "TPS", "ventes taxable", "é", "a1", &"a".repeat(41)]),
        ),
        (
            "Matricule",
            ligne(&["E0001", "Z9999"], &["", "e0001", "E001", "E00001", "É0001", "00001", "E000x", " E0001"]),
        ),
        (
            "Nip",
            ligne(&["4826", "73915", "805204"], &["", "482", "8052047", "48a6", "٤٨٢٦", " 4826", "48 26"]),
        ),
        (
            "Moment",
            ligne(
                &[
                    "2026-06-30T18:05:00Z",
                    "2026-06-30T14:05:00.123-04:00",
                    "0001-01-01T00:00:00Z",
                    "9999-12-31T23:59:59Z",
                ],
                &[
                    "",
                    "2026-06-30",
                    "2026-06-30 18:05:00Z",
                    "2026-06-30T18:05:00",
                    "+12026-06-30T18:05:00Z",
                    "2026-06-31T00:00:00Z",
                ],
            ),
        ),
        ("MotDePasse", ligne(&["", "x", "a\nb", &"é".repeat(128)], &[&"é".repeat(129)])),
        (
            "MotDePasseChoisi",
            ligne(&[&"é".repeat(10), &"é".repeat(128)], &[&"é".repeat(9), &"é".repeat(129)]),
        ),
        (
            "NumeroTps",
            ligne(
                &["123456789 RT0001"],
                &["", "123456789RT0001", "123456789 RT001", "123456789 TQ0001", "12345678é RT0001"],
            ),
        ),
        (
            "NumeroTvq",
            ligne(
                &["1234567890 TQ0001"],
                &["", "1234567890TQ0001", "123456789 TQ0001", "1234567890 RT0001", " 1234567890 TQ0001"],
            ),
        ),
        ("Plu", ligne(&["00000", "99999"], &["", "0001", "000001", "0001x", "٠٠٠١٧", " 00017"])),
        ("PrefixeEtiquette", ligne(&["21", "29"], &["", "20", "30", "2", "211", "2x"])),
        ("Province", ligne(&["QC", "qc", "on"], &["", "Q", "QCC", "Q1", " QC", "éé"])),
        (
            "Recherche",
            ligne(&["", "a b c d e f g h i j", "l'œuf \u{0}", &"é".repeat(100)], &[&"é".repeat(101)]),
        ),
        ("VersionTexte", ligne(&["2026-11"], &["", "2026-10", "2026-12", "2026-1", " 2026-11", "novembre"])),
        ("Sigle", ligne(&["LAV", "ZZZ"], &["", "LA", "LAVA", "lav", "LÀV", "LA1", " LAV"])),
        (
            "Sku",
            ligne(
                &["EPI-0001", "ABC-123456"],
                &["", "EPI-001", "EPI-1234567", "epi-0001", "EPI0001", "EPIC-0001", " EPI-0001"],
            ),
        ),
        (
            "Telephone",
            ligne(
                &["+15145550123"],
                &["", "+1514555012", "+151455501234", "5145550123", "+33145550123", "+1514555012é"],
            ),
        ),
    ]);
    for (nom, min, max) in [
        ("Texte0a40", 0, 40),
        ("Texte0a100", 0, 100),
        ("Texte0a200", 0, 200),
        ("Texte0a500", 0, 500),
        ("Texte0a2000", 0, 2000),
        ("Texte1a40", 1, 40),
        ("Texte1a64", 1, 64),
        ("Texte1a80", 1, 80),
        ("Texte1a100", 1, 100),
        ("Texte1a200", 1, 200),
        ("Texte1a500", 1, 500),
        ("Texte1a2000", 1, 2000),
    ] {
        let mut texte = ligne(
            &["a", " a ", "a\u{a0}", &"é".repeat(max)],
            &["a\nb", "a\u{0}", "a\u{85}", "\t", &"é".repeat(max + 1), &format!("a{}", " ".repeat(max))],
        );
        let vides = ["", "  ", "\u{3000}\u{2028}"].map(Value::from);
        if min == 0 { &mut texte.pris } else { &mut texte.refuses }.extend(vides);
        table.insert(nom, texte);
    }
    let denominations = Ligne {
        pris: vec![json!({}), json!({"5": 0, "10000": 100_000}), json!({"25": 2.0})],
        refuses: vec![
            json!({"7": 1}),
            json!({"5": -1}),
            json!({"5": 100_001}),
            json!({"05": 1}),
            json!({"5": "1"}),
            json!([]),
        ],
    };
    table.insert("Denominations", denominations);
    table
}

fn ligne(pris: &[&str], refuses: &[&str]) -> Ligne {
    let valeurs = |textes: &[&str]| textes.iter().map(|texte| Value::from(*texte)).collect();
    Ligne { pris: valeurs(pris), refuses: valeurs(refuses) }
}

impl Ligne {
    /// With what the bounds of the schema ask to be tried, and with values of other types.
    pub(super) fn completer(&mut self, nom: &str, schema: &Value) {
        match schema["type"].as_str() {
            Some("integer") => {
                let [min, max] = ["minimum", "maximum"].map(|borne| {
                    assert!(schema[borne].is_i64(), "{nom} has no {borne}");
                    schema[borne].as_i64().unwrap()
                });
                self.pris.extend([json!(min), json!(max), json!(max as f64)]);
                self.refuses.extend([
                    json!(min - 1),
                    json!(max + 1),
                    json!(u64::MAX),
                    json!(1.5),
                    json!(1e300),
                    json!("1"),
                ]);
                if let Some(pas) = schema["multipleOf"].as_i64() {
                    self.pris.push(json!(min + pas));
                    self.refuses.push(json!(min + 1));
                }
            }
            Some("string") => {
                let longueur = |valeurs: &[Value], longueur: u64| {
                    valeurs.iter().any(|valeur| valeur.as_str().unwrap().chars().count() as u64 == longueur)
                };
                if let Some(max) = schema["maxLength"].as_u64() {
                    assert!(
                        longueur(&self.pris, max) && longueur(&self.refuses, max + 1),
                        "{nom}: try {max}"
                    );
                }
                if let Some(min) = schema["minLength"].as_u64() {
                    assert!(
                        longueur(&self.pris, min) && longueur(&self.refuses, min - 1),
                        "{nom}: try {min}"
                    );
                }
                self.refuses.extend([json!(12), json!(true), json!(["a"])]);
            }
            _ => self.refuses.extend([json!(12), json!("a")]),
        }
    }
}
