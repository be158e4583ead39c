import { telecharger as telechargerFichier } from '../../socle/telecharger';

/** Gives a text as a file to whoever asked for it. */
export function telecharger(nom: string, contenu: string, type = 'text/csv'): void {
  telechargerFichier(new Blob([contenu], { type: `${type};charset=utf-8` }), nom);
}
