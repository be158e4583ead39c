import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Bouton } from '../../composants/Bouton';
import { Etat } from '../../composants/Etat';
import { useLangue } from '../../socle/langue';
import { useApi } from '../../socle/session';
import { Papier } from '../caisses/Papier';
import { Partie } from '../communs/Page';
import { facture } from './queries';

/** The invoice of an order as its client has it, once it is asked for. */
export function Facture({ id }: { id: string }) {
  const { t } = useLingui();
  const [ouverte, setOuverte] = useState(false);
  return (
    <Partie titre={t`Facture`}>
      {ouverte ? (
        <Texte id={id} />
      ) : (
        <Bouton className="self-start" onClick={() => setOuverte(true)}>
          <Trans>Montrer la facture</Trans>
        </Bouton>
      )}
    </Partie>
  );
}

function Texte({ id }: { id: string }) {
  const { langue } = useLangue();
  const requete = useQuery(facture(useApi(), id, langue));
  return <Etat requete={requete}>{(texte) => <Papier texte={texte} />}</Etat>;
}
