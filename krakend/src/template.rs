//! A configuration as text: JSON, in which Helm's expressions stand without quotes.

use std::io::{Result, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

/// This value as indented JSON, with a newline at its end.
///
/// # Errors
/// JSON has no such value.
pub(crate) fn ecrire(valeur: &impl Serialize) -> anyhow::Result<String> {
    let mut texte = Vec::new();
    valeur.serialize(&mut Serializer::with_formatter(&mut texte, Template::default()))?;
    texte.push(b'\n');
    Ok(String::from_utf8(texte)?)
}

/// Indents as `serde_json` does, and writes bytes as they are: they are a Helm expression.
#[derive(Default)]
struct Template(PrettyFormatter<'static>);

impl Formatter for Template {
    fn write_byte_array<W: ?Sized + Write>(&mut self, sortie: &mut W, expression: &[u8]) -> Result<()> {
        sortie.write_all(expression)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, sortie: &mut W) -> Result<()> {
        self.0.begin_array(sortie)
    }

    fn end_array<W: ?Sized + Write>(&mut self, sortie: &mut W) -> Result<()> {
        self.0.end_array(sortie)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, sortie: &mut W, premier: bool) -> Result<()> {
        self.0.begin_array_value(sortie, premier)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, sortie: &mut W) -> Result<()> {
        self.0.end_array_value(sortie)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, sortie: &mut W) -> Result<()> {
        self.0.begin_object(sortie)
    }

    fn end_object<W: ?Sized + Write>(&mut self, sortie: &mut W) -> Result<()> {
        self.0.end_object(sortie)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, sortie: &mut W, premiere: bool) -> Result<()> {
        self.0.begin_object_key(sortie, premiere)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, sortie: &mut W) -> Result<()> {
        self.0.begin_object_value(sortie)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, sortie: &mut W) -> Result<()> {
        self.0.end_object_value(sortie)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{from_value, json};

    use super::ecrire;
    use crate::settings::Templated;

    #[test]
    fn an_expression_stands_without_quotes_and_a_text_keeps_its_own() {
        let expression = |texte: &str| from_value::<Templated<u16>>(json!(texte)).unwrap();
        let config =
            (expression("{{ .Values.port }}"), Templated::Fixe(8080), "{{ .Values.nom }}", "@{{ x }}@");
        let attendu = "[\n  {{ .Values.port }},\n  8080,\n  \"{{ .Values.nom }}\",\n  \"@{{ x }}@\"\n]\n";
        assert_eq!(ecrire(&config).unwrap(), attendu);
    }
}
