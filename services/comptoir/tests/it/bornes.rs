//! The description says exactly what the code takes: every newtype, at every place of a request that has it.

use std::collections::{BTreeMap, BTreeSet};

use comptoir_test::{TestClient, TestResponse};
use comptoir_types::{Gtin, Role};
use jsonschema::Validator;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::balayage::resoudre;
use crate::systeme::{Forme, Systeme};

/// What the parser of a schema takes, and what it refuses. Bounds of numbers are not repeated here: they are read from
/// the schema, and tried.
struct Ligne {
    pris: Vec<Value>,
    refuses: Vec<Value>,
}

/// By the name of the schema; by that of the header, where a header has one of its own.
fn table() -> BTreeMap<&'static str, Ligne> {
    let uuid = "0199f0f3-6a54-7c1e-9d3f-2f6f0c8a7b11";
    let simple = uuid.replace('-', "");
    let [urn, accolades, suivi] = [format!("urn:uuid:{uuid}"), format!("{{{uuid}}}"), format!("{uuid} ")];
    let majuscules = uuid.to_uppercase();
    let nombre = || ligne(&[], &[]);
    let identifiant = || ligne(&[uuid, &majuscules], &["", "x", &simple, &urn, &accolades, &suivi]);
    let domaine = format!("{0}.{0}.{1}", "d".repeat(63), "d".repeat(61));
    let long = format!("{}@{domaine}", "l".repeat(64));
    let mut table = BTreeMap::from([
        ("CaisseId", nombre()),
        ("CategorieId", nombre()),
        ("Fond", nombre()),
        ("Latence", nombre()),
        ("LieuId", nombre()),
        ("Limite", nombre()),
        ("Montant", nombre()),
        ("Pause", nombre()),
        ("PourMille", nombre()),
        ("ProduitId", nombre()),
        ("Quantite", nombre()),
        ("QuantiteVendue", nombre()),
        ("CommandeId", identifiant()),
        ("CompteId", identifiant()),
        ("DocumentId", identifiant()),
        ("QuartId", identifiant()),
        ("SessionCaisseId", identifiant()),
        ("SessionId", identifiant()),
        ("VenteId", identifiant()),
        ("Idempotency-Key", identifiant()),
        (
            "If-Match",
            ligne(
                &["\"0\"", "\"1\"", "\"999999999\""],
                &["", "1", "\"\"", "\"+1\"", "\"-1\"", "\"01\"", "\"1000000000\"", "W/\"1\"", "*", "\"x\""],
            ),
        ),
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
            "Jour",
            ligne(
                &["2026-06-30", "0001-01-01", "9999-12-31"],
                &["", "2026-6-30", "2026-02-30", "+12026-06-30", "30-06-2026", "2026-06-30T00:00:00Z"],
            ),
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
        ("Province", ligne(&["QC", "qc", "on"], &["", "Q", "QCC", "Q1", " QC", "éé"])),
        (
            "Recherche",
            ligne(&["", "a b c d e f g h i j", "l'œuf \u{0}", &"é".repeat(100)], &[&"é".repeat(101)]),
        ),
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
        ("Texte0a100", 0, 100),
        ("Texte1a40", 1, 40),
        ("Texte1a64", 1, 64),
        ("Texte1a80", 1, 80),
        ("Texte1a100", 1, 100),
        ("Texte1a200", 1, 200),
        ("Texte1a500", 1, 500),
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
    fn completer(&mut self, nom: &str, schema: &Value) {
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

/// A newtype in a request.
struct Place {
    methode: String,
    modele: String,
    dans: Dans,
    /// A row of the table, or the words of an enumeration.
    schema: Value,
    nom: String,
}

enum Dans {
    Chemin(String),
    Requete(String),
    EnTete(String),
    /// Field by field; `[]` stands for an element of a list.
    Body(Vec<String>),
}

struct Description {
    document: Value,
    table: BTreeMap<&'static str, Ligne>,
}

impl Description {
    fn lire() -> Self {
        let document: Value =
            serde_json::from_str(include_str!("../../../../docs/openapi/comptoir.json")).unwrap();
        Description { document, table: table() }
    }

    fn operations(&self) -> impl Iterator<Item = (&String, &String, &Value)> {
        self.document["paths"].as_object().unwrap().iter().flat_map(|(modele, methodes)| {
            methodes.as_object().unwrap().iter().map(move |(methode, operation)| (modele, methode, operation))
        })
    }

    fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        for (modele, methode, operation) in self.operations() {
            let mut ajouter = |nom: String, schema: Value, dans: Dans| {
                let (methode, modele) = (methode.clone(), modele.clone());
                places.push(Place { methode, modele, dans, schema, nom });
            };
            for parametre in operation["parameters"].as_array().into_iter().flatten() {
                let champ = parametre["name"].as_str().unwrap();
                let mut trouves = Vec::new();
                let schema = &parametre["schema"];
                if self.table.contains_key(champ) {
                    trouves.push((champ.to_owned(), schema.clone(), Vec::new()));
                } else {
                    self.visiter(schema, &mut Vec::new(), &mut trouves);
                }
                for (nom, schema, _) in trouves {
                    let champ = champ.to_owned();
                    ajouter(
                        nom,
                        schema,
                        match parametre["in"].as_str().unwrap() {
                            "path" => Dans::Chemin(champ),
                            "query" => Dans::Requete(champ),
                            _ => Dans::EnTete(champ),
                        },
                    );
                }
            }
            let corps = &operation["requestBody"]["content"]["application/json"]["schema"];
            if !corps.is_null() {
                let mut trouves = Vec::new();
                self.visiter(corps, &mut Vec::new(), &mut trouves);
                for (nom, schema, chemin) in trouves {
                    ajouter(nom, schema, Dans::Body(chemin));
                }
            }
        }
        places
    }

    /// Finds the newtypes and the enumerations in a schema. A bare text or number is nobody's: it has no parser.
    fn visiter(
        &self,
        schema: &Value,
        chemin: &mut Vec<String>,
        trouves: &mut Vec<(String, Value, Vec<String>)>,
    ) {
        if let Some(nom) = nom(schema) {
            let resolu = resoudre(&self.document, schema);
            if self.table.contains_key(nom) {
                trouves.push((nom.to_owned(), resolu, chemin.clone()));
            } else {
                assert!(
                    !matches!(resolu["type"].as_str(), Some("string" | "integer"))
                        || resolu["enum"].is_array(),
                    "{nom} ({chemin:?}) has no line in the table of bornes.rs"
                );
                self.visiter(&resolu, chemin, trouves);
            }
        } else if let Some(choix) = schema["oneOf"].as_array() {
            choix
                .iter()
                .filter(|choix| choix["type"] != "null")
                .for_each(|choix| self.visiter(choix, chemin, trouves));
        } else if schema["enum"].is_array() {
            trouves.push(("mot".to_owned(), schema.clone(), chemin.clone()));
        } else {
            match schema["type"].as_str() {
                Some("object") => {
                    for (champ, schema) in schema["properties"].as_object().into_iter().flatten() {
                        chemin.push(champ.clone());
                        self.visiter(schema, chemin, trouves);
                        chemin.pop();
                    }
                }
                Some("array") => {
                    chemin.push("[]".to_owned());
                    self.visiter(&schema["items"], chemin, trouves);
                    chemin.pop();
                }
                autre => assert_eq!(
                    autre,
                    Some("boolean"),
                    "{chemin:?} is a bare {schema}: make it a newtype, with a line in the table"
                ),
            }
        }
    }

    /// A value that the schema takes, with what is required alone; for a line, with one of what may name its product.
    fn exemple(&self, schema: &Value) -> Value {
        if let Some(ligne) = nom(schema).and_then(|nom| self.table.get(nom)) {
            let resolu = resoudre(&self.document, schema);
            return ligne.pris.first().cloned().unwrap_or_else(|| resolu["minimum"].clone());
        }
        if nom(schema) == Some("LigneVendue") {
            return json!({ "produit_id": 1, "quantite": 1, "prix_vu_cents": 0 });
        }
        let schema = resoudre(&self.document, schema);
        if let Some(mots) = schema["enum"].as_array() {
            return mots[0].clone();
        }
        if let Some(choix) = schema["oneOf"].as_array() {
            return self.exemple(choix.iter().find(|choix| choix["type"] != "null").unwrap());
        }
        match schema["type"].as_str() {
            Some("array") => json!([self.exemple(&schema["items"])]),
            Some("boolean") => json!(false),
            _ => {
                let requis = schema["required"].as_array().into_iter().flatten();
                requis
                    .map(|champ| champ.as_str().unwrap())
                    .map(|champ| (champ.to_owned(), self.exemple(&schema["properties"][champ])))
                    .collect()
            }
        }
    }

    /// Writes a value at a place of a body, with what must be around it.
    fn poser(&self, corps: &mut Value, schema: &Value, chemin: &[String], valeur: Value) {
        let Some((champ, suite)) = chemin.split_first() else {
            *corps = valeur;
            return;
        };
        let mut schema = resoudre(&self.document, schema);
        if let Some(choix) = schema["oneOf"].as_array() {
            let choix = choix.iter().find(|choix| choix["type"] != "null").unwrap();
            schema = resoudre(&self.document, choix);
        }
        let (dedans, schema) = if champ == "[]" {
            (&mut corps[0], &schema["items"])
        } else {
            let dedans = &mut corps[champ.as_str()];
            let schema = &schema["properties"][champ.as_str()];
            if dedans.is_null() {
                *dedans = self.exemple(schema);
            }
            (dedans, schema)
        };
        self.poser(dedans, schema, suite, valeur);
    }

    fn validateur(&self, schema: &Value) -> Validator {
        let mut schema = schema.clone();
        schema["components"] = self.document["components"].clone();
        jsonschema::options()
            .should_validate_formats(true)
            .with_format("gtin", |texte: &str| Gtin::try_from(texte.to_owned()).is_ok())
            .build(&schema)
            .unwrap()
    }
}

fn nom(schema: &Value) -> Option<&str> {
    schema["$ref"].as_str()?.rsplit('/').next()
}

impl Place {
    /// What a refusal names.
    fn champ(&self) -> String {
        match &self.dans {
            Dans::Chemin(nom) | Dans::Requete(nom) | Dans::EnTete(nom) => nom.clone(),
            Dans::Body(chemin) => chemin.join(".").replace(".[]", "[0]"),
        }
    }

    /// The answer to this value here; none where it cannot be written here.
    async fn envoyer(
        &self,
        systeme: &Systeme,
        description: &Description,
        valeur: &Value,
    ) -> Option<TestResponse> {
        let operation = &description.document["paths"][&self.modele][&self.methode];
        let ecrit = match valeur {
            Value::String(texte) => texte.clone(),
            autre => autre.to_string(),
        };
        let typee = valeur.is_string() == (self.schema["type"] == "string") && !valeur.is_f64();
        let mut chemin = self.modele.clone();
        let mut requete = Vec::new();
        let mut appelant = appelant(systeme, operation, &self.modele);
        for parametre in operation["parameters"].as_array().into_iter().flatten() {
            let nom = parametre["name"].as_str().unwrap();
            let ici = match &self.dans {
                Dans::Chemin(champ) | Dans::Requete(champ) | Dans::EnTete(champ) => champ == nom,
                Dans::Body(_) => false,
            };
            if !ici && parametre["required"] != true {
                continue;
            }
            let texte = if ici {
                if !typee {
                    return None;
                }
                ecrit.clone()
            } else {
                match nom {
                    "Idempotency-Key" => Uuid::now_v7().to_string(),
                    "If-Match" => "\"1\"".to_owned(),
                    _ => match description.exemple(&parametre["schema"]) {
                        Value::String(texte) => texte,
                        autre => autre.to_string(),
                    },
                }
            };
            match parametre["in"].as_str().unwrap() {
                // An empty segment is another path.
                "path" if texte.is_empty() => return None,
                "path" => chemin = chemin.replace(&format!("{{{nom}}}"), &echapper(&texte)),
                "query" => requete.push(format!("{nom}={}", echapper(&texte))),
                _ if texte.bytes().any(|octet| !(b' '..=b'~').contains(&octet)) => return None,
                // Spaces around it belong to no header.
                _ if texte.trim() != texte => return None,
                _ => appelant = appelant.avec(nom, texte),
            }
        }
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        let mut corps = (!schema.is_null()).then(|| description.exemple(schema));
        match (&self.dans, &mut corps) {
            (Dans::Body(champs), Some(corps)) => description.poser(corps, schema, champs, valeur.clone()),
            // A body that is refused shows that the version before it was taken.
            (Dans::EnTete(nom), Some(corps)) if nom == "If-Match" => *corps = json!({ "inconnu": 1 }),
            _ => {}
        }
        let adresse = format!("{chemin}?{}", requete.join("&"));
        let adresse = adresse.trim_end_matches('?');
        Some(appelant.appeler(self.methode.to_uppercase().parse().unwrap(), adresse, corps).await)
    }

    /// Whether an answer refuses what is here.
    fn refuse(&self, reponse: &TestResponse) -> bool {
        let champ = self.champ();
        let en_cause = |erreur: &str| {
            erreur.strip_prefix(&champ).is_some_and(|suite| suite.is_empty() || suite.starts_with('.'))
        };
        match reponse.corps["type"].as_str().unwrap_or_default().trim_start_matches("/problemes/") {
            "requete-invalide" => reponse.corps["erreurs"][0]["champ"].as_str().is_some_and(en_cause),
            "curseur-invalide" => self.nom == "Curseur",
            "mot-de-passe-faible" => self.nom == "MotDePasseChoisi",
            "cle-idempotence-requise" => self.nom == "Idempotency-Key",
            "version-perimee" => self.nom == "If-Match",
            _ => false,
        }
    }
}

/// Somebody whom the operation lets in; nobody where nobody is let in, whose cart token is then read.
fn appelant<'a>(systeme: &'a Systeme, operation: &Value, chemin: &str) -> TestClient<'a> {
    let exigences = operation["security"].to_string();
    let role = if exigences.contains("client") { Role::Client } else { Role::Responsable };
    if operation["security"].is_null() || exigences.contains("{}") {
        systeme.anonyme(chemin)
    } else {
        systeme.app(chemin).porteur(systeme.jeton(Uuid::now_v7(), role, &[3]))
    }
}

fn echapper(texte: &str) -> String {
    texte.bytes().map(|octet| format!("%{octet:02X}")).collect()
}

#[actix_web::test]
async fn every_newtype_is_described_as_its_parser_takes_it() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let mut description = Description::lire();
    let places = description.places();
    assert!(places.len() > 100, "{}", places.len());
    let mut vus = BTreeSet::new();
    for place in &places {
        if vus.insert(place.nom.clone())
            && let Some(ligne) = description.table.get_mut(place.nom.as_str())
        {
            ligne.completer(&place.nom, &place.schema);
        }
    }
    let mut ecarts: Vec<_> = description
        .table
        .keys()
        .filter(|nom| !vus.contains(**nom))
        .map(|nom| format!("{nom} has a line, but no request has it"))
        .collect();
    for place in &places {
        let mots = Ligne { pris: mots(&place.schema), refuses: vec![json!("x"), json!(""), json!(1)] };
        let ligne = description.table.get(place.nom.as_str()).unwrap_or(&mots);
        let validateur = description.validateur(&place.schema);
        for (pris, valeur) in ligne
            .pris
            .iter()
            .map(|valeur| (true, valeur))
            .chain(ligne.refuses.iter().map(|valeur| (false, valeur)))
        {
            let ou = format!("{} {} {} {}: {valeur}", place.methode, place.modele, place.champ(), place.nom);
            if validateur.is_valid(valeur) != pris {
                ecarts.push(format!("{ou}: described as {}", if pris { "refused" } else { "taken" }));
            }
            // Who has no account is told so before the length of a new password is looked at.
            if place.nom == "MotDePasseChoisi" && place.modele == "/api/auth/mot-de-passe" {
                continue;
            }
            if let Some(reponse) = place.envoyer(&systeme, &description, valeur).await
                && (place.refuse(&reponse) == pris || reponse.statut >= 500)
            {
                ecarts.push(format!("{ou}: {reponse:?}"));
            }
        }
    }
    assert!(ecarts.is_empty(), "{}", ecarts.join("\n"));
}

fn mots(schema: &Value) -> Vec<Value> {
    schema["enum"].as_array().cloned().unwrap_or_default()
}

#[actix_web::test]
async fn a_cursor_has_the_form_described() {
    let systeme = Systeme::demarrer(Forme::Un).await;
    let description = Description::lire();
    let validateur = description.validateur(&json!({ "$ref": "#/components/schemas/Curseur" }));
    for liste in ["/api/produits?limite=1", "/api/produits?limite=1&tri=prix", "/api/magasins?limite=1"] {
        let curseur = systeme.anonyme(liste).get(liste).await.expect_status(200)["curseur_suivant"].clone();
        assert!(validateur.is_valid(&curseur), "{liste}: {curseur}");
        let suite = format!("{liste}&curseur={}", curseur.as_str().unwrap());
        systeme.anonyme(&suite).get(&suite).await.expect_status(200);
    }
}
