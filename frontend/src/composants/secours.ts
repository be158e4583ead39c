/**
 * In the place of an application that cannot start, its texts or its code out of reach: never a blank page. In both
 * languages, since no catalogue may be there.
 */
export function secourir(racine: HTMLElement): void {
  // Beside what React may still take down itself.
  const page = document.createElement('main');
  page.className = 'flex flex-col items-start gap-3 p-6';
  page.append(
    paragraphe('fr', 'La page n’a pas pu être affichée. Vérifiez le réseau, puis rechargez-la.'),
    paragraphe('en', 'The page could not be shown. Check the network, then reload it.'),
    bouton('Recharger / Reload'),
  );
  racine.hidden = true;
  racine.after(page);
}

function paragraphe(langue: string, texte: string): HTMLElement {
  const p = document.createElement('p');
  p.lang = langue;
  p.textContent = texte;
  return p;
}

function bouton(texte: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'min-h-cible border-2 border-encre px-4 font-semibold';
  button.textContent = texte;
  button.addEventListener('click', () => location.reload());
  return button;
}
