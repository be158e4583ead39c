import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { sousCle } from '../../api/cle';
import { donnees } from '../../api/client';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { useActe } from '../communs/acte';
import { ChoixFichier } from '../communs/ChoixFichier';
import { corpsDe } from '../communs/fichier';
import { Partie } from '../communs/Page';
import { enKo, LIGNES_MAX, MIO_MAX } from './etape';

/** Sends a file to be checked. Nothing of it is applied before somebody asks for it. */
export function Envoyer() {
  const { t } = useLingui();
  const { nombre } = useLangue();
  const navigate = useNavigate();
  const api = useApi();
  const [fichier, setFichier] = useState<File | null>(null);
  const acte = useActe(
    (choisi: File, cle) =>
      donnees(
        api.POST('/api/imports/produits', {
          params: { header: sousCle(cle) },
          body: '',
          ...corpsDe(choisi, 'text/csv'),
        }),
      ),
    ({ import_id }) => void navigate({ to: '/imports/$id', params: { id: import_id } }),
  );
  const choisir = (choisi: File | null) => {
    acte.oublier();
    setFichier(choisi);
  };
  const trop = fichier !== null && fichier.size > MIO_MAX * 1024 * 1024;
  return (
    <Partie titre={t`Envoyer un fichier`}>
      <p>
        <Trans>
          Un produit par ligne, les colonnes du catalogue téléchargé, dans n’importe quel ordre. Le fichier
          est vérifié d’abord : rien ne change avant que vous l’appliquiez, et il s’applique en entier ou pas
          du tout.
        </Trans>
      </p>
      <ChoixFichier
        etiquette={t`Fichier de produits`}
        aide={t`CSV en UTF-8, séparé par des virgules, ${MIO_MAX} Mio et ${nombre(LIGNES_MAX)} produits au plus.`}
        erreur={trop ? t`Ce fichier dépasse ${MIO_MAX} Mio : divisez-le.` : undefined}
        accept=".csv,text/csv"
        choisir={choisir}
      />
      {acte.probleme !== null && <Probleme cause={acte.probleme} />}
      {fichier && !trop && (
        <div className="flex flex-wrap items-center gap-4">
          <Bouton genre="principal" occupe={acte.enCours} onClick={() => acte.lancer(fichier)}>
            <Trans>Envoyer et vérifier</Trans>
          </Bouton>
          <p role="status" className="text-petit text-gris">
            {acte.enCours ? (
              <Trans>Envoi de {nombre(enKo(fichier.size))} ko…</Trans>
            ) : (
              <Trans>{nombre(enKo(fichier.size))} ko à envoyer</Trans>
            )}
          </p>
        </div>
      )}
    </Partie>
  );
}
