import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Tableau } from '../../composants/Tableau';
import { useApi } from '../../socle/session';
import { Ecart } from '../caisses/Ecart';
import { Fiche } from '../communs/Page';
import { useNoms } from '../communs/personnes';
import { useFigures } from './colonnes';
import { RAPPORTS } from './queries';
import { Rapport, useQuestion } from './Rapport';

/** G-5: drawers that were counted, and what was missing or too much. */
export function Caisses() {
  const { t } = useLingui();
  const noms = useNoms();
  const { question } = useQuestion();
  const { somme, compte } = useFigures<Schema<'CaisseFermee'>>();
  const requete = useQuery(RAPPORTS.caisses.lire(useApi(), question));
  return (
    <Rapport nom="caisses" titre={t`Écarts de caisse`} requete={requete}>
      {({ ecart_cents, nb_ecarts, lignes }) => (
        <>
          <Fiche
            lignes={[
              [t`Écart en tout`, <Ecart key="ecart" cents={ecart_cents} />],
              [t`Sessions avec un écart`, `${nb_ecarts} / ${lignes.length}`],
            ]}
          />
          <Tableau
            titre={t`Sessions comptées`}
            lignes={lignes}
            cleDe={({ session_id }) => session_id}
            colonnes={[
              {
                cle: 'prefixe',
                titre: t`Session`,
                cellule: ({ prefixe, session_id }) => (
                  <Link to="/sessions/$id" params={{ id: session_id }} className="font-code">
                    {prefixe}
                  </Link>
                ),
              },
              { cle: 'nom', titre: t`Magasin`, cellule: ({ nom }) => nom },
              { cle: 'jour', titre: t`Jour`, cellule: ({ jour }) => jour },
              somme(t`Attendu au tiroir`, (ligne) => ligne.attendu_cents),
              somme(t`Compté`, (ligne) => ligne.compte_cents),
              {
                cle: 'ecart',
                titre: t`Écart`,
                chiffre: true,
                cellule: (ligne) => <Ecart cents={ligne.ecart_cents} />,
              },
              compte(t`Ventes`, (ligne) => ligne.nb_ventes),
              { cle: 'par', titre: t`Compté par`, cellule: ({ compte_par }) => noms(compte_par) },
              { cle: 'note', titre: t`Note`, cellule: ({ note }) => note },
            ]}
          />
        </>
      )}
    </Rapport>
  );
}
