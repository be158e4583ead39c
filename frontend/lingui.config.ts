import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

const room = (name: string, ...folders: string[]) => ({
  path: `<rootDir>/locales/{locale}/${name}`,
  include: folders.map((folder) => `<rootDir>/src/${folder}`),
});

/** One catalogue for each application, and one for what they share: none is sent the words of another. */
export default defineConfig({
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  catalogs: [
    room('commun', 'api', 'composants', 'socle'),
    room('boutique', 'boutique'),
    room('caisse', 'caisse'),
    room('gestion', 'gestion'),
  ],
  // Nothing that changes when a line moves: three people write in these files at once.
  format: formatter({ lineNumbers: false, origins: false }),
  orderBy: 'message',
});
