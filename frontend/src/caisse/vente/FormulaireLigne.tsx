import { Trans } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import type * as v from 'valibot';
import { Bouton } from '../../composants/Bouton';
import { Dialogue } from '../../composants/Dialogue';
import { useFormulaire } from '../../socle/formulaire';
import { useLangue } from '../../socle/langue';
import { type Ligne, ligneChoisie, type Panier } from './panier';

type Props<S extends v.GenericSchema<Record<string, unknown>>> = {
  ouvert: boolean;
  fermer: () => void;
  titre: string;
  panier: Panier;
  schema: S;
  appliquer: (valeurs: v.InferOutput<S>, ligne: Ligne) => void;
  children: (erreurs: Readonly<Record<string, string | undefined>>, ligne: Ligne) => ReactNode;
};

/** A dialogue about the chosen line: its name, some fields, one action. Enter does it, Escape gives it up. */
export function FormulaireLigne<S extends v.GenericSchema<Record<string, unknown>>>(props: Props<S>) {
  const { ouvert, fermer, titre, panier } = props;
  const id = useId();
  const ligne = ligneChoisie(panier);
  return (
    <Dialogue
      ouvert={ouvert && ligne !== null}
      fermer={fermer}
      titre={titre}
      actions={
        <>
          <Bouton onClick={fermer}>
            <Trans>Renoncer</Trans>
          </Bouton>
          <Bouton genre="principal" type="submit" form={id} className="min-h-moyen">
            <Trans>Appliquer</Trans>
          </Bouton>
        </>
      }
    >
      {ligne && <Contenu {...props} id={id} ligne={ligne} />}
    </Dialogue>
  );
}

function Contenu<S extends v.GenericSchema<Record<string, unknown>>>({
  id,
  ligne,
  schema,
  appliquer,
  fermer,
  children,
}: Props<S> & { id: string; ligne: Ligne }) {
  const { nom } = useLangue();
  const { formulaire, erreurs } = useFormulaire(schema, async (valeurs) => {
    appliquer(valeurs, ligne);
    // At once, and not when React has time for what a form has sent: the next key is on its way.
    queueMicrotask(fermer);
  });
  return (
    <form {...formulaire} id={id} className="flex flex-col gap-4">
      <p className="break-words">{nom(ligne.article)}</p>
      {children(erreurs, ligne)}
    </form>
  );
}
