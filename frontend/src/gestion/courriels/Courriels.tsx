import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { FiltreChoix, Filtres } from '../communs/Filtre';
import { type ColonneDeListe, Liste } from '../communs/Liste';
import { Page } from '../communs/Page';
import { Tampon } from '../communs/Tampon';
import { useMots } from '../communs/traduire';
import { ETAT, GENRE, TONS } from './mots';
import { Objet } from './Objet';
import { courriels } from './queries';

/** What was written to people: what waits, what left, what nobody took. It is sent and given up by itself. */
export function Courriels() {
  const { t } = useLingui();
  const { options } = useMots();
  const navigate = useNavigate();
  const filtres = useSearch({ from: '/courriels' });
  const requete = useInfiniteQuery(courriels(useApi(), filtres));
  return (
    <Page titre={t`Courriels aux clients`}>
      <p>
        <Trans>
          Un courriel refusé est essayé de nouveau, de plus en plus rarement, pendant trois jours, puis
          abandonné. L’adresse est oubliée dès qu’il est parti.
        </Trans>
      </p>
      <Filtres>
        <FiltreChoix
          etiquette={t`État`}
          valeur={filtres.etat}
          options={options(ETAT)}
          choisir={(etat) => void navigate({ to: '/courriels', search: { ...filtres, etat } })}
        />
      </Filtres>
      <Liste
        titre={t`Courriels, le plus récent d’abord`}
        fichier="courriels"
        requete={requete}
        colonnes={useColonnes()}
        cleDe={({ courriel_id }) => courriel_id}
      />
    </Page>
  );
}

function useColonnes(): ColonneDeListe<Schema<'CourrielResume'>>[] {
  const { t } = useLingui();
  const { moment, nombre } = useLangue();
  const { mot } = useMots();
  return [
    {
      cle: 'cree',
      titre: t`Écrit`,
      valeur: ({ cree_le }) => cree_le,
      cellule: ({ cree_le }) => moment(cree_le),
    },
    {
      cle: 'genre',
      titre: t`Genre`,
      valeur: ({ genre }) => genre,
      cellule: ({ genre }) => mot(GENRE, genre),
    },
    {
      cle: 'etat',
      titre: t`État`,
      valeur: ({ etat }) => etat,
      cellule: ({ etat }) => <Tampon ton={TONS[etat]}>{mot(ETAT, etat)}</Tampon>,
    },
    {
      cle: 'objet',
      titre: t`Au sujet de`,
      valeur: ({ agregat_id }) => agregat_id,
      cellule: (courriel) => <Objet courriel={courriel} />,
    },
    { cle: 'a', titre: t`À`, valeur: ({ destinataire }) => destinataire ?? null },
    {
      cle: 'essais',
      titre: t`Essais`,
      chiffre: true,
      valeur: ({ essais }) => essais,
      cellule: ({ essais }) => nombre(essais),
    },
    {
      cle: 'erreur',
      titre: t`Dernier refus`,
      valeur: ({ derniere_erreur }) => derniere_erreur ?? null,
      cellule: ({ derniere_erreur }) => <span className="font-code wrap-anywhere">{derniere_erreur}</span>,
    },
    {
      cle: 'suite',
      titre: t`Suite`,
      valeur: ({ prochain_essai, fini_le }) => prochain_essai ?? fini_le ?? null,
      cellule: ({ etat, prochain_essai, fini_le }) => {
        if (prochain_essai) return t`Prochain essai : ${moment(prochain_essai)}`;
        if (!fini_le) return '–';
        return etat === 'envoye' ? t`Parti : ${moment(fini_le)}` : t`Abandonné : ${moment(fini_le)}`;
      },
    },
  ];
}
