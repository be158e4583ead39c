import { useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Liste } from '../communs/Liste';
import { fautes } from './queries';

/** What is wrong with a file, each at its line and column: to read, or to take along as a file. */
export function Fautes({ id }: { id: string }) {
  const { t } = useLingui();
  const { langue, nombre } = useLangue();
  const requete = useInfiniteQuery(fautes(useApi(), id));
  return (
    <Liste
      titre={t`Fautes du fichier`}
      fichier={`fautes-${id}`}
      requete={requete}
      cleDe={({ ligne, colonne, detail_fr }) => `${ligne} ${colonne} ${detail_fr}`}
      colonnes={[
        {
          cle: 'ligne',
          titre: t`Ligne`,
          valeur: ({ ligne }) => ligne,
          cellule: ({ ligne }) => nombre(ligne),
        },
        {
          cle: 'colonne',
          titre: t`Colonne`,
          valeur: ({ colonne }) => colonne,
          cellule: ({ colonne }) =>
            colonne === '' ? t`toute la ligne` : <code className="font-code">{colonne}</code>,
        },
        {
          cle: 'faute',
          titre: t`Ce qui était attendu, et ce qui est venu`,
          valeur: ({ detail_fr, detail_en }) => (langue === 'en' ? detail_en : detail_fr),
          cellule: ({ detail_fr, detail_en }) => (
            <span className="block max-w-prose wrap-anywhere">{langue === 'en' ? detail_en : detail_fr}</span>
          ),
        },
      ]}
    />
  );
}
