package backheel.card;

/** The colours of a card, as 0xRRGGBB: those of the web chat. */
public enum Theme {
  DARK(0x0F1512, 0xE8EFEA, 0xA3B2A9, 0xC9F27B, 0x1C2620),
  LIGHT(0xF3F5F1, 0x16211B, 0x57655D, 0x0B6B4A, 0xE2E8E1);

  final int ground;
  final int ink;
  final int quiet;
  final int accent;

  /** Colour of lines that carry no information. */
  final int line;

  Theme(int ground, int ink, int quiet, int accent, int line) {
    this.ground = ground;
    this.ink = ink;
    this.quiet = quiet;
    this.accent = accent;
    this.line = line;
  }
}
