import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLangue } from '../../socle/langue';
import { useLocal } from '../local/local';
import { aCompter } from '../session/queries';

/** Sessions that ended and whose drawer still has to be counted. */
export function ACompter({ magasin }: { magasin: number }) {
  const { caissier } = useLocal();
  const { moment } = useLangue();
  const { data } = useQuery(aCompter(caissier.api, magasin));
  if (!data || data.elements.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2>
        <Trans>Tiroirs à compter</Trans>
      </h2>
      <ul className="border-t-2 border-encre">
        {data.elements.map(({ session_id, prefixe, terminee_le }) => (
          <li key={session_id} className="border-b border-filet">
            <Link
              to="/tiroir"
              search={{ session: session_id }}
              className="flex min-h-cible items-center gap-4 px-3"
            >
              <code className="font-code">{prefixe}</code>
              {terminee_le && <Trans>finie à {moment(terminee_le)}</Trans>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
