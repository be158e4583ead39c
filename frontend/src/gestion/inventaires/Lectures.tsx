import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Liste } from '../communs/Liste';
import { Partie } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { lectures } from './queries';

/** Who read what, the newest first. */
export function Lectures({ id, ouvert }: { id: string; ouvert: boolean }) {
  const { t } = useLingui();
  const { moment, nombre } = useLangue();
  const noms = useNoms();
  const requete = useInfiniteQuery(lectures(useApi(), id, ouvert));
  return (
    <Partie titre={t`Qui a compté quoi`}>
      <Liste
        titre={t`Lectures`}
        fichier={`lectures-${id}`}
        requete={requete}
        cleDe={({ lecture_id }) => lecture_id}
        vide={<Trans>Personne n’a encore compté.</Trans>}
        colonnes={[
          { cle: 'le', titre: t`Quand`, valeur: ({ le }) => le, cellule: ({ le }) => moment(le) },
          {
            cle: 'sku',
            titre: t`SKU`,
            valeur: ({ sku }) => sku,
            cellule: ({ sku }) => <code className="font-code whitespace-nowrap">{sku}</code>,
          },
          {
            cle: 'quantite',
            titre: t`Lu`,
            chiffre: true,
            valeur: ({ quantite }) => quantite,
            cellule: ({ quantite, recompte }) =>
              recompte ? t`${nombre(quantite)}, recompté` : nombre(quantite),
          },
          {
            cle: 'livre',
            titre: t`Au livre alors`,
            chiffre: true,
            valeur: ({ livre }) => livre,
            cellule: ({ livre }) => nombre(livre),
          },
          { cle: 'par', titre: t`Par`, valeur: ({ par }) => noms(par) },
          { cle: 'appareil', titre: t`Appareil`, valeur: ({ appareil }) => appareil },
        ]}
      />
    </Partie>
  );
}
