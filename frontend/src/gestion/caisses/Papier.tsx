/** Text of a receipt printer, as on its paper: 42 columns. On a narrow screen it scrolls in its own box. */
export function Papier({ texte }: { texte: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached without a mouse
    <div tabIndex={0} className="max-w-full overflow-x-auto self-start">
      <pre className="w-max border-x border-y-2 border-x-filet border-y-encre border-dashed bg-carte px-6 py-4 font-code text-petit leading-snug">
        {texte}
      </pre>
    </div>
  );
}
