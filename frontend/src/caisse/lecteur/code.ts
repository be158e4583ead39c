import { type Code, lireCode as lire } from '../../lecteur/code';
import { enUuid } from '../recu/code128';

/** What the scanner of a till has read: an article, or the id on a receipt that was printed without network. */
export const lireCode = (brut: string): Code => lire(brut, enUuid);
