{{/* How libpq's programs reach the database: by its owner. */}}
{{- define "comptoir.pg.env" -}}
{{- $server := splitn ":" 2 (include "comptoir.database" .) -}}
{{- $where := splitn "/" 2 $server._1 -}}
- {name: PGHOST, value: {{ $server._0 | quote }}}
- {name: PGPORT, value: {{ $where._0 | quote }}}
- {name: PGDATABASE, value: {{ $where._1 | quote }}}
- {name: PGUSER, value: {{ include "comptoir.owner" . | quote }}}
- {name: PGCONNECT_TIMEOUT, value: "10"}
- name: PGPASSWORD
  valueFrom:
    secretKeyRef: {name: {{ include "comptoir.secret.database" . }}, key: proprietaire}
{{- end -}}

{{/* Keys of a map as lines of postgresql.conf. */}}
{{- define "comptoir.pg.conf" -}}
{{- range $key, $value := . }}
{{- if not (regexMatch "^[a-z][a-z0-9_]*([.][a-z0-9_]+)?$" $key) }}
{{- fail (printf "\n\npostgresql.settings: %q is no name of a setting of PostgreSQL; small letters and _ were expected.\n" $key) }}
{{- end }}
{{ $key }} = '{{ $value | toString | replace "'" "''" }}'
{{- end }}
{{- end -}}

{{/* A Job that works on archives: dict "root" $ "script" its file "env" more of it. The account and network of backup. */}}
{{- define "comptoir.pg.job" -}}
{{- $labels := dict "root" .root "component" "backup" }}
backoffLimit: {{ .retries }}
activeDeadlineSeconds: 7200
template:
  metadata:
    {{- $sum := include "comptoir.pg.scripts" .root | sha256sum }}
    {{- include "comptoir.pod.metadata" (merge (dict "annotations" (dict "checksum/scripts" $sum)) $labels) | nindent 4 }}
  spec:
    {{- include "comptoir.pod" (merge (dict "user" 999) $labels) | nindent 4 }}
    restartPolicy: Never
    terminationGracePeriodSeconds: 5
    containers:
      - {{- include "comptoir.pg.container" . | nindent 8 }}
    volumes: {{ include "comptoir.pg.volumes" .root | nindent 6 }}
{{- end -}}

{{/* One script at work on archives. As in comptoir.pg.job. */}}
{{- define "comptoir.pg.container" -}}
name: {{ .script }}
image: {{ include "comptoir.imageOf" .root.Values.postgresql.image }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
command: [sh, /etc/comptoir/{{ .script }}.sh]
env:
  {{- include "comptoir.pg.env" .root | nindent 2 }}
  {{- range $name, $value := .env }}
  - {name: {{ $name }}, value: {{ $value | toString | quote }}}
  {{- end }}
resources:
  requests: {cpu: 20m, memory: 64Mi}
  limits: {memory: 512Mi}
{{ include "comptoir.container" .root }}
volumeMounts:
  - {name: archives, mountPath: /archives}
  - {name: scripts, mountPath: /etc/comptoir, readOnly: true}
  - {name: tmp, mountPath: /tmp}
{{- end -}}

{{/* What it mounts. */}}
{{- define "comptoir.pg.volumes" -}}
- name: archives
  persistentVolumeClaim: {claimName: {{ include "comptoir.fullname" . }}-backup}
- name: scripts
  configMap: {name: {{ include "comptoir.fullname" . }}-backup}
- {name: tmp, emptyDir: {}}
{{- end -}}

{{/* What backup and restore run, as data of a ConfigMap. */}}
{{- define "comptoir.pg.scripts" -}}
{{- range $file := list "common.sh" "backup.sh" "restore.sh" }}
{{ $file }}: |
  {{- $.Files.Get (printf "files/postgresql/%s" $file) | trimSuffix "\n" | nindent 2 }}
{{- end }}
{{- end -}}

{{/* What the server runs and reads, as data of a ConfigMap. */}}
{{- define "comptoir.pg.server" -}}
{{- range $file := list "common.sh" "start.sh" "pg_hba.conf" }}
{{ $file }}: |
  {{- $.Files.Get (printf "files/postgresql/%s" $file) | trimSuffix "\n" | nindent 2 }}
{{- end }}
postgresql.conf: |
  {{- $.Files.Get "files/postgresql/postgresql.conf" | trimSuffix "\n" | nindent 2 }}
  {{- with .Values.postgresql }}
  # From the values of the release; the last line of a name holds.
  {{- include "comptoir.pg.conf" (dict "max_connections" .maxConnections "shared_buffers" .sharedBuffers) | trim | nindent 2 }}
  {{- include "comptoir.pg.conf" .settings | trim | nindent 2 }}
  {{- end }}
{{- end -}}
