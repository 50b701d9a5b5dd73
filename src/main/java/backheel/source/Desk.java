package backheel.source;

/** Takes what visits bring. Called by many threads, for one source by one at a time. */
public interface Desk {

  /**
   * A visit went well, and brought documents or at least another bookmark. Throws whatever it likes
   * when it could not store both: then the visit is made again with the old bookmark.
   */
  void received(Source source, Visit visit);

  /** A visit failed; called at each failure. */
  void failed(Source source, String why);
}
