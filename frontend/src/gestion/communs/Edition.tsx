import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { ApiProblem } from '../../api/problem';
import { Avis } from '../../composants/Avis';
import { Bouton } from '../../composants/Bouton';
import { Probleme } from '../../composants/Etat';
import { useFormulaire } from '../../socle/formulaire';
import { Conflit } from './Conflit';
import { changes, comparer, type Ecart } from './conflit';
import type { Schema } from './Saisie';
import { Zones } from './Zones';
import type { Textes, Zone } from './zones';

/** A thing as a form has it, and the version that it was read at. */
export type Lue = { readonly valeurs: Textes; readonly version: number };

type Props<S extends Schema> = {
  zones: readonly Zone[];
  schema: S;
  lue: Lue;
  /** Sends what was changed, or all of it where the API takes no less, from a version; the answer is what is kept now. */
  envoyer: (changes: Partial<v.InferOutput<S>>, version: number, tout: v.InferOutput<S>) => Promise<Lue>;
  /** Reads it as it is now, after a 412. */
  relire: () => Promise<Lue>;
};

type Etape = {
  /** What the edit starts from. */
  readonly base: Lue;
  readonly enregistre: boolean;
  readonly conflit: { readonly sien: Lue; readonly ecarts: Ecart[] } | null;
  /** Fields are drawn anew with each. */
  readonly tour: number;
};

/** A form that edits, from the version it read. Where somebody was quicker, both are shown and nothing is lost. */
export function Edition<S extends Schema>({ zones, schema, lue, envoyer, relire }: Props<S>) {
  const requetes = useQueryClient();
  const [etape, setEtape] = useState<Etape>({ base: lue, enregistre: false, conflit: null, tour: 0 });
  const { base, conflit, enregistre, tour } = etape;
  const aller = (vers: Partial<Etape>) =>
    setEtape((avant) => ({ ...avant, enregistre: false, conflit: null, tour: avant.tour + 1, ...vers }));

  async function enregistrer(saisis: Textes, depuis: Lue): Promise<void> {
    const voulus = changes(zones, depuis.valeurs, saisis);
    if (voulus.size === 0) return aller({ base: depuis, enregistre: true });
    const tout = v.parse(schema, saisis);
    const lues = Object.entries(tout).filter(([nom]) => voulus.has(nom));
    const corps = Object.fromEntries(lues) as Partial<v.InferOutput<S>>;
    try {
      aller({ base: await envoyer(corps, depuis.version, tout), enregistre: true });
      void requetes.invalidateQueries();
    } catch (cause) {
      if (!(cause instanceof ApiProblem) || cause.status !== 412) throw cause;
      const sien = await relire();
      // Something else of it was edited: nothing that this form has.
      if (changes(zones, depuis.valeurs, sien.valeurs).size === 0) return enregistrer(saisis, sien);
      const ecarts = comparer(zones, depuis.valeurs, saisis, sien.valeurs);
      if (ecarts.length === 0) aller({ base: sien, enregistre: true });
      else aller({ conflit: { sien, ecarts } });
    }
  }

  if (conflit) {
    const { sien, ecarts } = conflit;
    return (
      <Conflit
        key={tour}
        ecarts={ecarts}
        sien={sien.valeurs}
        garder={(fusion) => enregistrer(fusion, sien)}
        abandonner={() => aller({ base: sien })}
      />
    );
  }
  return (
    <>
      {enregistre && <Avis ton="succes" titre={<Trans>C’est enregistré</Trans>} />}
      <Feuille
        key={tour}
        zones={zones}
        schema={schema}
        depart={base.valeurs}
        enregistrer={(saisis) => enregistrer(saisis, base)}
      />
    </>
  );
}

type FeuilleProps = {
  zones: readonly Zone[];
  schema: Schema;
  depart: Textes;
  enregistrer: (saisis: Textes) => Promise<void>;
};

function Feuille({ zones, schema, depart, enregistrer }: FeuilleProps) {
  const { formulaire, erreurs, probleme, enCours } = useFormulaire(enTextes(schema), enregistrer);
  return (
    <form {...formulaire} className="flex flex-col gap-4">
      {probleme !== null && <Probleme cause={probleme} />}
      <Zones zones={zones} valeurs={depart} erreurs={erreurs} />
      <Bouton genre="principal" type="submit" occupe={enCours} className="self-start">
        <Trans>Enregistrer</Trans>
      </Bouton>
    </form>
  );
}

/** What was typed, once the schema has nothing against it: a conflict compares texts. */
const enTextes = (schema: Schema) =>
  v.pipe(
    v.record(v.string(), v.string()),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const { message, path } of v.safeParse(schema, dataset.value).issues ?? [])
        addIssue(path ? { message, path } : { message });
    }),
  );
