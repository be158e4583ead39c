import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Case } from '../../composants/Case';
import { FINALITES, type Finalite } from './finalites';

/** Boxes to tick, none of which is: a consent is given, never taken. */
export function ChoixConsentements({ texte }: { texte: (finalite: Finalite) => string | null }) {
  const lisibles = FINALITES.filter((finalite) => texte(finalite) !== null);
  return (
    <fieldset className="flex flex-col">
      <legend className="font-semibold">
        <Trans>Facultatif</Trans>
      </legend>
      {lisibles.map((finalite) => (
        <Case key={finalite} name={finalite} value="oui">
          {texte(finalite)}
        </Case>
      ))}
      <p className="text-petit">
        <Link to="/confidentialite">
          <Trans>Ce que nous gardons, et combien de temps</Trans>
        </Link>
      </p>
    </fieldset>
  );
}
