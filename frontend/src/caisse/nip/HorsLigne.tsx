import { Trans, useLingui } from '@lingui/react/macro';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Mot } from '../../composants/Mot';
import { PAROLE_HEURES, type Personne } from './caissier';

type Props = {
  /** Whom the server has vouched for; null where that is too long ago, or the till is locked. */
  personne: Personne | null;
  continuer: () => void;
  reessayer: () => void;
};

/** The till was loaded without network: the cashier who was there goes on once they say so, and nobody else (ADR 39). */
export function HorsLigne({ personne, continuer, reessayer }: Props) {
  const { t } = useLingui();
  return (
    <section className="mx-auto flex max-w-md flex-col gap-4 border-2 border-encre bg-carte p-6">
      <title>{t`Caisse sans réseau · Comptoir`}</title>
      <h1>
        <Trans>Le serveur ne répond pas</Trans>
      </h1>
      {personne ? (
        <>
          <p>
            <Trans>
              La caisse était tenue par{' '}
              <strong>
                <Mot texte={personne.nom} />
              </strong>
              . Les ventes qui suivent seront à son nom.
            </Trans>
          </p>
          <p className="text-petit text-gris">
            <Trans>
              Ce n’est pas vous ? Attendez le réseau : un NIP et un mot de passe sont vérifiés par le serveur.
            </Trans>
          </p>
          <Bouton genre="principal" className="min-h-moyen" onClick={continuer}>
            <Trans>
              Continuer : je suis <Mot texte={personne.nom} />
            </Trans>
          </Bouton>
        </>
      ) : (
        <Avis ton="attention" titre={<Trans>Personne ne peut vendre d’ici là</Trans>}>
          <Trans>
            La caisse a été verrouillée, ou personne ne s’y est identifié depuis {PAROLE_HEURES} heures. Les
            ventes qui attendent restent ici.
          </Trans>
        </Avis>
      )}
      <Bouton onClick={reessayer}>
        <Trans>Réessayer de joindre le serveur</Trans>
      </Bouton>
    </section>
  );
}
