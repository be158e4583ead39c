{{/* Where the gateway's metrics and traces go, as the JSON that its configuration wants. */}}
{{- define "comptoir.gateway.exporters" -}}
{{- $exporters := dict "prometheus" (list (dict "name" "prometheus" "port" 9091 "process_metrics" true "go_metrics" true)) -}}
{{- with .Values.tracing.endpoint -}}
  {{- $parts := splitList ":" . -}}
  {{- $_ := set $exporters "otlp" (list (dict "name" "otlp" "host" (first $parts) "port" (last $parts | int) "disable_metrics" true)) -}}
{{- end -}}
{{- toJson $exporters -}}
{{- end -}}
