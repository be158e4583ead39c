import { useLingui } from '@lingui/react/macro';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { Partie } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { Donnees } from '../controle/Donnees';
import { enTextes, type Incident, versions } from './incident';
import { useZones } from './zones';

/** All that was ever written of an incident: who, when, why, and in which fields it differed from before. */
export function Versions({ toutes }: { toutes: readonly Incident[] }) {
  const { t } = useLingui();
  const { moment } = useLangue();
  const noms = useNoms();
  const zones = useZones();
  const champ = (nom: string) => zones.find((zone) => zone.nom === nom)?.etiquette ?? nom;
  return (
    <Partie titre={t`Versions`}>
      <Tableau
        titre={t`La plus récente d’abord`}
        lignes={versions(toutes)}
        cleDe={({ version }) => version.version}
        colonnes={[
          { cle: 'version', titre: t`Version`, cellule: ({ version }) => version.version },
          { cle: 'le', titre: t`Quand`, cellule: ({ version }) => moment(version.le) },
          { cle: 'par', titre: t`Par`, cellule: ({ version }) => noms(version.par) },
          { cle: 'motif', titre: t`Motif`, cellule: ({ version }) => version.motif || t`Inscription` },
          {
            cle: 'changes',
            titre: t`Champs changés`,
            cellule: ({ changes }) => changes.map(champ).join(' · ') || '–',
          },
          {
            cle: 'contenu',
            titre: t`Ce qui était écrit`,
            cellule: ({ version }) => (
              <Donnees titre={t`Version ${version.version}`} donnees={enTextes(version)} />
            ),
          },
        ]}
      />
    </Partie>
  );
}
