import { Trans, useLingui } from '@lingui/react/macro';
import { Bouton } from '../../composants/Bouton';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { ajouter, changer, fauteDe, LIGNES_MAX, type Ligne, oter } from './bordereau';
import { Trouver } from './Trouver';

type Props = {
  lieu: number;
  lignes: readonly Ligne[];
  changerLignes: (suite: (lignes: readonly Ligne[]) => readonly Ligne[]) => void;
  /** Whether quantities may be below zero, and whether they must be there. */
  regle: { readonly negatif: boolean; readonly disponible: boolean };
};

/** A sheet of products and quantities: each scan is one more of it. */
export function Bordereau({ lieu, lignes, changerLignes, regle }: Props) {
  const { t } = useLingui();
  const { nom, nombre } = useLangue();
  const dit = {
    illisible: regle.negatif ? t`Un nombre entier, autre que zéro.` : t`Un nombre entier, au moins un.`,
    trop: t`Plus qu’il n’y en a de disponible.`,
  };
  return (
    <>
      <Trouver
        lieu={lieu}
        etiquette={t`Ajouter un produit`}
        bouton={t`Ajouter`}
        choisir={(trouve) => changerLignes((avant) => ajouter(avant, trouve))}
      />
      {lignes.length > LIGNES_MAX && (
        <p role="alert" className="font-semibold text-brique">
          <Trans>Au plus {LIGNES_MAX} produits à la fois : ôtez-en.</Trans>
        </p>
      )}
      {lignes.length > 0 && (
        <Tableau
          titre={t`Ce qui est sur le bordereau`}
          lignes={lignes}
          cleDe={({ produit }) => produit.produit_id}
          colonnes={[
            { cle: 'nom', titre: t`Produit`, cellule: ({ produit }) => nom(produit) },
            {
              cle: 'sku',
              titre: t`SKU`,
              cellule: ({ produit: { sku } }) => <code className="font-code whitespace-nowrap">{sku}</code>,
            },
            {
              cle: 'disponible',
              titre: t`Disponible`,
              chiffre: true,
              cellule: ({ produit: { disponible, unite } }) =>
                `${nombre(disponible)}${unite === 'gramme' ? ' g' : ''}`,
            },
            {
              cle: 'quantite',
              titre: t`Quantité`,
              chiffre: true,
              cellule: (ligne) => {
                const { produit, quantite } = ligne;
                const faute = fauteDe(ligne, regle);
                return (
                  <>
                    <input
                      aria-label={t`Quantité de ${nom(produit)}`}
                      aria-invalid={faute ? true : undefined}
                      aria-describedby={faute ? `faute-${produit.produit_id}` : undefined}
                      inputMode={regle.negatif ? 'text' : 'numeric'}
                      value={quantite}
                      onChange={({ target }) =>
                        changerLignes((avant) => changer(avant, produit.produit_id, target.value))
                      }
                      className="min-h-cible w-28 rounded-sm border-2 border-filet bg-carte px-2 text-right aria-invalid:border-brique"
                    />
                    {faute && (
                      <p id={`faute-${produit.produit_id}`} className="text-petit font-semibold text-brique">
                        {dit[faute]}
                      </p>
                    )}
                  </>
                );
              },
            },
            {
              cle: 'suite',
              titre: t`Suite`,
              cellule: ({ produit }) => (
                <Bouton
                  genre="discret"
                  onClick={() => changerLignes((avant) => oter(avant, produit.produit_id))}
                >
                  {t`Ôter ${nom(produit)}`}
                </Bouton>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
