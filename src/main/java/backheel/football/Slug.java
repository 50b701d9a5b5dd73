package backheel.football;

/** The id derived from a name: folded, its words joined by hyphens. */
public final class Slug {

  private Slug() {}

  public static String of(String name) {
    return TextFolding.fold(name).replace(' ', '-');
  }
}
