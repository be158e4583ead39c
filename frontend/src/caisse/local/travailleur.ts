import { Suivi } from './suivi';

const ADRESSE = '/sw.js';

/** A newer version of the till that waits to be let in; null while there is none. */
export const versionEnAttente = new Suivi<ServiceWorker | null>(null);

/** The one address that a script may be loaded from by a string: the policy of the page names no other. */
function adresse(): string {
  if (!('trustedTypes' in window)) return ADRESSE;
  const politiques = window.trustedTypes as {
    createPolicy: (
      nom: string,
      regles: { createScriptURL: (url: string) => string },
    ) => {
      createScriptURL: (url: string) => string;
    };
  };
  const politique = politiques.createPolicy('comptoir', {
    createScriptURL: (url) => {
      if (url !== ADRESSE) throw new TypeError(`${url} is no script of ours`);
      return url;
    },
  });
  return politique.createScriptURL(ADRESSE);
}

/** Has the till open without network. Where no worker is allowed, it needs network to open. */
export async function installer(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    const inscription = await navigator.serviceWorker.register(adresse(), { scope: '/caisse' });
    const suivre = () => {
      const neuf = inscription.installing;
      neuf?.addEventListener('statechange', () => {
        if (neuf.state === 'installed' && navigator.serviceWorker.controller) versionEnAttente.poser(neuf);
      });
    };
    if (inscription.waiting && navigator.serviceWorker.controller)
      versionEnAttente.poser(inscription.waiting);
    inscription.addEventListener('updatefound', suivre);
    suivre();
    setInterval(() => void inscription.update().catch(() => {}), 600_000);
  } catch {}
}

/** Lets the newer version in, and loads the page of it. */
export function activerVersion(travailleur: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  travailleur.postMessage('activer');
}
