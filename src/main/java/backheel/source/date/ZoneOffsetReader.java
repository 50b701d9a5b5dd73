package backheel.source.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The zone that follows a time of day: a name, an offset, or both. */
final class ZoneOffsetReader {
  private static final int MAX_MINUTES = 14 * 60;

  private ZoneOffsetReader() {}

  /** Reads the zone at a token; Greenwich where none is written. */
  static ParsedZoneOffset read(List<DateToken> tokens, int from) {
    int at = from;
    if (at < tokens.size() && tokens.get(at).is("(")) {
      at++;
    }
    if (at >= tokens.size()) {
      return new ParsedZoneOffset(0, from);
    }
    var first = tokens.get(at);
    int base = 0;
    boolean named = false;
    if (first.isWord()) {
      var minutes = ZoneNames.find(first.text());
      if (minutes == null) {
        return new ParsedZoneOffset(0, from);
      }
      base = minutes;
      named = true;
      at++;
    }
    boolean greenwich = !named || base == 0;
    var offset = greenwich ? offset(tokens, at, !named) : null;
    return offset == null ? new ParsedZoneOffset(base, named ? at : from) : offset;
  }

  private static @Nullable ParsedZoneOffset offset(List<DateToken> tokens, int at, boolean bare) {
    if (at + 1 >= tokens.size()) {
      return null;
    }
    var sign = tokens.get(at).text();
    boolean east = sign.equals("+");
    boolean west = sign.equals("-") || sign.equals("\u2212");
    var number = tokens.get(at + 1);
    if ((!east && !west) || !number.isNumber() || !number.glued()) {
      return null;
    }
    int to = at + 2;
    int minutes;
    if (number.digits() == 4) {
      minutes = number.value() / 100 * 60 + number.value() % 100;
    } else if (number.digits() <= 2
        && to + 1 < tokens.size()
        && tokens.get(to).is(":")
        && tokens.get(to + 1).digits() == 2) {
      minutes = number.value() * 60 + tokens.get(to + 1).value();
      to += 2;
    } else if (number.digits() == 2 || (number.digits() == 1 && !bare)) {
      minutes = number.value() * 60;
    } else {
      return null;
    }
    return minutes > MAX_MINUTES ? null : new ParsedZoneOffset(west ? -minutes : minutes, to);
  }
}
