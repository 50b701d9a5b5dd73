package backheel.cli;

/** The kind of lines in a run. */
enum DocumentShape {
  /** Whole pages under "html", plain texts under "text". */
  ANY,
  /** Texts that are articles already. */
  ARTICLE,
  /** Titles and nothing else. */
  HEADLINE
}
