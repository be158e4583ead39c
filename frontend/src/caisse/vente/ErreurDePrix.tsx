import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import * as v from 'valibot';
import { Champ } from '../../composants/Champ';
import { Montant } from '../../composants/Prix';
import { montant } from '../../socle/montant';
import { FormulaireLigne } from './FormulaireLigne';
import { type ActionPanier, ligneChoisie, type Panier } from './panier';

type Props = { ouvert: boolean; fermer: () => void; panier: Panier; agir: (action: ActionPanier) => void };

/** The price on the shelf was lower: it is the price, and one unit is free, or 15 $ off it (price accuracy, OPC). */
export function ErreurDePrix({ agir, ...props }: Props) {
  const { t } = useLingui();
  const prix = ligneChoisie(props.panier)?.article.prix_cents ?? 0;
  const saisie = v.object({
    affiche: v.pipe(
      montant(() => i18n._(msg`Écrivez un montant comme 4,99.`)),
      v.check(
        (affiche) => affiche < prix,
        () =>
          i18n._(msg`Le prix affiché est plus bas que le prix à la caisse ; sinon, il n’y a pas d’erreur.`),
      ),
    ),
  });
  return (
    <FormulaireLigne
      {...props}
      titre={t`Erreur de prix`}
      schema={saisie}
      appliquer={({ affiche }, { cle }) =>
        agir({ type: 'remise', cle, remise: { motif: 'erreur_de_prix', affiche } })
      }
    >
      {(erreurs, { article }) => (
        <>
          <p>
            <Trans>
              Prix à la caisse : <Montant montant={article.prix_cents} />
            </Trans>
          </p>
          <Champ
            etiquette={t`Prix affiché en tablette`}
            name="affiche"
            inputMode="decimal"
            autoComplete="off"
            erreur={erreurs.affiche}
            autoFocus
            data-premier
          />
          <p className="text-petit text-gris">
            <Trans>
              Chaque unité est vendue à ce prix, puis une est gratuite, ou 15 $ de moins si elle coûte plus.
              C’est le droit du client.
            </Trans>
          </p>
        </>
      )}
    </FormulaireLigne>
  );
}
