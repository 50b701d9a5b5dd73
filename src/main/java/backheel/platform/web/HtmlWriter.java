package backheel.platform.web;

import backheel.chat.BidiIsolator;
import backheel.chat.NonBreakingFlagSpacer;
import backheel.chat.TextSpan;
import backheel.input.WebAddress;
import java.net.URI;
import java.util.List;

/** A writer of HTML: all text is escaped, and only this class writes tags. */
final class HtmlWriter {
  private final boolean rightToLeft;
  private final StringBuilder html = new StringBuilder();

  HtmlWriter(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  HtmlWriter open(String tag, String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      html.append('"');
    }
    html.append('>');
    return this;
  }

  HtmlWriter close(String tag) {
    html.append("</").append(tag).append('>');
    return this;
  }

  HtmlWriter text(String words) {
    escape(words);
    return this;
  }

  HtmlWriter spans(List<TextSpan> runs) {
    runs.forEach(this::span);
    return this;
  }

  private void span(TextSpan textSpan) {
    switch (textSpan) {
      case TextSpan.Plain(var words) -> lines(isolated(words));
      case TextSpan.Bold(var words) -> element("strong", isolated(words));
      case TextSpan.Italic(var words) -> element("em", isolated(words));
      case TextSpan.Spoiler(var words) -> {
        openSpoiler("words");
        lines(isolated(words));
        closeSpoiler();
      }
      case TextSpan.Link(var words, var to) -> link(words, to);
      case TextSpan.CommandLink(var words) ->
          open("button", "type", "button", "class", "say", "data-say", words, "dir", "auto")
              .text(words)
              .close("button");
      case TextSpan.Timestamp(var words, var at) ->
          open("time", "datetime", at.toString(), "dir", "auto").text(words).close("time");
    }
  }

  private String isolated(String words) {
    return BidiIsolator.isolateIfOpposite(words, rightToLeft);
  }

  /**
   * Opens an element whose content is hidden until the reader reveals it.
   *
   * @param of {@code words} or {@code picture}
   */
  HtmlWriter openSpoiler(String of) {
    return open("button", "type", "button", "class", "spoiler " + of, "aria-expanded", "false")
        .open("span");
  }

  HtmlWriter closeSpoiler() {
    return close("span").close("button");
  }

  private void element(String tag, String words) {
    open(tag);
    lines(words);
    close(tag);
  }

  private void link(String words, URI to) {
    if (!WebAddress.isWeb(to)) {
      lines(words);
      return;
    }
    // A headline keeps its own direction, whatever the language around it.
    var href = to.toASCIIString();
    open(
        "a",
        "href",
        href,
        "title",
        WebAddress.host(to),
        "rel",
        "noopener",
        "target",
        "_blank",
        "dir",
        "auto");
    lines(words);
    close("a");
  }

  private void lines(String words) {
    var lines = NonBreakingFlagSpacer.keepWithNames(words).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        html.append("<br>");
      }
      escape(lines[i]);
    }
  }

  private void escape(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\0' -> html.append('\uFFFD');
        default -> html.append(c);
      }
    }
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
