import { codePostal } from './champs';

type Props = {
  adresse: {
    destinataire: string;
    ligne1: string;
    ligne2?: string | null;
    ville: string;
    province: string;
    code_postal: string;
  };
};

/** An address as one line of text. */
export function EnLigne({ adresse }: Props) {
  const { destinataire, ligne1, ligne2, ville, province, code_postal } = adresse;
  return (
    <>
      <strong>{destinataire}</strong>, {ligne1}
      {ligne2 && `, ${ligne2}`}, {ville} ({province}) {codePostal(code_postal)}
    </>
  );
}
