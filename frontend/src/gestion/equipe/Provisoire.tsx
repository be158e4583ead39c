import { Trans } from '@lingui/react/macro';
import { Avis } from '../../composants/Avis';

/** A secret that is told once: large, to be written down or read out. */
export function Provisoire({ secret }: { secret: string }) {
  return (
    <Avis ton="attention" titre={<Trans>Notez ce mot de passe provisoire : il ne sera plus montré</Trans>}>
      <p>
        <code className="font-code text-titre3 break-all">{secret}</code>
      </p>
      <p>
        <Trans>La personne le change à sa première connexion. Rien d’autre ne lui est permis avant.</Trans>
      </p>
    </Avis>
  );
}
