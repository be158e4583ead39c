import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import * as v from 'valibot';
import { type Centimes, centimes, moitieEnHaut } from '../../argent/centimes';
import { lire } from '../../argent/ecriture';
import { montantLigne } from '../../argent/taxes';
import { Champ } from '../../composants/Champ';
import { Choix } from '../../composants/Choix';
import { FormulaireLigne } from './FormulaireLigne';
import { type ActionPanier, type Ligne, MOTIFS, type Panier } from './panier';

const illisible = () => i18n._(msg`Écrivez 10 % ou un montant comme 2,50.`);

/** `10 %` or `2,50`. */
const saisie = v.object({
  motif: v.picklist(MOTIFS),
  remise: v.pipe(
    v.string(),
    v.trim(),
    v.transform((texte): { pourCent: number } | { montant: Centimes } | null => {
      const pourCent = /^(\d{1,3})\s*%$/.exec(texte)?.[1];
      if (pourCent) return Number(pourCent) <= 100 ? { pourCent: Number(pourCent) } : null;
      const montant = lire(texte);
      return typeof montant === 'number' ? { montant } : null;
    }),
    v.check((lu) => lu !== null, illisible),
  ),
});

type Props = { ouvert: boolean; fermer: () => void; panier: Panier; agir: (action: ActionPanier) => void };

/** Something off the chosen line, with its reason. */
export function Remise({ agir, ...props }: Props) {
  const { t } = useLingui();
  return (
    <FormulaireLigne
      {...props}
      titre={t`Remise sur la ligne`}
      schema={saisie}
      appliquer={({ motif, remise }, ligne) => {
        const cents = remise ? centsDe(remise, ligne) : centimes(0);
        agir({ type: 'remise', cle: ligne.cle, remise: cents > 0 ? { motif, cents } : null });
      }}
    >
      {(erreurs, ligne) => (
        <>
          <Champ
            etiquette={t`Remise`}
            aide={t`10 % ou 2,50. Zéro l’enlève.`}
            name="remise"
            autoComplete="off"
            defaultValue={ligne.remise && 'cents' in ligne.remise ? String(ligne.remise.cents / 100) : ''}
            erreur={erreurs.remise}
            autoFocus
            data-premier
          />
          <Choix etiquette={t`Motif`} name="motif" defaultValue={ligne.remise?.motif ?? 'rabais'}>
            <option value="rabais">{t`Rabais`}</option>
            <option value="article_abime">{t`Article abîmé`}</option>
            <option value="employe">{t`Rabais employé`}</option>
          </Choix>
          <p className="text-petit text-gris">
            <Trans>Au-delà de 10 % de la ligne, un gestionnaire approuve à l’encaissement.</Trans>
          </p>
        </>
      )}
    </FormulaireLigne>
  );
}

/** Never more than the line itself. */
function centsDe(
  remise: { pourCent: number } | { montant: Centimes },
  { article, quantite }: Ligne,
): Centimes {
  const brut = montantLigne(article.unite, quantite, article.prix_cents);
  const cents = 'pourCent' in remise ? moitieEnHaut(brut * remise.pourCent, 100) : remise.montant;
  return centimes(Math.min(cents, brut));
}
