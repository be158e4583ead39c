/** Gives a file to whoever looks, under this name. */
export function telecharger(fichier: Blob, nom: string): void {
  const lien = document.createElement('a');
  lien.href = URL.createObjectURL(fichier);
  lien.download = nom;
  lien.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(lien.href), 60_000);
}
