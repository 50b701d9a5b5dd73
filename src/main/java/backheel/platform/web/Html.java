package backheel.platform.web;

import backheel.chat.Direction;
import backheel.chat.Flags;
import backheel.chat.Run;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** HTML being written: whatever others said is escaped, the tags are our own. */
final class Html {
  private final boolean rightToLeft;
  private final StringBuilder html = new StringBuilder();

  Html(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  /** Only such addresses become links: no script, no file. */
  static boolean leadsToPage(URI address) {
    var scheme = address.getScheme();
    return scheme != null
        && address.getHost() != null
        && (scheme.toLowerCase(Locale.ROOT).equals("http")
            || scheme.toLowerCase(Locale.ROOT).equals("https"));
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Html open(String tag, String... attributes) {
    html.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      html.append('"');
    }
    html.append('>');
    return this;
  }

  Html close(String tag) {
    html.append("</").append(tag).append('>');
    return this;
  }

  Html words(String words) {
    escape(words);
    return this;
  }

  Html runs(List<Run> runs) {
    runs.forEach(this::run);
    return this;
  }

  private void run(Run run) {
    switch (run) {
      case Run.Plain(var words) -> lines(apart(words));
      case Run.Bold(var words) -> element("strong", apart(words));
      case Run.Italic(var words) -> element("em", apart(words));
      case Run.Spoiler(var words) -> {
        veil("words");
        lines(apart(words));
        unveil();
      }
      case Run.Link(var words, var to) -> link(words, to);
      case Run.Say(var words) ->
          open("button", "type", "button", "class", "say", "data-say", words, "dir", "auto")
              .words(words)
              .close("button");
      case Run.Moment(var words, var at) ->
          open("time", "datetime", at.toString(), "dir", "auto").words(words).close("time");
    }
  }

  private String apart(String words) {
    return Direction.isolated(words, rightToLeft);
  }

  /**
   * Begins what is not seen until somebody wants to know.
   *
   * @param of {@code words} or {@code picture}
   */
  Html veil(String of) {
    return open("button", "type", "button", "class", "spoiler " + of, "aria-expanded", "false")
        .open("span");
  }

  Html unveil() {
    return close("span").close("button");
  }

  private void element(String tag, String words) {
    open(tag);
    lines(words);
    close(tag);
  }

  private void link(String words, URI to) {
    if (!leadsToPage(to)) {
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
        to.getHost(),
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
    var lines = Flags.kept(words).split("\n", -1);
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
