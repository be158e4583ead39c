import { Trans } from '@lingui/react/macro';
import type { EtatEntree } from './entree';

/** A state in words. */
export function NomEtat({ etat }: { etat: EtatEntree }) {
  switch (etat) {
    case 'a_envoyer':
      return <Trans>à envoyer</Trans>;
    case 'en_envoi':
      return <Trans>en envoi</Trans>;
    case 'a_renvoyer':
      return <Trans>à renvoyer</Trans>;
    case 'a_authentifier':
      return <Trans>attend une connexion</Trans>;
    case 'a_examiner':
      return <Trans>à examiner</Trans>;
    case 'enregistree':
      return <Trans>enregistrée</Trans>;
    case 'rendue':
      return <Trans>refusée devant le client</Trans>;
    case 'ecartee':
      return <Trans>mise à part</Trans>;
  }
}
