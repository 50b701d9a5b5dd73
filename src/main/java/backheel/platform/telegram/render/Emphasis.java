package backheel.platform.telegram.render;

/** The emphasis that a line's text already has. */
enum Emphasis {
  PLAIN,
  BOLD,
  ITALIC
}
