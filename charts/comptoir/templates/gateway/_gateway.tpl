{{/* Where the gateway's metrics and traces go, as the JSON that its configuration wants. */}}
{{- define "comptoir.gateway.exporters" -}}
{{- $exporters := dict "prometheus" (list (dict "name" "prometheus" "port" 9091 "process_metrics" true "go_metrics" true)) -}}
{{- with .Values.tracing.endpoint -}}
  {{- $parts := splitList ":" . -}}
  {{- $_ := set $exporters "otlp" (list (dict "name" "otlp" "host" (first $parts) "port" (last $parts | int) "disable_metrics" true)) -}}
{{- end -}}
{{- toJson $exporters -}}
{{- end -}}

{{/* The environment of KrakenD. */}}
{{- define "comptoir.gateway.env" -}}
# With more than one, hosts are drawn at random instead of going round.
- {name: GOMAXPROCS, value: "1"}
- {name: USAGE_DISABLE, value: "1"}
{{- end -}}
