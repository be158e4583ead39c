//! Values that are refused, each with a message that names it.

use crate::render::{helm, lancer};

/// `--set` of these is refused with this in the message.
const REFUSEES: &[(&str, &str)] = &[
    // Keys that do not exist, at each level.
    ("replicas=3", "'replicas'"),
    ("gateway.replica=3", "at '/gateway': additional properties 'replica'"),
    ("gateway.service.nodeport=30081", "at '/gateway/service': additional properties 'nodeport'"),
    ("gateway.limits.signInsPerSecond=1", "at '/gateway/limits'"),
    ("gateway.dns.replicas=1", "at '/gateway/dns'"),
    ("frontend.image=x", "at '/frontend': additional properties 'image'"),
    ("services.panier.autoscaling.maxReplica=3", "at '/services/panier/autoscaling'"),
    ("services.panier.resources.request.cpu=1", "at '/services/panier/resources'"),
    ("services.panier.resources.limits.mem=1Gi", "at '/services/panier/resources/limits'"),
    ("services.paniers.replicas=3", "at '/services': additional properties 'paniers'"),
    ("image.pullpolicy=Always", "at '/image'"),
    ("image.digests.paniers=", "at '/image/digests'"),
    ("postgresql.backup.cron=@daily", "at '/postgresql/backup'"),
    ("postgresql.storage.className=x", "at '/postgresql/storage'"),
    ("externalDatabase.password=x", "at '/externalDatabase'"),
    ("secrets.jwt=x", "at '/secrets'"),
    ("gateway.ingress.host=boutique.example", "at '/gateway/ingress': additional properties 'host'"),
    ("gateway.ingress.tls.secretName=x", "at '/gateway/ingress/tls'"),
    ("gateway.route.hostnames[0]=x", "at '/gateway/route'"),
    ("gateway.route.parents[0].listener=x", "at '/gateway/route/parents/0'"),
    ("networkPolicy.controller.labels.a=b", "at '/networkPolicy/controller'"),
    ("jobs.ttl=1", "at '/jobs'"),
    ("serviceAccount.name=x", "at '/serviceAccount'"),
    ("affinity.node=x", "at '/affinity': additional properties 'node'"),
    ("services.panier.podLabel.a=b", "at '/services/panier': additional properties 'podLabel'"),
    ("services.panier.serviceAccount.create=true", "at '/services/panier/serviceAccount'"),
    ("extraEnv[0].name=A,extraEnv[0].valeur=b", "at '/extraEnv/0'"),
    ("services.panier.extraEnv[0].name=A,services.panier.extraEnv[0].valueFrom.secret=x", "valueFrom"),
    ("postgresql.extraEnv[0].name=A", "at '/postgresql': additional properties 'extraEnv'"),
    ("monolithe.nginx.image.name=x", "at '/monolithe/nginx/image'"),
    ("networkPolicy.gatewayFrom[0].ip=10.0.0.0/8", "at '/networkPolicy/gatewayFrom/0'"),
    ("tolerations[0].keys=x", "at '/tolerations/0'"),
    // What must be there and is taken away.
    ("services.panier=null", "at '/services': missing property 'panier'"),
    ("gateway.replicas=null", "at '/gateway': missing property 'replicas'"),
    ("secrets.source=null", "at '/secrets': missing property 'source'"),
    ("gateway.route.parents[0].namespace=infra", "at '/gateway/route/parents/0': missing property 'name'"),
    ("extraEnv[0].name=RUST_BACKTRACE", "at '/extraEnv/0': 'oneOf' failed"),
    // Of another type.
    ("gateway.replicas=two", "at '/gateway/replicas': got string, want integer"),
    ("production=oui", "at '/production': got string, want boolean"),
    ("services.panier.autoscaling=true", "at '/services/panier/autoscaling': got boolean, want object"),
    ("gateway.origins=http://localhost", "at '/gateway/origins': got string, want array"),
    ("k6.env.RATE[0]=1", "at '/k6/env/RATE'"),
    ("gateway.ingress.tls=false", "at '/gateway/ingress/tls': got boolean, want object"),
    ("gateway.ingress.hosts=boutique.example", "at '/gateway/ingress/hosts': got string, want array"),
    ("podAnnotations.essai=true", "at '/podAnnotations/essai': got boolean, want string"),
    ("podLabels.essai=1", "at '/podLabels/essai': got number, want string"),
    ("extraEnv[0].name=A,extraEnv[0].value=1", "at '/extraEnv/0/value': got number, want string"),
    // Out of range.
    ("mode=monolith", "at '/mode': value must be one of 'microservices', 'monolithe'"),
    ("gateway.replicas=0", "at '/gateway/replicas': minimum"),
    ("services.magasin.replicas=0", "at '/services/magasin/replicas': minimum"),
    ("services.panier.autoscaling.minReplicas=0", "at '/services/panier/autoscaling/minReplicas': minimum"),
    ("services.magasin.pool=65", "at '/services/magasin/pool': maximum"),
    (
        "gateway.service.type=NodePort,gateway.service.nodePort=8081",
        "at '/gateway/service/nodePort': minimum",
    ),
    ("gateway.service.port=0", "at '/gateway/service/port': minimum"),
    ("gateway.traceSampleRate=2", "at '/gateway/traceSampleRate': maximum"),
    ("gateway.logLevel=WARN", "at '/gateway/logLevel'"),
    ("logs.level=verbose", "at '/logs/level'"),
    ("postgresql.backup.schedule=17 3 * *", "at '/postgresql/backup/schedule'"),
    ("postgresql.backup.schedule=17 25 * * *", "at '/postgresql/backup/schedule'"),
    ("verifier.schedule=41 4 * *", "at '/verifier/schedule'"),
    ("monitoring.runbooks=docs/runbooks", "at '/monitoring/runbooks'"),
    ("postgresql.backup.keep=0", "at '/postgresql/backup/keep': minimum"),
    ("postgresql.storage.size=10Go", "at '/postgresql/storage/size'"),
    ("postgresql.settings.Work_Mem=8MB", "invalid propertyName 'Work_Mem'"),
    ("postgresql.image.tag=latest", "at '/postgresql/image/tag'"),
    ("image.tag=latest", "at '/image/tag'"),
    ("image.tag=a/b", "at '/image/tag'"),
    ("gateway.image.digest=sha256:12", "at '/gateway/image/digest'"),
    ("services.panier.resources.requests.cpu=100Mi", "at '/services/panier/resources/requests/cpu'"),
    ("services.panier.resources.requests.memory=64MB", "at '/services/panier/resources/requests/memory'"),
    ("gateway.trustedProxies[0]=10.0.0.1", "at '/gateway/trustedProxies/0'"),
    ("gateway.origins[0]=*", "at '/gateway/origins/0'"),
    ("frontend.api=api.boutique.example", "at '/frontend/api'"),
    ("frontend.api=https://api.boutique.example/", "at '/frontend/api'"),
    ("frontend.replicas=0", "at '/frontend/replicas': minimum"),
    ("frontend.service.nodePort=30173", "frontend.service.type is ClusterIP"),
    (
        "frontend.extraEnv[0].name=COMPTOIR_LOG,frontend.extraEnv[0].value=x",
        "frontend gets COMPTOIR_LOG twice",
    ),
    ("gateway.origins[0]=https://boutique.example/", "at '/gateway/origins/0'"),
    ("tracing.endpoint=http://collecteur:4317", "at '/tracing/endpoint'"),
    ("k6.remoteWrite=prometheus:9090", "at '/k6/remoteWrite'"),
    ("monitoring.interval=15", "at '/monitoring/interval'"),
    ("secrets.database=Base", "at '/secrets/database'"),
    ("secrets.source=moi", "at '/secrets/source': value must be one of 'chart', 'yours', 'render'"),
    ("gateway.ingress.hosts[0]=https://boutique.example", "at '/gateway/ingress/hosts/0'"),
    ("gateway.route.hosts[0]=Boutique", "at '/gateway/route/hosts/0'"),
    ("gateway.route.parents[0].name=public,gateway.route.parents[0].port=0", "port': minimum"),
    ("podLabels.app\\.kubernetes\\.io/component=x", "invalid propertyName 'app.kubernetes.io/component'"),
    ("services.panier.podLabels.helm\\.sh/chart=x", "invalid propertyName 'helm.sh/chart'"),
    ("podAnnotations.checksum/config=x", "invalid propertyName 'checksum/config'"),
    ("podLabels.un deux=x", "invalid propertyName 'un deux'"),
    ("podLabels.a=b c", "at '/podLabels/a'"),
    ("extraEnv[0].name=UN-DEUX,extraEnv[0].value=x", "at '/extraEnv/0/name'"),
    ("jobs.ttlSeconds=-1", "at '/jobs/ttlSeconds': minimum"),
    ("spread=Always", "at '/spread'"),
    // What depends on another value.
    ("firstManager.enabled=true", "firstManager.email is empty"),
    ("production=true,demo.enabled=true", "production and demo.enabled are both true"),
    (
        "secrets.database=ma-base",
        "secrets.source is render, and a Secret of yours is named by: secrets.database",
    ),
    (
        "secrets.source=chart,secrets.signing=ma-cle",
        "secrets.source is chart, and a Secret of yours is named by",
    ),
    ("secrets.source=yours", "no Secret is named by: secrets.database, secrets.internal, secrets.signing"),
    ("secrets.source=yours,secrets.internal=i,secrets.signing=s", "no Secret is named by: secrets.database"),
    (
        "postgresql.enabled=false,externalDatabase.host=base",
        "postgresql.enabled is false and secrets.source is render",
    ),
    (
        "postgresql.enabled=false,secrets.source=yours,secrets.database=d,secrets.internal=i,secrets.signing=s",
        "externalDatabase.host",
    ),
    ("gateway.ingress.enabled=true", "set gateway.ingress.hosts"),
    ("gateway.route.enabled=true", "set gateway.route.parents"),
    ("networkPolicy.controller.podLabels.a=b", "networkPolicy.controller.namespace is empty"),
    ("extraEnv[0].name=COMPTOIR_POOL,extraEnv[0].value=x", "authentification gets COMPTOIR_POOL twice"),
    (
        "services.panier.extraEnv[0].name=MAGASIN_URL,services.panier.extraEnv[0].value=http://ailleurs",
        "panier gets MAGASIN_URL twice",
    ),
    ("gateway.extraEnv[0].name=GOMAXPROCS,gateway.extraEnv[0].value=x", "gateway gets GOMAXPROCS twice"),
    ("mode=monolithe,extraEnv[0].name=DATABASE_URL,extraEnv[0].value=x", "monolithe gets DATABASE_URL twice"),
    (
        "services.panier.autoscaling.minReplicas=11",
        "services.panier.autoscaling: minReplicas is 11 and maxReplicas 10",
    ),
    ("gateway.service.nodePort=30081", "gateway.service.type is ClusterIP"),
    ("services.panier.autoscaling.maxReplicas=40", "postgresql.maxConnections is 250"),
    ("mode=monolithe,monolithe.replicas=10", "postgresql.maxConnections is 250"),
    ("k6.enabled=true,k6.script=inconnu", "k6.script is \"inconnu\""),
    ("k6.enabled=true,k6.env.K6_VUS=3", "k6.env.K6_VUS"),
    ("fullnameOverride=abcdefghijklmnopqrstuvwxyz-abcdefgh", "has 35 characters; 34 are the most"),
    ("fullnameOverride=Comptoir", "at '/fullnameOverride'"),
];

#[test]
fn bad_values_are_refused_by_name() {
    for (valeur, attendu) in REFUSEES {
        match helm("essai", "boutique", &["--set", valeur]) {
            None => return,
            Some(Ok(_)) => panic!("{valeur} is accepted"),
            Some(Err(message)) => assert!(message.contains(attendu), "{valeur}: {message}"),
        }
    }
}

#[test]
fn helm_has_nothing_to_remark() {
    for (combinaison, arguments) in crate::COMBINAISONS {
        let arguments: Vec<&str> = arguments.iter().copied().filter(|it| *it != crate::OPERATEUR).collect();
        let lint = ["lint", ".", "--strict", "--quiet", "--kube-version", "1.30.0"];
        let Some(issue) = lancer(&[&lint, arguments.as_slice()].concat()) else {
            return;
        };
        issue.unwrap_or_else(|remarque| panic!("{combinaison}: {remarque}"));
    }
}

#[test]
fn no_origin_at_all_is_refused_since_krakend_would_take_it_for_every_origin() {
    let Some(issue) = helm("essai", "boutique", &["--set-json", "gateway.origins=[]"]) else { return };
    assert!(issue.unwrap_err().contains("at '/gateway/origins': minItems"));
}

#[test]
fn a_release_name_that_no_service_can_have_is_refused() {
    for (version, attendu) in [
        ("0boutique", "none for a Service"),
        ("a.b", "none for a Service"),
        (&"x".repeat(26), "has 35 characters"),
    ] {
        let Some(issue) = helm(version, "boutique", &[]) else { return };
        let message = issue.unwrap_err();
        assert!(message.contains(attendu) && message.contains("fullnameOverride"), "{version}: {message}");
    }
}

#[test]
fn values_at_their_limits_are_accepted() {
    for valeur in [
        "gateway.service.type=NodePort,gateway.service.nodePort=32767",
        "gateway.service.type=LoadBalancer",
        "gateway.limits.signInsPerMinute=0",
        "services.magasin.autoscaling.enabled=true,services.magasin.autoscaling.minReplicas=1,\
         services.magasin.autoscaling.maxReplicas=2,services.magasin.autoscaling.cpu=50,\
         services.magasin.autoscaling.scaleDownSeconds=0",
        "services.panier.resources.limits.cpu=2,services.panier.resources.requests.cpu=0.5",
        "postgresql.backup.schedule=@daily",
        "postgresql.backup.schedule=*/15 0-6\\,22 1 JAN-JUN MON",
        "logs.level=info\\,panier::routes=debug",
        "fullnameOverride=abcdefghijklmnopqrstuvwxyz-abcdefg",
        "image.registry=registre.example:5000,image.repository=a/b",
        "k6.enabled=true,k6.env.RATE=5,k6.env.SOMME=true",
        "global.registry=ailleurs",
        "tolerations[0].operator=Exists",
        "networkPolicy.gatewayFrom[0].ipBlock.cidr=10.0.0.0/8",
        "gateway.ingress.enabled=true,gateway.ingress.hosts[0]=*.boutique.example",
        "mode=monolithe,gateway.route.enabled=true,gateway.route.parents[0].name=public",
        "jobs.ttlSeconds=0",
        "podLabels.exemple\\.test/equipe=caisse",
        "gateway.extraEnv[0].name=A,gateway.extraEnv[0].valueFrom.secretKeyRef.name=s,\
         gateway.extraEnv[0].valueFrom.secretKeyRef.key=k",
        "services.panier.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight=1,\
         services.panier.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0]\
         .podAffinityTerm.topologyKey=zone",
    ] {
        let Some(issue) = helm("essai", "boutique", &["--set", valeur]) else { return };
        if let Err(message) = issue {
            panic!("{valeur}: {message}");
        }
    }
}
