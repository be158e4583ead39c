//! What happens, minute by minute, and which alert tells of it.

/// A story: series as Prometheus would have them, one value a minute, and whether the alert fires at some of those minutes.
pub(super) struct Cas {
    /// Without `Comptoir`; labels of the alert may follow.
    pub(super) alerte: &'static str,
    /// What happens.
    pub(super) quand: &'static str,
    /// In the notation of promtool; `@` stands for the namespace, `%` for the release.
    pub(super) series: &'static [(&'static str, &'static str)],
    /// Minute, and whether it fires then.
    pub(super) moments: &'static [(u32, bool)],
}

/// Ten requests a second until the 40th minute, five minutes of nothing but errors, then as before.
const PANNE: &[(&str, &str)] = &[
    (
        r#"http_server_duration_count{@,service="%-gateway",http_response_status_code="200"}"#,
        "0+600x40 24000+0x4 24000+600x100",
    ),
    (
        r#"http_server_duration_count{@,service="%-gateway",http_response_status_code="500"}"#,
        "0x40 600+600x4 3000x100",
    ),
];

pub(super) const CAS: &[Cas] = &[
    Cas {
        alerte: r#"BudgetBurnsFast{window="1h"}"#,
        quand: "five minutes without an answer",
        series: PANNE,
        moments: &[(40, false), (43, true), (47, true), (52, false)],
    },
    Cas {
        alerte: r#"BudgetBurnsFast{window="6h"}"#,
        quand: "five minutes without an answer",
        series: PANNE,
        moments: &[(40, false), (48, true), (85, false)],
    },
    Cas {
        alerte: "BudgetBurnsFast",
        quand: "one failure of a few night requests",
        series: &[
            (
                r#"http_server_duration_count{@,service="%-gateway",http_response_status_code="200"}"#,
                "0+1x60",
            ),
            (
                r#"http_server_duration_count{@,service="%-gateway",http_response_status_code="500"}"#,
                "0x10 1x50",
            ),
        ],
        moments: &[(12, false), (15, false), (40, false)],
    },
    Cas {
        alerte: r#"BudgetBurnsFast{slo="panier_latence"}"#,
        quand: "a cart in three over 100 ms for half an hour",
        series: &[
            (
                r#"http_server_duration_count{@,service="%-gateway",http_route="/api/panier/items",http_response_status_code="200"}"#,
                "0+600x150",
            ),
            (
                r#"http_server_duration_bucket{@,service="%-gateway",http_route="/api/panier/items",http_response_status_code="200",le="0.1"}"#,
                "0+600x20 12000+400x29 24000+600x100",
            ),
        ],
        moments: &[(20, false), (45, true), (120, false)],
    },
    Cas {
        alerte: r#"BudgetBurnsFast{slo="commande"}"#,
        quand: "checkouts without an answer",
        series: &[
            (r#"comptoir_checkouts_total{@,service="%-panier",resultat="creee"}"#, "0+60x300"),
            (
                r#"comptoir_checkouts_total{@,service="%-panier",resultat="indisponible"}"#,
                "0x20 6+6x9 60x100",
            ),
        ],
        moments: &[(20, false), (29, true), (100, false)],
    },
    Cas {
        alerte: r#"BudgetBurnsFast{slo="vente_latence"}"#,
        quand: "sales of more than half a second",
        series: &[
            (
                r#"http_server_duration_count{@,service="%-gateway",http_route="/api/ventes",http_request_method="POST",http_response_status_code="201"}"#,
                "0+60x300",
            ),
            (
                r#"http_server_duration_bucket{@,service="%-gateway",http_route="/api/ventes",http_request_method="POST",http_response_status_code="201",le="0.5"}"#,
                "0+60x20 1200+30x29 2100+60x100",
            ),
        ],
        moments: &[(20, false), (45, true), (120, false)],
    },
    Cas {
        alerte: "BudgetBurnsSlowly",
        quand: "three requests of a thousand fail for an hour",
        series: &[
            (
                r#"http_server_duration_count{@,service="%-gateway",http_response_status_code="200"}"#,
                "0+600x600",
            ),
            (
                r#"http_server_duration_count{@,service="%-gateway",http_response_status_code="500"}"#,
                "0+2x60 120x300",
            ),
        ],
        moments: &[(10, false), (50, true), (240, false)],
    },
    Cas {
        alerte: "BudgetBurnsSlowly",
        quand: "one request of two thousand fails",
        series: &[
            (
                r#"http_server_duration_count{@,service="%-gateway",http_response_status_code="200"}"#,
                "0+600x300",
            ),
            (
                r#"http_server_duration_count{@,service="%-gateway",http_response_status_code="500"}"#,
                "0+0.3x300",
            ),
        ],
        moments: &[(60, false), (100, false)],
    },
    Cas {
        alerte: "GatewayDown",
        quand: "no gateway is ready",
        series: &[(r#"kube_deployment_status_replicas_available{@,deployment="%-gateway"}"#, "1x5 0x5 1x5")],
        moments: &[(5, false), (6, false), (8, true), (12, false)],
    },
    Cas {
        alerte: "GatewayDown",
        quand: "nor the one before the one process",
        series: &[(r#"kube_deployment_status_replicas_available{@,deployment="%-nginx"}"#, "1x5 0x5")],
        moments: &[(5, false), (8, true)],
    },
    Cas {
        alerte: "ServiceDown",
        quand: "no copy of magasin is ready",
        series: &[(r#"kube_deployment_status_replicas_available{@,deployment="%-magasin"}"#, "2x5 0x5 1x5")],
        moments: &[(5, false), (6, false), (8, true), (12, false)],
    },
    Cas {
        alerte: "ServiceDown",
        quand: "no copy of the one process is ready",
        series: &[(r#"kube_statefulset_status_replicas_ready{@,statefulset="%-comptoir"}"#, "2x5 0x5 1x5")],
        moments: &[(5, false), (8, true), (12, false)],
    },
    Cas {
        alerte: "TargetDown",
        quand: "one copy does not answer",
        series: &[
            (r#"up{@,service="%-panier",pod="a"}"#, "1x5 0x5 1x5"),
            (r#"up{@,service="%-panier",pod="b"}"#, "1x15"),
        ],
        moments: &[(5, false), (7, false), (9, true), (12, false)],
    },
    Cas {
        alerte: "TargetMissing",
        quand: "the service that Prometheus reads is gone",
        series: &[
            (r#"kube_deployment_spec_replicas{@,deployment="%-panier"}"#, "2x30"),
            (r#"up{@,service="%-panier",pod="a"}"#, "1x5 stale _x9 1x15"),
        ],
        moments: &[(5, false), (9, false), (14, true), (20, false)],
    },
    Cas {
        alerte: "TargetMissing",
        quand: "the one process is read by nobody",
        series: &[(r#"kube_statefulset_replicas{@,statefulset="%-comptoir"}"#, "2x30")],
        moments: &[(4, false), (8, true)],
    },
    Cas {
        alerte: "TargetMissing",
        quand: "nobody is asked to run",
        series: &[(r#"kube_deployment_spec_replicas{@,deployment="%-panier"}"#, "0x30")],
        moments: &[(15, false)],
    },
    Cas {
        alerte: "ServiceErrors",
        quand: "two answers of a hundred are errors",
        series: &[
            (r#"comptoir_http_requests_total{@,service="%-magasin",status="200"}"#, "0+600x60"),
            (r#"comptoir_http_requests_total{@,service="%-magasin",status="503"}"#, "0x10 12+12x19 240x30"),
        ],
        moments: &[(10, false), (13, false), (20, true), (45, false)],
    },
    Cas {
        alerte: "ServiceErrors",
        quand: "few, but half of the night's",
        series: &[
            (r#"comptoir_http_requests_total{@,service="%-magasin",status="200"}"#, "0+1x60"),
            (r#"comptoir_http_requests_total{@,service="%-magasin",status="503"}"#, "0+1x60"),
        ],
        moments: &[(30, false)],
    },
    Cas {
        alerte: "CheckoutSlow",
        quand: "one order of ten takes a second",
        series: &[
            (
                r#"comptoir_http_requests_duration_seconds_bucket{@,service="%-panier",route="/api/panier/checkout",le="0.25"}"#,
                "0+60x10 600+54x19 1626+60x30",
            ),
            (
                r#"comptoir_http_requests_duration_seconds_bucket{@,service="%-panier",route="/api/panier/checkout",le="0.5"}"#,
                "0+60x10 600+54x19 1626+60x30",
            ),
            (
                r#"comptoir_http_requests_duration_seconds_bucket{@,service="%-panier",route="/api/panier/checkout",le="1"}"#,
                "0+60x60",
            ),
            (
                r#"comptoir_http_requests_duration_seconds_bucket{@,service="%-panier",route="/api/panier/checkout",le="+Inf"}"#,
                "0+60x60",
            ),
        ],
        moments: &[(10, false), (18, false), (27, true), (45, false)],
    },
    Cas {
        alerte: "PoolWaiting",
        quand: "one connection of twenty is long to come",
        series: &[
            (
                r#"comptoir_pool_wait_seconds_bucket{@,service="%-magasin",pool="magasin",le="0.1"}"#,
                "0+600x10 6000+570x14 14550+600x30",
            ),
            (
                r#"comptoir_pool_wait_seconds_bucket{@,service="%-magasin",pool="magasin",le="0.5"}"#,
                "0+600x60",
            ),
            (
                r#"comptoir_pool_wait_seconds_bucket{@,service="%-magasin",pool="magasin",le="+Inf"}"#,
                "0+600x60",
            ),
            (r#"comptoir_pool_wait_seconds_count{@,service="%-magasin",pool="magasin"}"#, "0+600x60"),
        ],
        moments: &[(10, false), (13, false), (20, true), (40, false)],
    },
    Cas {
        alerte: "PanierUneven",
        quand: "one copy of two gets three requests of four",
        series: &[
            (
                r#"comptoir_http_requests_total{@,service="%-panier",pod="a"}"#,
                "0+1500x10 15000+2250x19 57750+1500x30",
            ),
            (
                r#"comptoir_http_requests_total{@,service="%-panier",pod="b"}"#,
                "0+1500x10 15000+750x19 29250+1500x30",
            ),
        ],
        moments: &[(10, false), (16, false), (27, true), (45, false)],
    },
    Cas {
        alerte: "PanierUneven",
        quand: "as uneven, of hardly any requests",
        series: &[
            (r#"comptoir_http_requests_total{@,service="%-panier",pod="a"}"#, "0+600x60"),
            (r#"comptoir_http_requests_total{@,service="%-panier",pod="b"}"#, "0+60x60"),
        ],
        moments: &[(40, false)],
    },
    Cas {
        alerte: "PanierAtMaximum",
        quand: "all copies run",
        series: &[
            (
                r#"kube_horizontalpodautoscaler_status_current_replicas{@,horizontalpodautoscaler="%-panier"}"#,
                "9x5 10x15 9x10",
            ),
            (
                r#"kube_horizontalpodautoscaler_spec_max_replicas{@,horizontalpodautoscaler="%-panier"}"#,
                "10x30",
            ),
        ],
        moments: &[(5, false), (15, false), (18, true), (25, false)],
    },
    Cas {
        alerte: "PanierNotScaling",
        quand: "nobody measures the copies",
        series: &[(
            r#"kube_horizontalpodautoscaler_status_condition{@,horizontalpodautoscaler="%-panier",condition="ScalingActive",status="false"}"#,
            "0x5 1x15 0x10",
        )],
        moments: &[(5, false), (15, false), (18, true), (25, false)],
    },
    Cas {
        alerte: "TaskFailing",
        quand: "each round of refunds fails",
        series: &[(
            r#"comptoir_background_runs_total{@,service="%-magasin",task="magasin.refunds",outcome="failed"}"#,
            "0x5 2+2x9 20x30",
        )],
        moments: &[(5, false), (8, false), (16, true), (30, false)],
    },
    Cas {
        alerte: "TaskFailing",
        quand: "three rounds fail in ten minutes",
        series: &[(
            r#"comptoir_background_runs_total{@,service="%-magasin",task="magasin.refunds",outcome="failed"}"#,
            "0x5 3x30",
        )],
        moments: &[(14, false)],
    },
    Cas {
        alerte: "TaskStopped",
        quand: "a round each minute ends no more",
        series: &[
            (r#"comptoir_background_pause_seconds{@,service="%-panier",task="panier.locked"}"#, "60x60"),
            (
                r#"comptoir_background_last_success_timestamp_seconds{@,service="%-panier",task="panier.locked"}"#,
                "0+60x10 600x24 2100+60x25",
            ),
        ],
        moments: &[(10, false), (21, false), (28, true), (40, false)],
    },
    Cas {
        alerte: "PaymentsSilent",
        quand: "one payment of five has no answer",
        series: &[
            (r#"comptoir_paiements_total{@,service="%-magasin",resultat="accepte"}"#, "0+8x60"),
            (
                r#"comptoir_paiements_total{@,service="%-magasin",resultat="sans_reponse"}"#,
                "0x10 2+2x9 20x40",
            ),
        ],
        moments: &[(10, false), (16, true), (40, false)],
    },
    Cas {
        alerte: "PaymentsSilent",
        quand: "as many, of a thousand",
        series: &[
            (r#"comptoir_paiements_total{@,service="%-magasin",resultat="accepte"}"#, "0+100x60"),
            (
                r#"comptoir_paiements_total{@,service="%-magasin",resultat="sans_reponse"}"#,
                "0x10 2+2x9 20x40",
            ),
        ],
        moments: &[(16, false)],
    },
    Cas {
        alerte: "TokenReused",
        quand: "a token is shown twice",
        series: &[(
            r#"comptoir_rafraichissements_total{@,service="%-authentification",resultat="reutilise"}"#,
            "0x5 1x30",
        )],
        moments: &[(5, false), (7, true), (20, false)],
    },
    Cas {
        alerte: "SignInsRefused",
        quand: "passwords are tried",
        series: &[
            (r#"comptoir_connexions_total{@,service="%-authentification",resultat="ok"}"#, "0+2x60"),
            (
                r#"comptoir_connexions_total{@,service="%-authentification",resultat="refusee"}"#,
                "0x10 20+20x9 200x40",
            ),
        ],
        moments: &[(10, false), (15, true), (40, false)],
    },
    Cas {
        alerte: "SignInsRefused",
        quand: "as many on a busy day",
        series: &[
            (r#"comptoir_connexions_total{@,service="%-authentification",resultat="ok"}"#, "0+30x60"),
            (
                r#"comptoir_connexions_total{@,service="%-authentification",resultat="refusee"}"#,
                "0x10 20+20x9 200x40",
            ),
        ],
        moments: &[(15, false)],
    },
    Cas {
        alerte: "ReaderLate",
        quand: "a reader stops for a quarter of an hour",
        series: &[(
            r#"comptoir_evenements_a_jour_timestamp_seconds{@,service="%-magasin",lecteur="magasin.rapports",source="magasin"}"#,
            "0+60x10 600x14 1500+60x20",
        )],
        moments: &[(10, false), (15, false), (23, true), (30, false)],
    },
    Cas {
        alerte: "AuditBroken",
        quand: "a line was changed, then the archive restored",
        series: &[(r#"comptoir_audit_rupture{@,service="%-travailleur"}"#, "0x5 812x5 0x5")],
        moments: &[(5, false), (7, true), (13, false)],
    },
    Cas {
        alerte: "AuditCut",
        quand: "the end is gone, and grows again",
        series: &[(r#"comptoir_audit_position{@,service="%-travailleur"}"#, "100x5 90x20 101x10")],
        moments: &[(5, false), (10, false), (18, true), (30, false)],
    },
    Cas {
        alerte: "MailWaiting",
        quand: "the oldest message waits for two hours",
        series: &[
            (r#"comptoir_courriels_attente_seconds{@,service="%-clientele"}"#, "0+60x120 0x10"),
            (r#"comptoir_courriels_total{@,service="%-clientele",resultat="reporte"}"#, "0+0.2x130"),
        ],
        moments: &[(60, false), (65, false), (75, true), (125, false)],
    },
    Cas {
        alerte: "MailWaiting",
        quand: "nobody sends mail here",
        series: &[
            (r#"comptoir_courriels_attente_seconds{@,service="%-clientele"}"#, "0+60x120"),
            (r#"comptoir_courriels_total{@,service="%-clientele",resultat="reporte"}"#, "0x120"),
        ],
        moments: &[(110, false)],
    },
    Cas {
        alerte: "Loi25Late",
        quand: "a request passes thirty days",
        series: &[(r#"comptoir_loi25_en_retard{@,service="%-clientele"}"#, "0x5 1x10 0x5")],
        moments: &[(5, false), (8, false), (13, true), (18, false)],
    },
    Cas {
        alerte: "PodRestarting",
        quand: "a container starts again every other minute",
        series: &[(
            r#"kube_pod_container_status_restarts_total{@,pod="%-magasin-5c9f-x2",container="magasin"}"#,
            "0x4 1x1 2x1 3x1 4x40",
        )],
        moments: &[(4, false), (12, true), (35, false)],
    },
    Cas {
        alerte: "PodRestarting",
        quand: "it starts again twice",
        series: &[(
            r#"kube_pod_container_status_restarts_total{@,pod="%-magasin-5c9f-x2",container="magasin"}"#,
            "0x4 1x1 2x40",
        )],
        moments: &[(12, false)],
    },
    Cas {
        alerte: "OutOfMemory",
        quand: "a container is killed, once",
        series: &[
            (
                r#"kube_pod_container_status_last_terminated_reason{@,pod="%-magasin-5c9f-x2",container="magasin",reason="OOMKilled"}"#,
                "_x5 1x40",
            ),
            (
                r#"kube_pod_container_status_restarts_total{@,pod="%-magasin-5c9f-x2",container="magasin"}"#,
                "0x5 1x40",
            ),
        ],
        moments: &[(4, false), (8, true), (30, false)],
    },
    Cas {
        alerte: "BackupOld",
        quand: "the archive of the night did not come, then came",
        series: &[(
            r#"kube_cronjob_status_last_successful_time{@,cronjob="%-backup"}"#,
            // 26 hours are 93,600 seconds.
            "-90000x70 4200x10",
        )],
        moments: &[(59, false), (61, true), (75, false)],
    },
    Cas {
        alerte: "BackupOld",
        quand: "none ever came",
        series: &[(r#"kube_cronjob_created{@,cronjob="%-backup"}"#, "-90000x70")],
        moments: &[(59, false), (61, true)],
    },
    Cas {
        alerte: "BackupOld",
        quand: "the first came to an old release",
        series: &[
            (r#"kube_cronjob_created{@,cronjob="%-backup"}"#, "-900000x70"),
            (r#"kube_cronjob_status_last_successful_time{@,cronjob="%-backup"}"#, "0x70"),
        ],
        moments: &[(30, false)],
    },
    Cas {
        alerte: "BooksUnverified",
        quand: "two nights went by",
        series: &[(
            r#"kube_cronjob_status_last_successful_time{@,cronjob="%-verifier"}"#,
            // 50 hours are 180,000 seconds.
            "-177000x60 3600x10",
        )],
        moments: &[(49, false), (51, true), (65, false)],
    },
    Cas {
        alerte: "BooksBroken",
        quand: "the check of the night failed, and its Job was deleted",
        series: &[
            (r#"kube_job_failed{@,job_name="%-verifier-29",condition="true"}"#, "0x5 1x10 stale"),
            (r#"kube_job_created{@,job_name="%-verifier-29"}"#, "0x15 stale"),
        ],
        moments: &[(5, false), (7, true), (18, false)],
    },
    Cas {
        alerte: "VersionsMixed",
        quand: "a rollout stays half done",
        series: &[
            (r#"comptoir_build_info{@,service="%-panier",version="1"}"#, "1x60"),
            (r#"comptoir_build_info{@,service="%-magasin",version="2"}"#, "_x5 1x40 stale"),
        ],
        moments: &[(5, false), (30, false), (40, true), (50, false)],
    },
];
