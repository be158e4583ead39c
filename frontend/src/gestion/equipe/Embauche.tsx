import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import * as v from 'valibot';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { useApi } from '../../socle/session';
import { choix, numeroChoisi, texte } from '../communs/lectures';
import { useLieux } from '../communs/lieux';
import { ROLE } from '../communs/mots';
import { Page } from '../communs/Page';
import { usePouvoir } from '../communs/roles';
import { Saisie } from '../communs/Saisie';
import { useMots } from '../communs/traduire';
import { Provisoire } from './Provisoire';

const EMBAUCHE = v.object({
  prenom: texte(80),
  nom: texte(80),
  courriel: texte(254),
  matricule: texte(20),
  role: choix(['employe', 'gestionnaire', 'responsable']),
  magasin: numeroChoisi(),
  langue: choix(['fr', 'en']),
});

/** G-6: a worker with their account; the temporary password is told once. */
export function Embauche() {
  const { t } = useLingui();
  const { options } = useMots();
  const { siens, lieu } = useLieux();
  const { dirige } = usePouvoir();
  const api = useApi();
  const [faite, setFaite] = useState<{ id: string; secret: string | null } | null>(null);
  const roles = options(ROLE).filter(([role]) => dirige || role === 'employe');
  return (
    <Page titre={t`Embaucher`}>
      {faite?.secret && <Provisoire secret={faite.secret} />}
      {faite && (
        <Link to="/equipe/$id" params={{ id: faite.id }}>
          <Trans>Voir son dossier</Trans>
        </Link>
      )}
      <Saisie
        schema={EMBAUCHE}
        valeurs={{ role: 'employe', langue: 'fr', magasin: String(lieu.lieu_id) }}
        bouton={t`Embaucher`}
        zones={[
          { nom: 'prenom', etiquette: t`Prénom` },
          { nom: 'nom', etiquette: t`Nom` },
          { nom: 'courriel', etiquette: t`Courriel`, genre: 'courriel' },
          { nom: 'matricule', etiquette: t`Matricule` },
          { nom: 'role', etiquette: t`Rôle`, genre: 'choix', options: roles },
          {
            nom: 'magasin',
            etiquette: t`Premier lieu`,
            genre: 'choix',
            options: siens.map(({ lieu_id, nom }) => [String(lieu_id), nom]),
          },
          {
            nom: 'langue',
            etiquette: t`Langue`,
            genre: 'choix',
            options: [
              ['fr', 'Français'],
              ['en', 'English'],
            ],
          },
        ]}
        envoyer={({ magasin, ...personne }, cle) =>
          donnees(
            api.POST('/api/travailleurs', {
              params: { header: sousCle(cle) },
              body: { ...personne, magasins: [magasin] },
            }),
          )
        }
        apres={({ travailleur_id, mot_de_passe_provisoire }) =>
          setFaite({ id: travailleur_id, secret: mot_de_passe_provisoire ?? null })
        }
      />
    </Page>
  );
}
