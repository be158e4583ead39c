import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

/** After an erasure: nobody is signed in any more. */
export function Efface() {
  const { t } = useLingui();
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-4">
      <title>{t`Compte effacé · Comptoir`}</title>
      <h1 className="font-titre">
        <Trans>Votre compte est effacé</Trans>
      </h1>
      <p>
        <Trans>
          Nous ne savons plus rien de vous. Vous pouvez continuer à <Link to="/">visiter la boutique</Link>.
        </Trans>
      </p>
    </div>
  );
}
