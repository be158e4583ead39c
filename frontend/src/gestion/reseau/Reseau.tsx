import { useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { Tableau } from '../../composants/Tableau';
import { useApi } from '../../socle/session';
import { useLieux } from '../communs/lieux';
import { ETAT_LIEU, LIEU } from '../communs/mots';
import { Page } from '../communs/Page';
import { SaisieEnDialogue } from '../communs/Saisie';
import { EtatTampon, useMots } from '../communs/traduire';
import { LIEU_NOUVEAU, useZonesDuLieu } from './lieu';

/** S-4: the places of the chain. */
export function Reseau() {
  const { t } = useLingui();
  const { mot } = useMots();
  const { tous } = useLieux();
  const api = useApi();
  const navigate = useNavigate();
  return (
    <Page
      titre={t`Lieux et caisses`}
      actions={
        <SaisieEnDialogue
          mots={t`Ouvrir un lieu`}
          bouton={t`Ouvrir le lieu`}
          schema={LIEU_NOUVEAU}
          zones={useZonesDuLieu(true)}
          valeurs={{ type: 'magasin' }}
          envoyer={(body, cle) =>
            donnees(api.POST('/api/magasins', { params: { header: sousCle(cle) }, body }))
          }
          apres={({ lieu_id }) => void navigate({ to: '/reseau/$id', params: { id: String(lieu_id) } })}
        />
      }
    >
      <Tableau
        titre={t`Lieux`}
        lignes={tous}
        cleDe={({ lieu_id }) => lieu_id}
        colonnes={[
          {
            cle: 'nom',
            titre: t`Nom`,
            cellule: ({ lieu_id, nom }) => (
              <Link to="/reseau/$id" params={{ id: String(lieu_id) }}>
                {nom}
              </Link>
            ),
          },
          {
            cle: 'code',
            titre: t`Code`,
            cellule: ({ code }) => <code className="font-code">{code}</code>,
          },
          { cle: 'type', titre: t`Genre`, cellule: ({ type }) => mot(LIEU, type) },
          { cle: 'ville', titre: t`Ville`, cellule: ({ ville }) => ville },
          { cle: 'region', titre: t`Région`, cellule: ({ region }) => region },
          {
            cle: 'etat',
            titre: t`État`,
            cellule: ({ etat }) => <EtatTampon mots={ETAT_LIEU} code={etat} />,
          },
        ]}
      />
    </Page>
  );
}
