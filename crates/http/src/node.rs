//! The values of a request, read into our types with our own refusals.

use std::collections::HashSet;
use std::fmt;

use comptoir_types::Invalid;
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{self, Deserialize, DeserializeOwned, Deserializer, IntoDeserializer, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::error::Category;

use crate::Problem;
use crate::fault::Fault;

/// A value as it came, before a type is asked whether it takes it.
#[derive(Debug)]
enum Node {
    Nul,
    Booleen(bool),
    Entier(i64),
    Grand(u64),
    Decimal(f64),
    Text(String),
    Liste(Vec<Node>),
    /// In the order sent: a key may be there twice.
    Objet(Vec<(String, Node)>),
    /// Of a path or of a query, where numbers and booleans are texts too.
    Brut(String),
}

/// Reads a JSON object. A key that comes twice is refused, at any depth.
pub(crate) fn json<T: DeserializeOwned>(octets: &[u8]) -> Result<T, Problem> {
    let mut lecteur = serde_json::Deserializer::from_slice(octets);
    let lu = Node::deserialize(&mut lecteur).and_then(|lu| lecteur.end().map(|()| lu));
    let noeud = lu.map_err(|error| Fault::from(illisible(&error)).probleme("."))?;
    // Serde would read the fields of a structure from an array too, by their rank.
    match noeud {
        Node::Objet(_) => lire(noeud, "."),
        autre => Err(autre.refus("un objet JSON", "a JSON object").probleme(".")),
    }
}

/// Reads the fields of a structure from texts with their names.
pub(crate) fn champs<T: DeserializeOwned>(champs: Vec<(String, String)>) -> Result<T, Problem> {
    lire(Node::Objet(champs.into_iter().map(|(nom, texte)| (nom, Node::Brut(texte))).collect()), ".")
}

/// Reads one text; `nom` is the field to name in a refusal.
pub(crate) fn texte<T: DeserializeOwned>(nom: &str, texte: String) -> Result<T, Problem> {
    lire(Node::Brut(texte), nom)
}

fn lire<T: DeserializeOwned>(noeud: Node, racine: &str) -> Result<T, Problem> {
    serde_path_to_error::deserialize(noeud).map_err(|error| {
        let chemin = error.path().to_string();
        error.into_inner().probleme(if chemin == "." { racine } else { &chemin })
    })
}

fn illisible(error: &serde_json::Error) -> Invalid {
    let (ligne, colonne) = (error.line(), error.column());
    if error.classify() == Category::Eof {
        Invalid::new(
            format_args!("le JSON s'interrompt à la ligne {ligne}, colonne {colonne}"),
            format_args!("the JSON breaks off at line {ligne}, column {colonne}"),
        )
    } else {
        Invalid::new(
            format_args!("ce n'est pas du JSON lisible : ligne {ligne}, colonne {colonne}"),
            format_args!("this is not readable JSON: line {ligne}, column {colonne}"),
        )
    }
}

impl Node {
    fn refus(&self, francais: &str, anglais: &str) -> Fault {
        Fault::attendu(
            francais,
            anglais,
            match self {
                Node::Nul => Unexpected::Unit,
                Node::Booleen(booleen) => Unexpected::Bool(*booleen),
                Node::Entier(nombre) => Unexpected::Signed(*nombre),
                Node::Grand(nombre) => Unexpected::Unsigned(*nombre),
                Node::Decimal(nombre) => Unexpected::Float(*nombre),
                Node::Text(texte) | Node::Brut(texte) => Unexpected::Str(texte),
                Node::Liste(_) => Unexpected::Seq,
                Node::Objet(_) => Unexpected::Map,
            },
        )
    }

    /// A whole number. `2.0` is one, in JSON Schema and so here: no field takes another decimal, and what a client
    /// computes in floats is often written so. In a path or a query, where nothing is typed, only digits are.
    fn entier<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let entier = match &self {
            Node::Entier(nombre) => Some(*nombre),
            Node::Grand(nombre) => return visitor.visit_u64(*nombre),
            // Without a cast: what is beyond 64 bits does not parse.
            Node::Decimal(nombre) if nombre.fract() == 0.0 => format!("{nombre:.0}").parse().ok(),
            Node::Brut(texte) if !texte.starts_with('+') => texte.parse().ok(),
            _ => None,
        };
        match entier {
            Some(entier) => visitor.visit_i64(entier),
            None => Err(self.refus("un nombre entier", "a whole number")),
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Nul)
    }

    fn visit_bool<E>(self, booleen: bool) -> Result<Node, E> {
        Ok(Node::Booleen(booleen))
    }

    fn visit_i64<E>(self, nombre: i64) -> Result<Node, E> {
        Ok(Node::Entier(nombre))
    }

    fn visit_u64<E>(self, nombre: u64) -> Result<Node, E> {
        Ok(i64::try_from(nombre).map_or(Node::Grand(nombre), Node::Entier))
    }

    fn visit_f64<E>(self, nombre: f64) -> Result<Node, E> {
        Ok(Node::Decimal(nombre))
    }

    fn visit_str<E>(self, texte: &str) -> Result<Node, E> {
        Ok(Node::Text(texte.to_owned()))
    }

    fn visit_string<E>(self, texte: String) -> Result<Node, E> {
        Ok(Node::Text(texte))
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut suite: A) -> Result<Node, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = suite.next_element()? {
            elements.push(element);
        }
        Ok(Node::Liste(elements))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut suite: A) -> Result<Node, A::Error> {
        let mut champs = Vec::new();
        while let Some(champ) = suite.next_entry()? {
            champs.push(champ);
        }
        Ok(Node::Objet(champs))
    }
}

impl IntoDeserializer<'_, Fault> for Node {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// What a type asks for decides what a refusal says was expected.
impl<'de> Deserializer<'de> for Node {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::Nul => visitor.visit_unit(),
            Node::Booleen(booleen) => visitor.visit_bool(booleen),
            Node::Entier(_) | Node::Grand(_) => self.entier(visitor),
            Node::Decimal(nombre) => visitor.visit_f64(nombre),
            Node::Text(texte) | Node::Brut(texte) => visitor.visit_string(texte),
            Node::Liste(_) => self.deserialize_seq(visitor),
            Node::Objet(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match &self {
            Node::Booleen(booleen) => visitor.visit_bool(*booleen),
            Node::Brut(texte) if texte == "true" => visitor.visit_bool(true),
            Node::Brut(texte) if texte == "false" => visitor.visit_bool(false),
            _ => Err(self.refus("true ou false", "true or false")),
        }
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.entier(visitor)
    }

    fn deserialize_i16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.entier(visitor)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.entier(visitor)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.entier(visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.entier(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.entier(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.entier(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.entier(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::Text(texte) | Node::Brut(texte) => visitor.visit_string(texte),
            autre => Err(autre.refus("un texte", "a text")),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::Nul => visitor.visit_none(),
            autre => visitor.visit_some(autre),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self {
            Node::Liste(elements) => visitor.visit_seq(SeqDeserializer::new(elements.into_iter())),
            autre => Err(autre.refus("une liste", "a list")),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let Node::Objet(champs) = self else { return Err(self.refus("un objet", "an object")) };
        let mut vus = HashSet::new();
        if let Some((champ, _)) = champs.iter().find(|(champ, _)| !vus.insert(champ)) {
            return Err(Fault::double(champ));
        }
        visitor.visit_map(MapDeserializer::new(champs.into_iter()))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_map(visitor)
    }

    /// No request takes a variant that holds something.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        match self {
            Node::Text(mot) | Node::Brut(mot) => visitor.visit_enum(mot.into_deserializer()),
            autre => Err(autre.refus("un mot", "a word")),
        }
    }

    forward_to_deserialize_any! {
        f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}
