package backheel.delivery;

import backheel.chat.ChatId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line of the sent journal: one entry, its parts separated by tabs. */
final class JournalEntryCodec {
  private static final Logger log = LoggerFactory.getLogger(JournalEntryCodec.class);
  private static final String END = ".";

  private JournalEntryCodec() {}

  /** Formats an entry; the final dot distinguishes a complete line from a truncated one. */
  static String format(SentJournal.Entry entry) {
    return String.join(
        "\t",
        entry.chat().toString(),
        join(entry.deliveries()),
        join(entry.editions()),
        entry.message(),
        Long.toString(entry.nextInLane().toEpochMilli()),
        END + "\n");
  }

  /** Parses a line; empty when it is truncated or malformed: its message is sent again. */
  static Optional<SentJournal.Entry> parse(String line) {
    var parts = line.split("\t", -1);
    if (parts.length != 6 || !parts[5].equals(END)) {
      if (!line.isEmpty()) {
        log.info("A line of the sent journal is truncated; its message is sent again");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SentJournal.Entry(
              ChatId.parse(parts[0]),
              split(parts[1]),
              split(parts[2]),
              parts[3],
              Instant.ofEpochMilli(Long.parseLong(parts[4]))));
    } catch (IllegalArgumentException e) {
      log.info("A line of the sent journal cannot be parsed: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static String join(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static List<Long> split(String numbers) {
    return Arrays.stream(numbers.split(",", -1)).map(Long::valueOf).toList();
  }
}
