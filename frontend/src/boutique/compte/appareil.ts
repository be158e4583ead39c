const NAVIGATEURS: [nom: string, motif: RegExp][] = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Headless)?(Chrome|CriOS)\//],
  ['Safari', /\bVersion\/.*Safari\//],
];
const SYSTEMES: [nom: string, motif: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

/** A browser and its system, by what it calls itself; what is none of those is shown as it came. */
export function appareil(agent: string): { navigateur: string; systeme: string } {
  const trouver = (noms: typeof NAVIGATEURS) => noms.find(([, motif]) => motif.test(agent))?.[0];
  return { navigateur: trouver(NAVIGATEURS) ?? agent.slice(0, 60), systeme: trouver(SYSTEMES) ?? '' };
}
