package backheel.packaged;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A stream of dispatches about three players in turn, a few every half second, as long as those who
 * wait for them keep up.
 */
final class Newswire {
  static final List<String> PLAYERS = List.of("Achraf Hakimi", "Kylian Mbappé", "Jude Bellingham");

  private static final long GAP = Duration.ofMillis(500).toNanos();
  private static final int MOST_AT_ONCE = 3;

  /** So many stories a chat may wait for, before the wire pauses. */
  private static final int BEHIND = 4;

  private final Packaged packaged;
  private final Random random;
  private long next = System.nanoTime();
  private int dropped;

  Newswire(Packaged packaged, Random random) {
    this.packaged = packaged;
    this.random = random;
  }

  /** How many there have been; they are numbered from 0. */
  int dropped() {
    return dropped;
  }

  /** Which of the players a dispatch is about. */
  static int player(int number) {
    return number % PLAYERS.size();
  }

  /** Drops some more if it is time. */
  void tick(double behind) throws IOException {
    if (System.nanoTime() < next || behind > BEHIND) {
      return;
    }
    next = System.nanoTime() + GAP;
    int until = dropped + 1 + random.nextInt(MOST_AT_ONCE);
    var dispatches =
        IntStream.range(dropped, until)
            .mapToObj(number -> Dispatch.of(number, PLAYERS.get(player(number))))
            .toList();
    packaged.drop(String.format(Locale.ROOT, "wire-%06d.json", dropped), Dispatch.file(dispatches));
    dropped = until;
  }
}
