/** What an event or a line of the audit carries, opened by its name; as text, whatever is in it. */
export function Donnees({ titre, donnees }: { titre: string; donnees: unknown }) {
  return (
    <details>
      <summary className="min-h-6 font-code text-petit break-all">{titre}</summary>
      <pre className="max-w-prose font-code text-petit whitespace-pre-wrap break-all">
        {JSON.stringify(donnees, null, 2)}
      </pre>
    </details>
  );
}
