//! The OpenAPI description, from the same list of handlers that serves them.

use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{
    Components, ComponentsBuilder, Content, InfoBuilder, OpenApi, OpenApiBuilder, PathsBuilder, Ref, RefOr,
    ResponseBuilder, Schema,
};
use utoipa::{PartialSchema, ToSchema};

use crate::ProblemBody;

/// The security scheme of every operation that needs a token. Its scopes are the least role, or the API key's scope.
pub const JETON: &str = "jeton";

/// Serves handlers and describes them, from one list: a route without a description cannot be. Every other method on
/// one of their paths is refused, so all handlers of a path are in one list.
///
/// `routes!(A => …)` tells of its paths only to whom the extractor `A` lets in.
#[macro_export]
macro_rules! routes {
    ($($handler:path),+ $(,)?) => {
        $crate::routes!(() => $($handler),+);
    };
    ($appelant:ty => $($handler:path),+ $(,)?) => {
        /// Mounts the routes of this file.
        pub(crate) fn routes(config: &mut actix_web::web::ServiceConfig) {
            $(config.service($handler);)+
            $crate::refuser::<$appelant>(config, &<Description as utoipa::OpenApi>::openapi());
        }

        /// Describes the routes of this file.
        #[derive(utoipa::OpenApi)]
        #[openapi(paths($($handler),+))]
        pub(crate) struct Description;
    };
}

/// Describes the types that parameters alone have: a document finds those of bodies by itself.
#[macro_export]
macro_rules! parametres {
    ($($type:ty),+ $(,)?) => {{
        let schemas = utoipa::openapi::ComponentsBuilder::new()
            $(.schema(<$type as utoipa::ToSchema>::name(), <$type as utoipa::PartialSchema>::schema()))+;
        utoipa::openapi::OpenApiBuilder::new().components(Some(schemas.build())).build()
    }};
}

/// The description of a service, from those of its files of routes.
///
/// Adds what all share: the security scheme, the problem that any operation may answer, and that an empty body reads as
/// `{}`.
pub fn describe(service: &str, resume: &str, parties: impl IntoIterator<Item = OpenApi>) -> OpenApi {
    let info = InfoBuilder::new()
        .title(format!("Comptoir : {service}"))
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(resume))
        .build();
    let bearer = Http::builder().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
    let components = ComponentsBuilder::new()
        .schema(ProblemBody::name(), <ProblemBody<'_>>::schema())
        .security_scheme(JETON, SecurityScheme::Http(bearer))
        .build();
    let paths = PathsBuilder::new().build();
    let mut api = OpenApiBuilder::new().info(info).paths(paths).components(Some(components)).build();
    for partie in parties {
        api.merge(partie);
    }
    for (chemin, item) in &mut api.paths.paths {
        let operations = [
            ("get", &mut item.get),
            ("post", &mut item.post),
            ("put", &mut item.put),
            ("patch", &mut item.patch),
            ("delete", &mut item.delete),
        ];
        for (methode, operation) in operations {
            if let Some(operation) = operation {
                operation.tags = Some(vec![service.to_owned()]);
                operation.operation_id = Some(nom(methode, chemin));
                refus(operation);
                if let (Some(RefOr::T(corps)), Some(components)) =
                    (&mut operation.request_body, &api.components)
                    && corps.content.values().all(|contenu| peut_etre_vide(contenu, components))
                {
                    corps.required = None;
                }
            }
        }
    }
    api
}

/// The name of an operation among all of the product: handlers of several files have the same.
fn nom(methode: &str, chemin: &str) -> String {
    let mots = chemin.split(['/', '{', '}']).filter(|mot| !mot.is_empty() && *mot != "api");
    mots.fold(methode.to_owned(), |nom, mot| format!("{nom}_{}", mot.replace('-', "_")))
}

/// Whether `{}` is such a content: each of its fields may be absent.
fn peut_etre_vide(contenu: &RefOr<Content>, components: &Components) -> bool {
    let RefOr::T(Content { schema: Some(RefOr::Ref(renvoi)), .. }) = contenu else { return false };
    let nom = renvoi.ref_location.rsplit('/').next().unwrap_or_default();
    matches!(components.schemas.get(nom), Some(RefOr::T(Schema::Object(objet))) if objet.required.is_empty())
}

fn refus(operation: &mut Operation) {
    let content = Content::builder().schema(Some(Ref::from_schema_name(ProblemBody::name()))).build();
    let problem = ResponseBuilder::new()
        .description("Problem (RFC 9457)")
        .content("application/problem+json", content)
        .build();
    operation.responses.responses.entry("default".to_owned()).or_insert(problem.into());
}
