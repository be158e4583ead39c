//! What leads callers to the gateway from outside: Ingress, `HTTPRoute`.

use serde_json::{Value, json};

use crate::politiques::{Peer, passe};
use crate::render::{Render, choisit, liste, texte};
use crate::rendus;

const MODES: [&str; 2] = ["mode=microservices", "mode=monolithe"];

fn rendu(mode: &str) -> Option<Render> {
    Render::de(&["-f", "ci/ingress-values.yaml", "--set", mode])
}

#[test]
fn none_is_there_unless_it_is_asked_for() {
    for (combinaison, rendu) in rendus().unwrap_or_default() {
        let la = rendu.kind("Ingress").count() + rendu.kind("HTTPRoute").count();
        assert_eq!(la, if *combinaison == "entrees" { 3 } else { 0 }, "{combinaison}");
    }
}

/// What the Service that callers from outside get is in front of, at its port of that name or number.
fn entree<'a>(rendu: &'a Render, nom: &str, port: &Value) -> &'a str {
    let service = rendu.objet("Service", nom).unwrap_or_else(|| panic!("no Service {nom}"));
    let ports = liste(&service["spec"]["ports"]);
    let vise = ports.iter().find(|it| it["name"] == *port || it["port"] == *port);
    assert_eq!(vise.unwrap_or_else(|| panic!("{nom} has no port {port}"))["name"], "http");
    let charge = rendu.durables().find(|it| choisit(&service["spec"]["selector"], it.etiquettes())).unwrap();
    charge.composant()
}

/// The API goes where its tokens are read, the rest to the pages: one host, one origin.
fn attendus(mode: &str) -> [(&'static str, &'static str); 3] {
    let api = if mode == MODES[0] { "gateway" } else { "nginx" };
    [("/api", api), ("/docs", api), ("/", "frontend")]
}

#[test]
fn an_ingress_leads_every_host_to_api_and_pages_under_its_certificate() {
    for mode in MODES {
        let Some(rendu) = rendu(mode) else { return };
        let ingress = rendu.kind("Ingress").next().unwrap();
        let spec = &ingress["spec"];
        assert_eq!(spec["ingressClassName"], "nginx");
        let hotes: Vec<&Value> = liste(&spec["rules"]).iter().map(|regle| &regle["host"]).collect();
        assert_eq!(json!(hotes), json!(["boutique.example", "api.boutique.example"]));
        assert_eq!(spec["tls"], json!([{"hosts": hotes, "secretName": "boutique-tls"}]));
        assert_eq!(ingress["metadata"]["annotations"]["cert-manager.io/cluster-issuer"], "letsencrypt");
        for regle in liste(&spec["rules"]) {
            let chemins = liste(&regle["http"]["paths"]).iter().map(|chemin| {
                assert_eq!(chemin["pathType"], "Prefix");
                let service = &chemin["backend"]["service"];
                (texte(chemin, "/path"), entree(&rendu, texte(service, "/name"), &service["port"]["name"]))
            });
            assert_eq!(chemins.collect::<Vec<_>>(), attendus(mode));
        }
    }
}

#[test]
fn without_a_secret_the_certificate_is_that_of_the_controller_and_without_tls_there_is_none() {
    let hote = "gateway.ingress.enabled=true,gateway.ingress.hosts[0]=boutique.example";
    let tls = |plus: &str| {
        let rendu = Render::de(&["--set", &format!("{hote}{plus}")])?;
        let ingress = rendu.kind("Ingress").next().unwrap();
        assert_eq!(ingress["spec"].get("ingressClassName"), None);
        Some(ingress["spec"].get("tls").cloned())
    };
    let Some(avec) = tls("") else { return };
    assert_eq!(avec, Some(json!([{"hosts": ["boutique.example"]}])));
    assert_eq!(tls(",gateway.ingress.tls.enabled=false").unwrap(), None);
}

#[test]
fn a_route_leads_to_api_and_pages_and_its_other_half_to_https() {
    for mode in MODES {
        let Some(rendu) = rendu(mode) else { return };
        let routes: Vec<&Value> = rendu.kind("HTTPRoute").collect();
        let [route, vers_https] = routes[..] else { panic!("{routes:?}") };
        for (route, ecoute) in [(route, "https"), (vers_https, "http")] {
            let parent = json!([{
                "group": "gateway.networking.k8s.io", "kind": "Gateway", "name": "public", "namespace": "infra",
                "sectionName": ecoute,
            }]);
            assert_eq!(route["spec"]["parentRefs"], parent);
            assert_eq!(route["spec"]["hostnames"], json!(["boutique.example"]));
        }
        let chemins = liste(&route["spec"]["rules"]).iter().flat_map(|regle| {
            let [but] = liste(&regle["backendRefs"]) else { panic!("{route}") };
            let but = entree(&rendu, texte(but, "/name"), &but["port"]);
            liste(&regle["matches"]).iter().map(move |it| (texte(it, "/path/value"), but))
        });
        assert_eq!(chemins.collect::<Vec<_>>(), attendus(mode));
        let regle = &vers_https["spec"]["rules"][0];
        assert_eq!(regle.get("backendRefs"), None);
        assert_eq!(regle["filters"][0]["requestRedirect"], json!({"scheme": "https", "statusCode": 301}));
    }
}

#[test]
fn without_pages_every_address_is_of_the_api() {
    let sans = ["-f", "ci/ingress-values.yaml", "--set", "frontend.enabled=false"];
    let Some(rendu) = Render::de(&sans) else { return };
    let ingress = rendu.kind("Ingress").next().unwrap();
    let [chemin] = liste(&ingress["spec"]["rules"][0]["http"]["paths"]) else { panic!("{ingress}") };
    assert_eq!(
        (texte(chemin, "/path"), texte(chemin, "/backend/service/name")),
        ("/", "essai-comptoir-gateway")
    );
    let route = rendu.kind("HTTPRoute").next().unwrap();
    let [regle] = liste(&route["spec"]["rules"]) else { panic!("{route}") };
    assert_eq!(regle["matches"], json!([{"path": {"type": "PathPrefix", "value": "/"}}]));
}

#[test]
fn a_named_controller_is_the_only_one_at_the_gateway() {
    for mode in MODES {
        let Some(rendu) = rendu(mode) else { return };
        let entree = rendu.durables().find(|it| ["gateway", "nginx"].contains(&it.composant())).unwrap();
        let admis = |bout| passe(&rendu, bout, Peer::Pod(entree), 8080, "TCP");
        let controleur = json!({"app.kubernetes.io/name": "ingress-nginx"});
        let autre = json!({"app.kubernetes.io/name": "autre"});
        assert!(admis(Peer::Voisin("ingress-nginx", &controleur)));
        assert!(!admis(Peer::Voisin("ingress-nginx", &autre)));
        assert!(!admis(Peer::Voisin("ailleurs", &controleur)));
        assert!(!admis(Peer::Espace("ingress-nginx")) && !admis(Peer::Ailleurs));
        for de in rendu.charges().into_iter().filter(|it| ["k6", "test"].contains(&it.composant())) {
            assert!(admis(Peer::Pod(de)), "{} is shut off", de.nom());
        }
        let pages = rendu.durables().find(|it| it.composant() == "frontend").unwrap();
        let admis = |bout| passe(&rendu, bout, Peer::Pod(pages), 8080, "TCP");
        assert!(admis(Peer::Voisin("ingress-nginx", &controleur)) && !admis(Peer::Ailleurs));
    }
    let tout = ["--set", "networkPolicy.controller.namespace=infra"];
    let Some(rendu) = Render::de(&tout) else { return };
    let gateway = rendu.durables().find(|it| it.composant() == "gateway").unwrap();
    assert!(passe(&rendu, Peer::Espace("infra"), Peer::Pod(gateway), 8080, "TCP"));
    assert!(!passe(&rendu, Peer::Ailleurs, Peer::Pod(gateway), 8080, "TCP"));
}
