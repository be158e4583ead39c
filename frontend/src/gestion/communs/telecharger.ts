/** Gives a file to whoever asked for it. */
export function telecharger(nom: string, contenu: string, type = 'text/csv'): void {
  const adresse = URL.createObjectURL(new Blob([contenu], { type: `${type};charset=utf-8` }));
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
}
