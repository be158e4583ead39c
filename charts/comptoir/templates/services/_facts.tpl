{{/* Whom each service asks, by its settings <NAME>_URL: what the code does, so not a value. */}}
{{- define "comptoir.calls" -}}
authentification: [travailleur]
clientele: [authentification, magasin, panier]
panier: [authentification, magasin]
travailleur: [authentification, clientele, magasin]
magasin: [authentification]
{{- end -}}

{{/* The services of this release, as YAML: none when one process does all. */}}
{{- define "comptoir.services" -}}
{{- if eq .Values.mode "microservices" }}{{ toYaml .Values.services }}{{ else }}{}{{ end }}
{{- end -}}

{{/* Name and number of every port of ours. */}}
{{- define "comptoir.ports" -}}
- {name: http, containerPort: 8080}
- {name: metrics, containerPort: 9100}
{{- end -}}

{{/* The second port answers without the database (vivant) and with it (pret). */}}
{{- define "comptoir.probes" -}}
startupProbe:
  httpGet: {path: /sante/vivant, port: metrics}
  periodSeconds: 1
  failureThreshold: 30
livenessProbe:
  httpGet: {path: /sante/vivant, port: metrics}
  periodSeconds: 10
  timeoutSeconds: 3
readinessProbe:
  httpGet: {path: /sante/pret, port: metrics}
  periodSeconds: 2
  timeoutSeconds: 2
  failureThreshold: 2
{{- end -}}

{{/* Settings of every service: dict "root" $ "tuning" its values */}}
{{- define "comptoir.env" -}}
{{ include "comptoir.server.env" . }}
- {name: COMPTOIR_POOL, value: {{ .tuning.pool | quote }}}
{{- end -}}

{{/* Settings of every serving program of ours: dict "root" $ "tuning" its values */}}
{{- define "comptoir.server.env" -}}
- name: HOSTNAME
  valueFrom: {fieldRef: {fieldPath: metadata.name}}
- {name: COMPTOIR_WORKERS, value: {{ .tuning.workers | quote }}}
- {name: COMPTOIR_LOG, value: {{ .root.Values.logs.level | quote }}}
- {name: COMPTOIR_LOG_FORMAT, value: json}
# Answers go on, and close their connections, while whoever calls takes notice that this copy leaves.
- {name: COMPTOIR_DRAIN_MS, value: "6000"}
- {name: COMPTOIR_STOP_S, value: "15"}
{{- end -}}

{{/* The secret that the payment provider signs with. A Secret of yours made before it may lack it: then no callback is believed. */}}
{{- define "comptoir.callbacks.env" -}}
- name: COMPTOIR_RAPPEL_SECRET
  valueFrom:
    secretKeyRef: {name: {{ include "comptoir.secret.internal" . }}, key: rappel-secret, optional: true}
{{- end -}}

{{/* How e-mail leaves: none without a Secret. */}}
{{- define "comptoir.mail.env" -}}
- name: COMPTOIR_SMTP_URL
  valueFrom:
    secretKeyRef: {name: {{ .Values.mail.secret }}, key: smtp-url}
{{- if .Values.mail.ca }}
- {name: COMPTOIR_SMTP_CA, value: /etc/comptoir/courriel/ca.crt}
{{- end }}
{{- with .Values.mail.from }}
- {name: COMPTOIR_COURRIEL_DE, value: {{ . | quote }}}
{{- end }}
{{- with .Values.mail.site }}
- {name: COMPTOIR_SITE, value: {{ . | quote }}}
{{- end }}
{{- end -}}

{{/* How long an account is kept that nobody uses. */}}
{{- define "comptoir.privacy.env" -}}
- {name: COMPTOIR_INACTIVITE_MOIS, value: {{ .Values.privacy.inactiveMonths | quote }}}
- {name: COMPTOIR_INACTIVITE_PREAVIS, value: {{ .Values.privacy.noticeDays | quote }}}
{{- end -}}

{{/* The environment of one of the five: dict "root" $ "service" name "tuning" its values */}}
{{- define "comptoir.service.env" -}}
{{- include "comptoir.databaseUrl" (dict "root" .root "login" (printf "comptoir_%s" .service) "key" .service) }}
- name: COMPTOIR_CLE_INTERNE
  valueFrom:
    secretKeyRef: {name: {{ include "comptoir.secret.internal" .root }}, key: cle-interne}
{{ include "comptoir.env" . }}
{{- range index (include "comptoir.calls" .root | fromYaml) .service }}
- {name: {{ upper . }}_URL, value: "http://{{ include "comptoir.fullname" $.root }}-{{ . }}:8080"}
{{- end }}
{{- if eq .service "magasin" }}
{{ include "comptoir.callbacks.env" .root }}
{{- end }}
{{- if eq .service "clientele" }}
{{ include "comptoir.privacy.env" .root }}
{{- end }}
{{- if and (eq .service "clientele") .root.Values.mail.secret }}
{{ include "comptoir.mail.env" .root }}
{{- end }}
{{- if eq .service "authentification" }}
- {name: COMPTOIR_CLES, value: /etc/comptoir/cles}
- {name: COMPTOIR_PRODUCTION, value: {{ .root.Values.production | quote }}}
{{- end }}
{{- end -}}

{{/* The keys that sign tokens, as files. */}}
{{- define "comptoir.signing.volume" -}}
- name: signing
  secret:
    secretName: {{ include "comptoir.secret.signing" . }}
    defaultMode: 0440
{{- end -}}

{{/* Who signs the certificate of the mail server, as a file, where the image does not know them. */}}
{{- define "comptoir.mail.volume" -}}
- name: mail
  configMap:
    name: {{ .Values.mail.ca }}
    items: [{key: ca.crt, path: ca.crt}]
{{- end -}}

{{/* Who calls whom, in the form {caller: [callee, …]}: what the network lets through. */}}
{{- define "comptoir.flows" -}}
{{- $flows := dict "migrate" (list "postgresql") "backup" (list "postgresql") "verifier" (list "postgresql") "demo" (list "postgresql") "first-manager" (list "postgresql") "test" list -}}
{{- if eq .Values.mode "microservices" -}}
  {{- range $service, $calls := include "comptoir.calls" . | fromYaml -}}
    {{- $_ := set $flows $service (append $calls "postgresql") -}}
  {{- end -}}
  {{- $_ := set $flows "gateway" (keys .Values.services | sortAlpha) -}}
  {{- if .Values.tracing.endpoint }}{{ $_ := set $flows "gateway" (append $flows.gateway "monitoring") }}{{ end -}}
  {{- $_ := set $flows "test" (list "gateway") -}}
{{- else -}}
  {{- $_ := set $flows "comptoir" (list "postgresql") -}}
  {{- $_ := set $flows "nginx" (list "comptoir") -}}
  {{- $_ := set $flows "test" (list "nginx") -}}
{{- end -}}
{{- $_ := set $flows "k6" (ternary (append $flows.test "monitoring") $flows.test (ne .Values.k6.remoteWrite "")) -}}
{{- if .Values.frontend.enabled -}}
  {{- $_ := set $flows "test" (append $flows.test "frontend") -}}
  {{- if eq .Values.mode "monolithe" }}{{ $_ := set $flows "nginx" (append $flows.nginx "frontend") }}{{ end -}}
{{- end -}}
{{- toYaml $flows -}}
{{- end -}}
