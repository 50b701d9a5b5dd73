package backheel.platform.discord;

import backheel.chat.Block;
import backheel.chat.Direction;
import backheel.chat.Reply;
import backheel.chat.Run;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The title of an embed: the heading's words, leading to one page.
 *
 * @param words escaped, at most 256 characters
 */
record Title(String words, @Nullable String address) {
  private static final int LONGEST = 256;

  /**
   * None where the heading would lose something: it is too long, is veiled, or leads to several
   * pages.
   */
  static Optional<Title> of(Reply reply, List<Run> heading) {
    var plain = new Block.Heading(heading).words().strip();
    boolean arabic = reply.rightToLeft();
    var words = (arabic ? Direction.mark(plain, true) : "") + drawn(heading, arabic).strip();
    var links = heading.stream().filter(Run.Link.class::isInstance).toList();
    boolean veiled = heading.stream().anyMatch(Run.Spoiler.class::isInstance);
    return words.isBlank() || words.length() > LONGEST || links.size() > 1 || veiled
        ? Optional.empty()
        : Optional.of(new Title(words, address(reply, heading)));
  }

  private static String drawn(List<Run> heading, boolean arabic) {
    return heading.stream()
        .map(run -> Direction.isolated(Escape.line(run.words()), arabic))
        .collect(Collectors.joining());
  }

  private static @Nullable String address(Reply reply, List<Run> heading) {
    var linked =
        heading.stream()
            .flatMap(run -> run instanceof Run.Link link ? Stream.of(link.to()) : Stream.empty());
    return Stream.concat(linked, Stream.ofNullable(reply.preview()))
        .flatMap(to -> Escape.address(to).stream())
        .findFirst()
        .orElse(null);
  }

  void into(ObjectNode embed) {
    embed.put("title", words);
    if (address != null) {
      embed.put("url", address);
    }
  }
}
