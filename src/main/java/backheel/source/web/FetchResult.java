package backheel.source.web;

import backheel.input.PageParser;
import backheel.input.PrologFinder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** The result of a fetch. */
public sealed interface FetchResult {

  /** Returns the time of the response. */
  Instant at();

  /**
   * Returns the time for which the server promises that nothing changes; zero if it is the
   * operator's own.
   */
  Duration fresh();

  /**
   * Content to read.
   *
   * @param address the final address, after any redirects
   * @param type the media type in lower case without parameters, "" if not stated
   * @param stamp the validators to send along next time
   * @param ours whether the server is in the operator's own address ranges
   */
  record Page(
      URI address,
      String type,
      String text,
      Validators stamp,
      Duration fresh,
      boolean ours,
      Instant at)
      implements FetchResult {
    private static final Pattern HTML =
        Pattern.compile("<(?:!doctype\\s++html|html[\\s>])", Pattern.CASE_INSENSITIVE);

    /** Returns whether a text is an HTML page. */
    public static boolean isHtml(String text) {
      return HTML.matcher(text).region(PrologFinder.end(text), text.length()).lookingAt();
    }

    /** Returns whether the content is an HTML page. */
    public boolean isHtml() {
      return isHtml(text);
    }

    /** Returns whether the content begins as markup does, of whatever kind. */
    public boolean isMarkup() {
      return text.stripLeading().startsWith("<");
    }

    /** Parses the content as HTML, within the limits of time and memory. */
    public Document html() {
      return PageParser.parsePage(text, address.toString());
    }
  }

  /** An answer that nothing has changed since the validators were issued. */
  record Unchanged(Duration fresh, Instant at) implements FetchResult {}

  /**
   * The validators that a server gave with a version, verbatim; "" where it gave none, or one that
   * no header can send back.
   *
   * @param etag the entity tag, quotes included
   * @param modified the date of last modification, in the server's own spelling
   */
  record Validators(String etag, String modified) {
    public static final Validators EMPTY = new Validators("", "");

    public Validators {
      etag = canBeSent(etag) ? etag : "";
      modified = canBeSent(modified) ? modified : "";
    }

    private static boolean canBeSent(String value) {
      return value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }
  }
}
