import { useLingui } from '@lingui/react/macro';
import type { Schema } from '../../api/client';
import { Champ } from '../../composants/Champ';
import { Choix } from '../../composants/Choix';
import { ChampCarte } from '../cartes/ChampCarte';
import type { Canal, Comment, MoyenRendu } from './corps';

type Props = {
  canal: Canal;
  /** Of an exchange the customer owes something. */
  aPayer: boolean;
  comment: Comment;
  changer: (comment: Comment) => void;
};

/** Why something comes back, and how its money goes; of an exchange that costs more, how the rest is paid. */
export function CommentRendre({ canal, aPayer, comment, changer }: Props) {
  const { t } = useLingui();
  const { motif, moyen, reference } = comment;
  const noms: Record<MoyenRendu, string> = {
    especes: t`Comptant`,
    debit: t`Débit`,
    credit: t`Crédit`,
    avoir: t`Avoir, ou carte cadeau`,
    en_ligne: t`Carte, par la boutique en ligne`,
  };
  return (
    <div className="flex flex-wrap items-end gap-6">
      <Choix
        etiquette={t`Motif`}
        value={motif}
        onChange={(event) => changer({ ...comment, motif: event.target.value as Schema<'RetourMotif'> })}
      >
        <option value="insatisfait">{t`Insatisfait`}</option>
        <option value="defectueux">{t`Défectueux`}</option>
        <option value="mauvais_article">{t`Mauvais article`}</option>
        <option value="erreur_de_caisse">{t`Erreur de caisse`}</option>
        <option value="erreur_de_prix">{t`Erreur de prix`}</option>
        <option value="autre">{t`Autre`}</option>
      </Choix>
      <Choix
        etiquette={aPayer ? t`Payé en` : t`Rendu en`}
        value={moyen}
        onChange={(event) => changer({ ...comment, moyen: event.target.value as MoyenRendu })}
      >
        {moyensDe(canal, aPayer).map((valeur) => (
          <option key={valeur} value={valeur}>
            {noms[valeur]}
          </option>
        ))}
      </Choix>
      {(moyen === 'debit' || moyen === 'credit') && (
        <Champ
          etiquette={t`Référence du terminal`}
          value={reference}
          maxLength={64}
          autoComplete="off"
          onChange={(event) => changer({ ...comment, reference: event.target.value })}
        />
      )}
      {moyen === 'avoir' && (
        <ChampCarte
          aide={t`Vide : un avoir neuf. Sinon, la carte qui reçoit l’argent.`}
          change={(numero) => changer({ ...comment, numero })}
        />
      )}
    </div>
  );
}

const moyensDe = (canal: Canal, aPayer: boolean): MoyenRendu[] => {
  if (aPayer) return ['especes', 'debit', 'credit'];
  return canal === 'web' ? ['en_ligne', 'avoir'] : ['especes', 'debit', 'credit', 'avoir'];
};
