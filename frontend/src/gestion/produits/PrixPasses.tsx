import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/client';
import { Montant } from '../../composants/Prix';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { useNoms } from '../communs/personnes';
import { prixPasses } from './queries';

/** What the product cost, the last price first. */
export function PrixPasses({ produit }: { produit: number }) {
  const { t } = useLingui();
  const { moment } = useLangue();
  const noms = useNoms();
  const requete = useInfiniteQuery(prixPasses(useApi(), produit));
  const somme = (
    titre: string,
    cle: 'prix_cents' | 'cout_cents' | 'marge_cents',
  ): ColonneDeListe<Schema<'PrixPasse'>> => ({
    cle,
    titre,
    chiffre: true,
    valeur: (prix) => prix[cle],
    cellule: (prix) => <Montant montant={prix[cle]} />,
  });
  return (
    <Liste
      titre={t`Historique des prix`}
      fichier={`prix-${produit}`}
      requete={requete}
      cleDe={({ depuis, prix_cents, cout_cents }) => `${depuis}-${prix_cents}-${cout_cents}`}
      colonnes={[
        {
          cle: 'depuis',
          titre: t`Depuis`,
          valeur: ({ depuis }) => depuis,
          cellule: ({ depuis }) => moment(depuis),
        },
        somme(t`Prix`, 'prix_cents'),
        {
          cle: 'regulier',
          titre: t`Prix régulier`,
          chiffre: true,
          valeur: ({ prix_regulier_cents }) => prix_regulier_cents ?? null,
          cellule: ({ prix_regulier_cents: regulier }) =>
            regulier == null ? '–' : <Montant montant={regulier} />,
        },
        somme(t`Coût`, 'cout_cents'),
        somme(t`Marge`, 'marge_cents'),
        { cle: 'par', titre: t`Par`, valeur: ({ par }) => noms(par) },
      ]}
    />
  );
}
