import { useLingui } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useNoms } from '../communs/personnes';
import { Tampon } from '../communs/Tampon';
import { useMots } from '../communs/traduire';
import { ETAPE, RESULTAT, TONS } from './mots';

/** What an order went through, the first step first. */
export function Etapes({ etapes }: { etapes: readonly Schema<'CommandeEtape'>[] }) {
  const { t } = useLingui();
  const { moment } = useLangue();
  const { mot } = useMots();
  const noms = useNoms();
  return (
    <Tableau
      titre={t`Étapes`}
      lignes={etapes}
      cleDe={({ rang, etape, le }) => `${rang}-${etape}-${le}`}
      colonnes={[
        { cle: 'etape', titre: t`Étape`, cellule: ({ etape }) => mot(ETAPE, etape) },
        {
          cle: 'resultat',
          titre: t`Résultat`,
          cellule: ({ resultat }) => <Tampon ton={TONS[resultat]}>{mot(RESULTAT, resultat)}</Tampon>,
        },
        { cle: 'detail', titre: t`Détails`, cellule: ({ detail }) => detail },
        { cle: 'le', titre: t`Quand`, cellule: ({ le }) => moment(le) },
        { cle: 'par', titre: t`Par`, cellule: ({ par }) => noms(par) },
      ]}
    />
  );
}
