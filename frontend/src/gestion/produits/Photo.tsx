import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { origine } from '../../api/adresse';
import { siVersion } from '../../api/cle';
import { donnees, type Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Acte } from '../communs/Acte';
import { useActe } from '../communs/acte';
import { ChoixFichier } from '../communs/ChoixFichier';
import { corpsDe } from '../communs/fichier';
import { Partie } from '../communs/Page';
import { Apercu } from './Apercu';
import { COTE_MAX, GENRES, MIO_MAX, type Refus, refusDuFichier } from './photo';

type Props = { produit: Schema<'ProduitGere'> };

/** S-2: what the shop shows of a product: put, replaced, taken away, by head office. */
export function Photo({ produit }: Props) {
  const { t } = useLingui();
  const { nom } = useLangue();
  const api = useApi();
  const { produit_id: id, version, image } = produit;
  const params = { path: { id }, header: siVersion(version) };
  return (
    <Partie titre={t`Image`}>
      <div className="grid items-start gap-6 sm:grid-cols-2">
        {image == null ? (
          <p className="text-gris">
            <Trans>Ce produit n’a pas d’image.</Trans>
          </p>
        ) : (
          <figure className="flex flex-col items-start gap-3">
            <img
              src={`${origine()}/api/produits/${id}/image?largeur=960&version=${image}`}
              alt={nom(produit)}
              width={320}
              height={320}
              className="aspect-square w-full max-w-80 border border-filet bg-carte object-contain"
            />
            <Acte
              mots={t`Retirer l’image`}
              genre="danger"
              question={<Trans>La boutique montrera le produit sans image.</Trans>}
              faire={() => donnees(api.DELETE('/api/produits/{id}/image', { params }))}
            />
          </figure>
        )}
        <Deposer produit={produit} />
      </div>
    </Partie>
  );
}

function Deposer({ produit: { produit_id: id, version, image } }: Props) {
  const { t } = useLingui();
  const api = useApi();
  const [fichier, setFichier] = useState<File | null>(null);
  const [refus, setRefus] = useState<Refus | null>(null);
  /** The field is drawn anew, empty, once a picture is there. */
  const [tour, setTour] = useState(0);
  const acte = useActe(
    (choisi: File) =>
      donnees(
        api.PUT('/api/produits/{id}/image', {
          params: { path: { id }, header: siVersion(version) },
          body: [],
          ...corpsDe(choisi, choisi.type),
        }),
      ),
    () => {
      setFichier(null);
      setTour(tour + 1);
    },
  );
  const choisir = (choisi: File | null) => {
    acte.oublier();
    setFichier(choisi);
    setRefus(choisi && refusDuFichier(choisi));
  };
  const dit = {
    genre: t`Ce fichier n’est pas une image JPEG, PNG ou WebP.`,
    poids: t`Ce fichier dépasse ${MIO_MAX} Mio : enregistrez l’image plus petite.`,
    cote: t`Cette image dépasse ${COTE_MAX} pixels de côté : enregistrez-la plus petite.`,
  };
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {acte.fait && <Avis ton="succes" titre={<Trans>L’image est en place</Trans>} />}
      <ChoixFichier
        key={tour}
        etiquette={image == null ? t`Choisir une image` : t`Choisir une autre image`}
        aide={t`JPEG, PNG ou WebP, ${MIO_MAX} Mio et ${COTE_MAX} pixels de côté au plus. Le nom du produit en tient lieu pour qui ne la voit pas.`}
        erreur={refus ? dit[refus] : undefined}
        accept={GENRES.join(',')}
        choisir={choisir}
      />
      {fichier && refus === null && <Apercu fichier={fichier} juger={setRefus} />}
      {acte.probleme !== null && <Probleme cause={acte.probleme} />}
      {fichier && refus === null && (
        <Bouton
          genre="principal"
          occupe={acte.enCours}
          onClick={() => acte.lancer(fichier)}
          className="self-start"
        >
          {image == null ? <Trans>Mettre cette image</Trans> : <Trans>Remplacer l’image</Trans>}
        </Bouton>
      )}
    </div>
  );
}
