import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import * as v from 'valibot';
import { Champ } from '../../composants/Champ';
import { FormulaireLigne } from './FormulaireLigne';
import { type ActionPanier, type Panier, valable } from './panier';

const saisie = v.object({
  quantite: v.pipe(
    v.string(),
    v.transform((texte) => Number(texte.replace(/[\s\u00a0\u202f]/g, ''))),
    v.check(valable, () => i18n._(msg`Un nombre entier, de 1 à 1 000 000.`)),
  ),
});

type Props = { ouvert: boolean; fermer: () => void; panier: Panier; agir: (action: ActionPanier) => void };

/** How many of the chosen line, or how many grams. */
export function Quantite({ agir, ...props }: Props) {
  const { t } = useLingui();
  return (
    <FormulaireLigne
      {...props}
      titre={t`Quantité`}
      schema={saisie}
      appliquer={({ quantite }, { cle }) => agir({ type: 'quantite', cle, quantite })}
    >
      {(erreurs, { article, quantite }) => (
        <Champ
          etiquette={article.unite === 'gramme' ? t`Grammes` : t`Nombre d’articles`}
          name="quantite"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={quantite}
          onFocus={(event) => event.target.select()}
          erreur={erreurs.quantite}
          autoFocus
          data-premier
        />
      )}
    </FormulaireLigne>
  );
}
