package backheel.platform.discord.render;

import backheel.chat.BidiIsolator;
import backheel.chat.Reply;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The title of an embed: the heading's text, linked to one page.
 *
 * @param words escaped, at most 256 characters
 */
record EmbedTitle(String words, @Nullable String address) {
  private static final int MAX_TITLE_LENGTH = 256;

  /**
   * Returns the title; empty where the heading would lose information: it is too long, hidden, or
   * links to several pages.
   */
  static Optional<EmbedTitle> of(Reply reply, List<TextSpan> heading) {
    var plain = new TextBlock.Heading(heading).plainText().strip();
    boolean arabic = reply.rightToLeft();
    var words =
        (arabic ? BidiIsolator.markBefore(plain, true) : "") + rendered(heading, arabic).strip();
    var links = heading.stream().filter(TextSpan.Link.class::isInstance).toList();
    boolean hasSpoiler = heading.stream().anyMatch(TextSpan.Spoiler.class::isInstance);
    return words.isBlank() || words.length() > MAX_TITLE_LENGTH || links.size() > 1 || hasSpoiler
        ? Optional.empty()
        : Optional.of(new EmbedTitle(words, address(reply, heading)));
  }

  private static String rendered(List<TextSpan> heading, boolean arabic) {
    return heading.stream()
        .map(textSpan ->
            BidiIsolator.isolateIfOpposite(MarkdownEscaper.escapeLine(textSpan.text()), arabic))
        .collect(Collectors.joining());
  }

  private static @Nullable String address(Reply reply, List<TextSpan> heading) {
    var linked =
        heading.stream()
            .flatMap(textSpan ->
                textSpan instanceof TextSpan.Link link ? Stream.of(link.to()) : Stream.empty());
    return Stream.concat(linked, Stream.ofNullable(reply.preview()))
        .flatMap(to -> MarkdownEscaper.address(to).stream())
        .findFirst()
        .orElse(null);
  }

  void writeTo(ObjectNode embed) {
    embed.put("title", words);
    if (address != null) {
      embed.put("url", address);
    }
  }
}
