package backheel.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/**
 * On which terms a chat wants to hear of what it follows.
 *
 * @param kind which stories
 * @param outlets told once so many outlets report it, at least 1
 * @param languages ISO 639-1; empty for any
 * @param never folded names of outlets whose reports are not told
 * @param digest kept for the digest instead of told at once
 * @param pausedUntil nothing before then; {@link Instant#EPOCH} for not paused
 * @param silent told without a sound
 * @param ping the platform's own id of a role that is called, "" for nobody
 */
public record Terms(
    Kind kind,
    int outlets,
    Set<String> languages,
    Set<String> never,
    boolean digest,
    Instant pausedUntil,
    boolean silent,
    String ping) {
  /** Everything, at once. */
  public static final Terms NONE =
      new Terms(Kind.ALL, 1, Set.of(), Set.of(), false, Instant.EPOCH, false, "");

  /** Which stories of those about a subject. */
  public enum Kind {
    ALL(0),
    /** Told by two outlets of their own, or by a club or association itself. */
    BIG(1),
    /** With a quotation; of a person, with one by that person. */
    QUOTES(2),
    /** With the result of a match; of a side, with one of its own. */
    RESULTS(3);

    /** How the store writes it. */
    final int code;

    Kind(int code) {
      this.code = code;
    }

    static Kind of(int code) {
      return Arrays.stream(values()).filter(k -> k.code == code).findFirst().orElse(ALL);
    }
  }

  public Terms {
    languages = Set.copyOf(languages);
    never = Set.copyOf(never);
    outlets = Math.max(1, outlets);
  }

  public Terms with(Kind other) {
    return new Terms(other, outlets, languages, never, digest, pausedUntil, silent, ping);
  }

  public Terms withOutlets(int least) {
    return new Terms(kind, least, languages, never, digest, pausedUntil, silent, ping);
  }

  public Terms withLanguages(Set<String> other) {
    return new Terms(kind, outlets, other, never, digest, pausedUntil, silent, ping);
  }

  public Terms withNever(Set<String> other) {
    return new Terms(kind, outlets, languages, other, digest, pausedUntil, silent, ping);
  }

  public Terms withDigest(boolean kept) {
    return new Terms(kind, outlets, languages, never, kept, pausedUntil, silent, ping);
  }

  public Terms pausedUntil(Instant until) {
    return new Terms(kind, outlets, languages, never, digest, until, silent, ping);
  }

  public Terms withSilent(boolean quiet) {
    return new Terms(kind, outlets, languages, never, digest, pausedUntil, quiet, ping);
  }

  public Terms withPing(String role) {
    return new Terms(kind, outlets, languages, never, digest, pausedUntil, silent, role);
  }
}
