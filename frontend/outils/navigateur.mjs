import { existsSync } from 'node:fs';

/** Debian's, Ubuntu's and Google's own places. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium of this machine: that of `CHROMIUM`, else an installed one. */
export const navigateur = () => process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
