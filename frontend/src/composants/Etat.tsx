import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { type Montre, montrer } from '../api/montrer';
import { Avis } from './Avis';
import { Bouton } from './Bouton';

/** Nothing is said of a wait that nobody notices. */
const SEUIL_MS = 150;

/** That something is being fetched, once it takes time. */
export function Attente() {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), SEUIL_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="min-h-6 text-gris">
      {visible && <Trans>Chargement…</Trans>}
    </p>
  );
}

/** A list without anything in it: what was looked for, and what to do. */
export function Vide({ titre, children }: { titre: ReactNode; children?: ReactNode }) {
  return (
    <div role="status" className="border-y border-filet py-8">
      <p className="text-grand font-semibold">{titre}</p>
      {children}
    </div>
  );
}

const TONS: Record<Montre['etat'], 'attention' | 'refus' | 'info'> = {
  'hors-ligne': 'attention',
  attente: 'attention',
  'a-connecter': 'info',
  interdit: 'refus',
  erreur: 'refus',
};

/** A problem, whichever it was: what happened, what to do, the name of the request, another try where that may help. */
export function Probleme({ cause, reessayer }: { cause: unknown; reessayer?: (() => void) | undefined }) {
  const { i18n } = useLingui();
  const montre = montrer(cause);
  const texte = (mots: string | MessageDescriptor) => (typeof mots === 'string' ? mots : i18n._(mots));
  const { delai, requete } = montre;
  return (
    <Avis ton={TONS[montre.etat]} titre={texte(montre.titre)} urgent>
      <p>{texte(montre.detail)}</p>
      {delai !== null && (
        <p>
          <Trans>Nouvel essai possible dans {delai} s.</Trans>
        </p>
      )}
      {requete && (
        <p className="text-petit text-gris">
          <Trans>
            Demande <code className="break-all">{requete}</code>, à citer si vous demandez de l’aide.
          </Trans>
        </p>
      )}
      {reessayer && montre.reessayer && (
        <Bouton className="mt-3" onClick={reessayer}>
          <Trans>Réessayer</Trans>
        </Bouton>
      )}
    </Avis>
  );
}

type Props<T> = {
  requete: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  /** Instead of the content, when there is none. */
  vide?: (donnees: T) => ReactNode;
  children: (donnees: T) => ReactNode;
};

/** The five states of what is fetched: waiting, empty, refused or offline, there, and there but out of date. */
export function Etat<T>({ requete, vide, children }: Props<T>) {
  const { data, error, refetch } = requete;
  const probleme = error && <Probleme cause={error} reessayer={() => void refetch()} />;
  if (data === undefined) return probleme || <Attente />;
  return (
    <>
      {probleme}
      {vide?.(data) || children(data)}
    </>
  );
}
