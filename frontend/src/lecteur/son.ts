let contexte: AudioContext | null = null;

/** A short tone: high when something was heard, low when it was refused. Silent where no sound is allowed. */
export function sonner(ton: 'bon' | 'refus'): void {
  try {
    contexte ??= new AudioContext();
    const [hertz, secondes] = ton === 'bon' ? [1320, 0.07] : [180, 0.35];
    const source = contexte.createOscillator();
    const volume = contexte.createGain();
    source.frequency.value = hertz;
    source.type = ton === 'bon' ? 'sine' : 'square';
    volume.gain.value = 0.08;
    source.connect(volume).connect(contexte.destination);
    source.start();
    source.stop(contexte.currentTime + secondes);
  } catch {}
}
