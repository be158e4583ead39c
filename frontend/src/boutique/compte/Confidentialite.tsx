import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../api/client';
import { Etat } from '../../composants/Etat';
import { Tableau } from '../../composants/Tableau';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { confidentialite } from './queries';

/** Who answers for personal data, what is kept and how long: for anybody to read. */
export function Confidentialite() {
  const { t } = useLingui();
  const requete = useQuery(confidentialite(useApi()));
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <title>{t`Vie privée · Comptoir`}</title>
      <h1 className="font-titre">
        <Trans>Vie privée</Trans>
      </h1>
      <Etat requete={requete}>
        {({ responsable, conservation }) => (
          <>
            <Responsable responsable={responsable} />
            <Conservation conservation={conservation} />
          </>
        )}
      </Etat>
    </div>
  );
}

function Responsable({ responsable }: { responsable: Schema<'ResponsableRenseignements'> }) {
  const { langue } = useLangue();
  const { titre_fr, titre_en, courriel, telephone } = responsable;
  return (
    <address className="border-l-8 border-nuit bg-carte px-4 py-3 not-italic">
      <p className="font-semibold">{langue === 'en' ? titre_en : titre_fr}</p>
      <p>
        <a href={`mailto:${courriel}`}>{courriel}</a>
        {telephone && `, ${telephone}`}
      </p>
    </address>
  );
}

function Conservation({ conservation }: { conservation: Schema<'Conservation'>[] }) {
  const { t } = useLingui();
  const { langue } = useLangue();
  const choisir = (fr: string, en: string) => (langue === 'en' ? en : fr);
  return (
    <Tableau
      titre={t`Ce qui est gardé, et combien de temps`}
      colonnes={[
        {
          cle: 'donnees',
          titre: t`Renseignements`,
          cellule: ({ donnees_fr, donnees_en }) => choisir(donnees_fr, donnees_en),
        },
        {
          cle: 'duree',
          titre: t`Durée`,
          cellule: ({ duree_fr, duree_en }) => choisir(duree_fr, duree_en),
        },
      ]}
      lignes={conservation}
      cleDe={({ donnees_fr }) => donnees_fr}
    />
  );
}
