{{/* files/rules.yaml for this release: each rule says whose it is, or nobody could route or inhibit its alert, and where its runbook is. */}}
{{- define "comptoir.rules" -}}
{{- $name := include "comptoir.fullname" . -}}
{{- $own := printf "%s-(authentification|clientele|panier|travailleur|magasin|comptoir)" $name -}}
{{- $rules := .Files.Get "files/rules.yaml" | replace "NAMESPACE" .Release.Namespace | replace "SERVICES" $own | replace "FULLNAME" $name | fromYaml -}}
{{- range $rules.groups -}}
  {{- range .rules -}}
    {{- $_ := set . "labels" (merge (dict "namespace" $.Release.Namespace "release" $name) (default dict .labels)) -}}
    {{- if and .alert $.Values.monitoring.runbooks -}}
      {{- $_ := set .annotations "runbook_url" (printf "%s/%s.md" (trimSuffix "/" $.Values.monitoring.runbooks) .alert) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- toYaml $rules -}}
{{- end -}}

{{/* The prefix of every name. What is appended is at most 18 characters long and a CronJob's name 52. */}}
{{- define "comptoir.fullname" -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- $full := .Values.fullnameOverride -}}
{{- if not $full -}}
  {{- $full = ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{- end -}}
{{- if gt (len $full) 34 -}}
  {{- fail (printf "\n\nThe name %q has %d characters; 34 are the most. Choose a shorter release name, or set fullnameOverride.\n" $full (len $full)) -}}
{{- end -}}
{{- if not (regexMatch "^[a-z]([-a-z0-9]*[a-z0-9])?$" $full) -}}
  {{- fail (printf "\n\nThe name %q is none for a Service: small letters, digits and -, the first a letter. Choose another release name, or set fullnameOverride.\n" $full) -}}
{{- end -}}
{{- $full -}}
{{- end -}}

{{/* What every object of this release has. */}}
{{- define "comptoir.release" -}}
app.kubernetes.io/name: {{ default .Chart.Name .Values.nameOverride }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/* Labels that never change: dict "root" $ "component" name */}}
{{- define "comptoir.selector" -}}
{{ include "comptoir.release" .root }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{/* All labels: dict "root" $ "component" name */}}
{{- define "comptoir.labels" -}}
{{ include "comptoir.selector" . }}
app.kubernetes.io/part-of: comptoir
app.kubernetes.io/version: {{ default .root.Chart.AppVersion .root.Values.image.tag | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
{{- end -}}

{{/* The image of one of our programs: dict "root" $ "program" name */}}
{{- define "comptoir.image" -}}
{{- with .root.Values.image -}}
{{ .registry }}/{{ .repository }}/{{ $.program }}:{{ default $.root.Chart.AppVersion .tag }}{{ with get .digests $.program }}@{{ . }}{{ end }}
{{- end -}}
{{- end -}}

{{/* An image of others: repository, tag, digest */}}
{{- define "comptoir.imageOf" -}}
{{ .repository }}:{{ .tag }}{{ with .digest }}@{{ . }}{{ end }}
{{- end -}}

{{/* What may be set for every pod and for one component, laid over each other: dict "root" $ "component" name. As YAML. */}}
{{- define "comptoir.tuning" -}}
{{- $values := .root.Values -}}
{{- $components := merge (dict "gateway" $values.gateway "frontend" $values.frontend "postgresql" $values.postgresql "comptoir" $values.monolithe "nginx" $values.monolithe.nginx "k6" $values.k6) $values.services -}}
{{- $own := get $components .component | default dict -}}
{{- $tuning := dict -}}
{{- range $key := list "podLabels" "podAnnotations" "serviceAccount" -}}
  {{- $_ := set $tuning $key (merge (deepCopy (get $own $key | default dict)) (get $values $key)) -}}
{{- end -}}
{{- range $key := list "nodeSelector" "tolerations" "affinity" -}}
  {{- $_ := set $tuning $key (get (ternary $own $values (hasKey $own $key)) $key) -}}
{{- end -}}
{{- toYaml $tuning -}}
{{- end -}}

{{/* Metadata of pods: dict "root" $ "component" name; "annotations" of ours; "stable" true for labels without versions. */}}
{{- define "comptoir.pod.metadata" -}}
{{- $tuning := include "comptoir.tuning" . | fromYaml -}}
labels:
  {{- if .stable }}
  {{- include "comptoir.selector" . | nindent 2 }}
  app.kubernetes.io/part-of: comptoir
  {{- else }}
  {{- include "comptoir.labels" . | nindent 2 }}
  {{- end }}
  {{- with $tuning.podLabels }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- with merge (deepCopy (default dict .annotations)) $tuning.podAnnotations }}
annotations: {{ toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* The rest of a container's environment: dict "env" what the chart sets, as YAML; "wide" extraEnv; "own" that of "where". */}}
{{- define "comptoir.extraEnv" -}}
{{- $own := default list .own -}}
{{- $replaced := dict -}}
{{- range $own }}{{ $_ := set $replaced .name true }}{{ end -}}
{{- $extra := list -}}
{{- range .wide }}{{ if not (hasKey $replaced .name) }}{{ $extra = append $extra . }}{{ end }}{{ end -}}
{{- $set := dict -}}
{{- range .env | fromYamlArray }}{{ $_ := set $set .name true }}{{ end -}}
{{- range concat $extra $own }}
  {{- if hasKey $set .name }}
    {{- fail (printf "\n\nextraEnv: %s gets %s twice. Leave it out of extraEnv where the chart sets it, and name it once.\n" $.where .name) }}
  {{- end }}
  {{- $_ := set $set .name true }}
{{- end }}
{{- with concat $extra $own }}{{ toYaml . }}{{ end }}
{{- end -}}

{{/* What every pod has: dict "root" $ "component" name. Then securityContext of the pod, by user id. */}}
{{- define "comptoir.pod" -}}
{{- $tuning := include "comptoir.tuning" . | fromYaml -}}
serviceAccountName: {{ include "comptoir.fullname" .root }}-{{ .component }}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.imagePullSecrets }}
imagePullSecrets: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with $tuning.nodeSelector }}
nodeSelector: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with $tuning.tolerations }}
tolerations: {{ toYaml . | nindent 2 }}
{{- end }}
{{- with $tuning.affinity }}
affinity: {{ toYaml . | nindent 2 }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: {{ default 65532 .user }}
  runAsGroup: {{ default 65532 .user }}
  fsGroup: {{ default 65532 .user }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{/* How long a Job that ended is kept. */}}
{{- define "comptoir.job.ttl" -}}
{{- if not (kindIs "invalid" .Values.jobs.ttlSeconds) }}
ttlSecondsAfterFinished: {{ .Values.jobs.ttlSeconds }}
{{- end }}
{{- end -}}

{{/* What every container has. */}}
{{- define "comptoir.container" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
{{- end -}}

{{/* The copies of one component on different nodes: dict "root" $ "component" name */}}
{{- define "comptoir.spread" -}}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: {{ .root.Values.spread }}
    labelSelector:
      matchLabels: {{ include "comptoir.selector" . | nindent 8 }}
    matchLabelKeys: [pod-template-hash]
{{- end -}}

{{/* Names of the Secrets, ours or given. */}}
{{- define "comptoir.secret.database" -}}
{{ default (printf "%s-database" (include "comptoir.fullname" .)) .Values.secrets.database }}
{{- end -}}
{{- define "comptoir.secret.internal" -}}
{{ default (printf "%s-internal" (include "comptoir.fullname" .)) .Values.secrets.internal }}
{{- end -}}
{{- define "comptoir.secret.signing" -}}
{{ default (printf "%s-signing" (include "comptoir.fullname" .)) .Values.secrets.signing }}
{{- end -}}

{{/* Where PostgreSQL answers: host:port/database. */}}
{{- define "comptoir.database" -}}
{{- if .Values.postgresql.enabled -}}
{{ include "comptoir.fullname" . }}-postgresql:5432/{{ .Values.postgresql.database }}
{{- else -}}
{{ required "\n\npostgresql.enabled is false: set externalDatabase.host.\n" .Values.externalDatabase.host }}:{{ .Values.externalDatabase.port }}/{{ .Values.externalDatabase.database }}
{{- end -}}
{{- end -}}

{{/* The login that owns the schemas. */}}
{{- define "comptoir.owner" -}}
{{ ternary "comptoir" .Values.externalDatabase.user .Values.postgresql.enabled }}
{{- end -}}

{{/* Environment that gives DATABASE_URL: dict "root" $ "login" name "key" key of the Secret. Passwords in it are letters and digits. */}}
{{- define "comptoir.databaseUrl" -}}
- name: MOT_DE_PASSE
  valueFrom:
    secretKeyRef: {name: {{ include "comptoir.secret.database" .root }}, key: {{ .key }}}
- name: DATABASE_URL
  value: postgresql://{{ .login }}:$(MOT_DE_PASSE)@{{ include "comptoir.database" .root }}
{{- end -}}

{{/* The component that is called from outside. */}}
{{- define "comptoir.entry" -}}
{{ ternary "gateway" "nginx" (eq .Values.mode "microservices") }}
{{- end -}}

{{/* Every component that runs pods in this release, as a list. */}}
{{- define "comptoir.components" -}}
{{- $all := list "migrate" -}}
{{- if eq .Values.mode "microservices" -}}
  {{- $all = concat $all (keys .Values.services) (list "gateway") -}}
{{- else -}}
  {{- $all = concat $all (list "comptoir" "nginx") -}}
{{- end -}}
{{- if .Values.frontend.enabled }}{{ $all = append $all "frontend" }}{{ end -}}
{{- if .Values.postgresql.enabled }}{{ $all = append $all "postgresql" }}{{ end -}}
{{- if .Values.postgresql.backup.enabled }}{{ $all = append $all "backup" }}{{ end -}}
{{- if .Values.verifier.enabled }}{{ $all = append $all "verifier" }}{{ end -}}
{{- if .Values.demo.enabled }}{{ $all = append $all "demo" }}{{ end -}}
{{- if .Values.firstManager.enabled }}{{ $all = append $all "first-manager" }}{{ end -}}
{{- if .Values.k6.enabled }}{{ $all = append $all "k6" }}{{ end -}}
{{- append $all "test" | sortAlpha | toYaml -}}
{{- end -}}
