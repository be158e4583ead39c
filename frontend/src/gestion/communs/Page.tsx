import type { ReactNode } from 'react';

/** A screen: its name in the window and above, what can be done, the content. */
export function Page({
  titre,
  actions,
  children,
}: {
  titre: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <title>{`${titre} · Comptoir`}</title>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b-2 border-encre pb-3">
        <h1 className="min-w-0 break-words">{titre}</h1>
        {actions && <div className="flex flex-wrap items-center gap-3">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** A part of a screen under its own title. */
export function Partie({
  titre,
  actions,
  children,
}: {
  titre: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-label={titre} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2>{titre}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** Names and values under each other, as on a form. */
export function Fiche({ lignes }: { lignes: readonly (readonly [nom: string, valeur: ReactNode])[] }) {
  return (
    <dl className="grid gap-x-8 border-t-2 border-encre sm:grid-cols-2">
      {lignes.map(([nom, valeur]) => (
        <div key={nom} className="flex flex-wrap justify-between gap-x-4 border-b border-filet py-2">
          <dt className="text-gris">{nom}</dt>
          <dd className="min-w-0 break-words text-right font-semibold">{valeur}</dd>
        </div>
      ))}
    </dl>
  );
}
