import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { ApiProblem } from './problem';

/** What a person is shown of a problem. A text of the service is shown as it came, in the reader's language. */
export type Montre = {
  readonly etat: 'hors-ligne' | 'interdit' | 'a-connecter' | 'attente' | 'erreur';
  readonly titre: string | MessageDescriptor;
  readonly detail: string | MessageDescriptor;
  /** To quote when asking for help; empty when there was none. */
  readonly requete: string;
  /** Seconds before another try makes sense. */
  readonly delai: number | null;
  /** Whether another try makes sense. */
  readonly reessayer: boolean;
};

type Mots = readonly [titre: MessageDescriptor, detail: MessageDescriptor];

/** For who answered without a word: the gateway, or nobody. */
function mots(status: number, kind: string): Mots {
  if (kind === 'delai') return [msg`Pas de réponse`, msg`Le serveur n’a pas répondu à temps. Réessayez.`];
  switch (status) {
    case 0:
      return [msg`Hors ligne`, msg`Le serveur ne peut pas être joint. Vérifiez le réseau, puis réessayez.`];
    case 401:
      return [msg`Connexion requise`, msg`Votre session est terminée ou absente. Connectez-vous.`];
    case 403:
      return [msg`Accès refusé`, msg`Votre compte n’a pas ce droit. Demandez-le à votre gestionnaire.`];
    case 404:
      return [msg`Introuvable`, msg`Rien à cette adresse, ou rien qui soit à vous.`];
    case 429:
      return [msg`Trop de demandes`, msg`Attendez un instant, puis réessayez.`];
    case 500:
    case 502:
    case 503:
    case 504:
      return [
        msg`Service indisponible`,
        msg`Le service ne répond pas en ce moment. Réessayez dans un instant.`,
      ];
    default:
      return [
        msg`Erreur inattendue`,
        msg`La demande n’a pas abouti. Réessayez, puis signalez-la si elle revient.`,
      ];
  }
}

function etatDe({ status, kind }: ApiProblem): Montre['etat'] {
  if (status === 0) return 'hors-ligne';
  if (status === 403) return 'interdit';
  // A wrong password is no missing session: the form says it.
  if (status === 401 && ['', 'non-authentifie', 'session-invalide', 'jeton-reutilise'].includes(kind))
    return 'a-connecter';
  return status === 429 ? 'attente' : 'erreur';
}

/** What to show of anything that was thrown. What is no problem of the API is a mistake of ours. */
export function montrer(cause: unknown): Montre {
  const problem = cause instanceof ApiProblem ? cause : new ApiProblem(-1, 'defaut');
  const [titre, detail] = mots(problem.status, problem.kind);
  return {
    etat: etatDe(problem),
    titre: problem.title || titre,
    detail: problem.detail || detail,
    requete: problem.status === 0 ? '' : problem.requestId,
    delai: problem.retryAfter,
    reessayer: problem.passing || problem.status < 0,
  };
}

/** The refusals of fields, by field: `erreurs[].champ`. */
export function parChamp(cause: unknown): Record<string, string> {
  const erreurs = cause instanceof ApiProblem ? (cause.members.erreurs ?? []) : [];
  return Object.fromEntries(erreurs.map(({ champ, detail }) => [champ, detail]));
}
