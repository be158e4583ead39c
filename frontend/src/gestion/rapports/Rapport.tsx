import { Trans, useLingui } from '@lingui/react/macro';
import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Bouton } from '../../composants/Bouton';
import { Etat, Probleme } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useActe } from '../communs/acte';
import { FiltreJour, Filtres } from '../communs/Filtre';
import { useLieux } from '../communs/lieux';
import { Page } from '../communs/Page';
import { telecharger } from '../communs/telecharger';
import { type Question, RAPPORTS } from './queries';

/** What a report is asked, as the address and the chosen place have it; and how to ask something else. */
export function useQuestion() {
  const filtres = useSearch({ strict: false });
  const navigate = useNavigate();
  const { choisi } = useLieux();
  const { du, au, canal, par, classer, categorie } = filtres;
  const question: Question = {
    du,
    au,
    canal,
    par,
    classer,
    categorie,
    ...(choisi && { magasin_id: choisi.lieu_id }),
  };
  const demander = (suite: Partial<Question>) =>
    void navigate({ to: '.', search: (avant) => ({ ...avant, ...suite }) });
  return { question, demander };
}

type DesRapports = { a_jour_jusqua: string; reconstruction: boolean };

type Props<T extends DesRapports> = {
  nom: keyof typeof RAPPORTS;
  titre: string;
  requete: UseQueryResult<T>;
  /** Of a moment, not of a period. */
  maintenant?: boolean;
  filtres?: ReactNode;
  children: (rapport: T) => ReactNode;
};

/** A report: its period, its figures, until when they are whole, and the same as a file. */
export function Rapport<T extends DesRapports>({
  nom,
  titre,
  requete,
  maintenant = false,
  filtres,
  children,
}: Props<T>) {
  const { t } = useLingui();
  const { moment } = useLangue();
  const api = useApi();
  const { question, demander } = useQuestion();
  const fichier = useActe(
    () => RAPPORTS[nom].csv(api, question),
    (texte) => telecharger(`rapport-${nom}.csv`, texte),
  );
  return (
    <Page
      titre={titre}
      actions={
        <Bouton occupe={fichier.enCours} onClick={() => fichier.lancer(undefined)}>
          <Trans>Télécharger (CSV)</Trans>
        </Bouton>
      }
    >
      {fichier.probleme !== null && <Probleme cause={fichier.probleme} />}
      <Filtres>
        {!maintenant && (
          <>
            <FiltreJour etiquette={t`Du`} valeur={question.du} choisir={(du) => demander({ du })} />
            <FiltreJour etiquette={t`Au`} valeur={question.au} choisir={(au) => demander({ au })} />
          </>
        )}
        {filtres}
      </Filtres>
      <Etat requete={requete}>
        {(rapport) => (
          <>
            {children(rapport)}
            <p className="text-petit text-gris">
              <Trans>À jour jusqu’à {moment(rapport.a_jour_jusqua)}.</Trans>{' '}
              {rapport.reconstruction && (
                <Trans>Les chiffres sont en train d’être refaits : il en manque.</Trans>
              )}
            </p>
          </>
        )}
      </Etat>
    </Page>
  );
}
