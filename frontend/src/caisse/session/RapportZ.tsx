import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schema } from '../../api/client';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Etat } from '../../composants/Etat';
import { Montant } from '../../composants/Prix';
import { useLocal } from '../local/local';
import { imprimer } from '../recu/imprimer';
import { z } from './queries';

/** The Z of a closed session, frozen: to read, to print, to sign. */
export function RapportZ({ session: { session_id, ecart_cents } }: { session: Schema<'SessionCaisse'> }) {
  const { caissier } = useLocal();
  const requete = useQuery(z(caissier.api, session_id));
  return (
    <section className="flex flex-col gap-4">
      {ecart_cents === 0 ? (
        <Avis ton="succes" titre={<Trans>Session fermée, sans différence</Trans>} />
      ) : (
        <Avis
          ton="attention"
          titre={
            <Trans>
              Session fermée, différence : <Montant montant={ecart_cents ?? (0 as Schema<'Centimes'>)} />
            </Trans>
          }
        />
      )}
      <Etat requete={requete}>
        {(texte) => (
          <>
            <div className="flex flex-wrap gap-3">
              <Bouton genre="principal" onClick={() => imprimer(texte, null)}>
                <Trans>Imprimer le Z</Trans>
              </Bouton>
              <Link to="/" className="inline-flex min-h-cible items-center">
                <Trans>Ouvrir une autre session</Trans>
              </Link>
            </div>
            <pre className="recu max-w-full self-start overflow-x-auto border-2 border-filet bg-carte p-4">
              {texte}
            </pre>
          </>
        )}
      </Etat>
    </section>
  );
}
