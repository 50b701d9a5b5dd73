package backheel.subscription;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/**
 * The conditions under which stories of a subscription are sent.
 *
 * @param kind the kind of stories
 * @param minOutlets the number of reporting outlets from which a story is sent, at least 1
 * @param languages ISO 639-1; empty for any
 * @param excludedOutlets folded names of outlets whose reports are not sent
 * @param forDigest whether stories are held for the digest instead of sent at once
 * @param pausedUntil the time before which nothing is sent; {@link Instant#EPOCH} for not paused
 * @param silent whether messages are sent without a sound
 * @param pingRole the platform's own id of a role to mention, "" for none
 */
public record SubscriptionFilter(
    Kind kind,
    int minOutlets,
    Set<String> languages,
    Set<String> excludedOutlets,
    boolean forDigest,
    Instant pausedUntil,
    boolean silent,
    String pingRole) {
  /** The filter that passes every story at once. */
  public static final SubscriptionFilter UNFILTERED =
      new SubscriptionFilter(Kind.ALL, 1, Set.of(), Set.of(), false, Instant.EPOCH, false, "");

  /** The kind of stories about a subject. */
  public enum Kind {
    ALL(0),
    /** Stories reported independently by two outlets, or by a club or association itself. */
    BIG(1),
    /** Stories with a quotation; for a person, with one by that person. */
    QUOTES(2),
    /** Stories with the result of a match; for a side, with one of its own. */
    RESULTS(3);

    /** The code in the store. */
    public final int code;

    Kind(int code) {
      this.code = code;
    }

    public static Kind ofCode(int code) {
      return Arrays.stream(values()).filter(k -> k.code == code).findFirst().orElse(ALL);
    }
  }

  public SubscriptionFilter {
    languages = Set.copyOf(languages);
    excludedOutlets = Set.copyOf(excludedOutlets);
    minOutlets = Math.max(1, minOutlets);
  }

  public SubscriptionFilter withKind(Kind other) {
    return new SubscriptionFilter(
        other, minOutlets, languages, excludedOutlets, forDigest, pausedUntil, silent, pingRole);
  }

  public SubscriptionFilter withMinOutlets(int least) {
    return new SubscriptionFilter(
        kind, least, languages, excludedOutlets, forDigest, pausedUntil, silent, pingRole);
  }

  public SubscriptionFilter withLanguages(Set<String> other) {
    return new SubscriptionFilter(
        kind, minOutlets, other, excludedOutlets, forDigest, pausedUntil, silent, pingRole);
  }

  public SubscriptionFilter withExcludedOutlets(Set<String> other) {
    return new SubscriptionFilter(
        kind, minOutlets, languages, other, forDigest, pausedUntil, silent, pingRole);
  }

  public SubscriptionFilter withForDigest(boolean kept) {
    return new SubscriptionFilter(
        kind, minOutlets, languages, excludedOutlets, kept, pausedUntil, silent, pingRole);
  }

  public SubscriptionFilter pausedUntil(Instant until) {
    return new SubscriptionFilter(
        kind, minOutlets, languages, excludedOutlets, forDigest, until, silent, pingRole);
  }

  public SubscriptionFilter withSilent(boolean quiet) {
    return new SubscriptionFilter(
        kind, minOutlets, languages, excludedOutlets, forDigest, pausedUntil, quiet, pingRole);
  }

  public SubscriptionFilter withPingRole(String role) {
    return new SubscriptionFilter(
        kind, minOutlets, languages, excludedOutlets, forDigest, pausedUntil, silent, role);
  }
}
