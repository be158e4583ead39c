import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { type Api, donnees, type Schema } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import { useApi } from '../../socle/session';
import { FormulaireNip } from './FormulaireNip';

export type ActionApprouvee = Schema<'ActionApprouvee'>;

type Demande = {
  readonly action: ActionApprouvee;
  /** The key of the request to come. */
  readonly objet: string;
  readonly magasin_id: number;
};

/** Which action a refusal asks a manager to approve of; null for any other problem. */
export function actionRequise(cause: unknown): ActionApprouvee | null {
  if (!(cause instanceof ApiProblem) || cause.kind !== 'approbation-requise') return null;
  return (cause.members.action as ActionApprouvee | undefined) ?? null;
}

/** A manager's consent: the token to send, and the number of who gave it. */
export type Approuve = { readonly jeton: string; readonly par: string };

const approuver = (api: Api, matricule: string, nip: string, demande: Demande) =>
  donnees(api.POST('/api/nip/approbation', { body: { matricule, nip, ...demande } }));

/** Asks a manager for their NIP, over whatever is shown: `demander` gives the approval, or null when nobody came. */
export function useApprobation(): {
  dialogue: ReactNode;
  demander: (demande: Demande) => Promise<Approuve | null>;
} {
  const { t } = useLingui();
  const api = useApi();
  const [attente, setAttente] = useState<{
    demande: Demande;
    finir: (approuve: Approuve | null) => void;
  } | null>(null);
  const finir = (approuve: Approuve | null) => {
    attente?.finir(approuve);
    setAttente(null);
  };
  const dialogue = (
    <Dialogue
      ouvert={attente !== null}
      fermer={() => finir(null)}
      titre={t`Approbation d’un gestionnaire`}
      actions={null}
    >
      {attente && (
        <>
          <p>{expliquer(attente.demande.action, t)}</p>
          <FormulaireNip
            bouton={t`Approuver`}
            faire={async (matricule, nip) =>
              finir({
                jeton: (await approuver(api, matricule, nip, attente.demande)).approbation,
                par: matricule,
              })
            }
          >
            <Bouton onClick={() => finir(null)}>{t`Renoncer`}</Bouton>
          </FormulaireNip>
        </>
      )}
    </Dialogue>
  );
  const demander = async (demande: Demande) => {
    // What a form sets while it is sent is not drawn before that is over, and it waits for this answer.
    await null;
    return new Promise<Approuve | null>((finir) => setAttente({ demande, finir }));
  };
  return { dialogue, demander };
}

function expliquer(action: ActionApprouvee, t: ReturnType<typeof useLingui>['t']): string {
  switch (action) {
    case 'remise':
      return t`Une remise dépasse ce qu’un employé accorde seul.`;
    case 'erreur_de_prix':
      return t`Une erreur de prix dépasse 25 $ sur une ligne.`;
    case 'retour':
      return t`Ce retour dépasse 100 $, ou son délai.`;
    case 'annulation':
      return t`Annuler une vente demande un gestionnaire.`;
    case 'retrait':
      return t`Sortir de l’argent du tiroir demande un gestionnaire.`;
  }
}
