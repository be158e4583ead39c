import { Trans } from '@lingui/react/macro';
import { Case } from '../../composants/Case';

/** The cards of the simulated provider, and what each of them does. */
const CARTES = {
  tok_ok: <Trans>Acceptée</Trans>,
  tok_refuse: <Trans>Refusée</Trans>,
  tok_lent: <Trans>Lente : la réponse se fait attendre</Trans>,
  tok_panne: <Trans>En panne : le prestataire ne répond pas</Trans>,
  tok_perdu: <Trans>Réponse perdue : débitée, puis vérifiée</Trans>,
};

/** Which bank card. No real one is asked for here: the provider is simulated, and says so. */
export function ChoixCarte({ choisie, choisir }: { choisie: string; choisir: (jeton: string) => void }) {
  return (
    <fieldset>
      <legend className="text-grand font-semibold">
        <Trans>Carte bancaire</Trans>
      </legend>
      <p className="text-petit text-gris">
        <Trans>Prestataire simulé : ces cartes d’essai ne débitent personne.</Trans>
      </p>
      {Object.entries(CARTES).map(([jeton, mots]) => (
        <Case
          key={jeton}
          type="radio"
          name="jeton"
          value={jeton}
          checked={jeton === choisie}
          onChange={() => choisir(jeton)}
        >
          {mots} <span className="font-code text-petit text-gris">{jeton}</span>
        </Case>
      ))}
    </fieldset>
  );
}
