import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import type * as v from 'valibot';
import { nouvelleCle } from '../../api/cle';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import { Probleme } from '../../composants/Etat';
import { useFormulaire } from '../../socle/formulaire';
import { relireSi } from './acte';
import { Retenues } from './Retenues';
import { Zones } from './Zones';
import type { Textes, Zone } from './zones';

export type Schema = v.GenericSchema<Record<string, unknown>>;

type Props<S extends Schema, Fait> = {
  zones: readonly Zone[];
  schema: S;
  /** What it begins with. */
  valeurs?: Textes;
  envoyer: (valeurs: v.InferOutput<S>, cle: string) => Promise<Fait>;
  apres?: (fait: Fait) => void;
  bouton: string;
  children?: ReactNode;
};

/** A form that makes something: its key is kept until it has worked, then it is empty again. */
export function Saisie<S extends Schema, Fait>(props: Props<S, Fait>) {
  const [faites, setFaites] = useState(0);
  return (
    <>
      {faites > 0 && <Avis ton="succes" titre={<Trans>C’est enregistré</Trans>} />}
      <Feuille key={faites} {...props} fini={() => setFaites(faites + 1)} />
    </>
  );
}

function Feuille<S extends Schema, Fait>({
  zones,
  schema,
  valeurs = {},
  envoyer,
  apres,
  bouton,
  children,
  fini,
}: Props<S, Fait> & { fini: () => void }) {
  const requetes = useQueryClient();
  const [cle] = useState(nouvelleCle);
  const faite = useRef(false);
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(schema, async (lues) => {
    // A second press that waited behind the first: what it asks for is done.
    if (faite.current) return;
    const fait = await envoyer(lues, cle).catch((cause: unknown) => {
      relireSi(requetes, cause);
      throw cause;
    });
    faite.current = true;
    void requetes.invalidateQueries();
    fini();
    apres?.(fait);
  });
  return (
    <form {...formulaire} className="flex flex-col gap-4">
      {probleme !== null && <Probleme cause={probleme} />}
      <Retenues cause={probleme} />
      <Zones zones={zones} valeurs={valeurs} erreurs={erreurs} />
      {children}
      <Bouton genre="principal" type="submit" occupe={enCours} className="self-start">
        {bouton}
      </Bouton>
    </form>
  );
}

/** The same in a dialogue, behind a button of its name. */
export function SaisieEnDialogue<S extends Schema, Fait>({
  mots,
  genre,
  apres,
  ...props
}: Props<S, Fait> & { mots: string; genre?: 'principal' | 'danger' | 'secondaire' }) {
  const [ouvert, setOuvert] = useState(false);
  const fermer = () => setOuvert(false);
  return (
    <>
      <Bouton genre={genre ?? 'secondaire'} onClick={() => setOuvert(true)}>
        {mots}
      </Bouton>
      <Dialogue
        ouvert={ouvert}
        fermer={fermer}
        titre={mots}
        actions={
          <Bouton genre="discret" onClick={fermer}>
            <Trans>Revenir</Trans>
          </Bouton>
        }
      >
        <Saisie
          {...props}
          apres={(fait) => {
            fermer();
            apres?.(fait);
          }}
        />
      </Dialogue>
    </>
  );
}
