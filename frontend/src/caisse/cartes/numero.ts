const LONGUEUR = 16;

/** The number of a gift card as it was typed or read: sixteen digits, of which the first is 9 and the last checks the others. */
export function lireNumero(texte: string): string | null {
  const chiffres = texte.replace(/[\s\u00a0-]/g, '');
  return chiffres.length === LONGUEUR && /^9\d+$/.test(chiffres) && luhn(chiffres) % 10 === 0
    ? chiffres
    : null;
}

/** ISO/IEC 7812-1, annex B: a multiple of ten where the check digit is right. */
function luhn(chiffres: string): number {
  return [...chiffres].reverse().reduce((somme, signe, rang) => {
    const chiffre = Number(signe) * (rang % 2 === 0 ? 1 : 2);
    return somme + Math.floor(chiffre / 10) + (chiffre % 10);
  }, 0);
}

/** As people read it: by four. */
export const grouper = (numero: string): string => numero.replace(/\d{4}(?=\d)/g, '$& ');
