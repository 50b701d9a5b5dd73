package backheel.understanding.quotes;

import backheel.football.Catalogue;
import backheel.story.Quote;
import backheel.understanding.names.MentionedPeople;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.names.PersonDescriptions;
import backheel.understanding.quotes.Speaker.Way;
import backheel.understanding.quotes.Transcript.Turn;
import backheel.understanding.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what an article quotes, and who said it. */
public final class QuoteFinder {

  private static final int MIN_QUOTE_WORDS = 4;
  private static final int MAX_TITLE_WORDS = 5;

  /** Of a document with more stretches in quotation marks, the first ones are read. */
  private static final int MAX_QUOTED_SPANS = 600;

  private final PersonDescriptions traits;

  public QuoteFinder(Catalogue catalogue) {
    this.traits = new PersonDescriptions(catalogue);
  }

  /**
   * What the text quotes, in its order.
   *
   * @param day when the article came out, to tell who is 24 years old; null when unknown
   */
  public List<Quote> find(Text text, List<NamedEntity> named, @Nullable LocalDate day) {
    var all = QuoteMarks.find(text.raw, isFootball(named));
    var mayBeTalk = text.raw.indexOf(':') >= 0;
    if (all.isEmpty() && !mayBeTalk) {
      return List.of();
    }
    var cast = new MentionedPeople(traits, text, named, day);
    var transcript = new Transcript(text, cast);
    var turns = mayBeTalk ? transcript.turns() : List.<Turn>of();
    var marked =
        all.stream()
            .filter(m -> text.inBody(m.start()))
            .filter(m -> !isWithin(turns, m))
            .filter(m -> !isTitle(text, m))
            .limit(MAX_QUOTED_SPANS)
            .toList();
    var quotes = new ArrayList<Quote>();
    for (var turn : turns.subList(0, Math.min(MAX_QUOTED_SPANS, turns.size()))) {
      var speaker = transcript.speaker(turn);
      if (speaker.who() != null) {
        quotes.add(quote(text, turn.start(), turn.end(), speaker));
      }
    }
    quoted(text, new SpeakerFinder(text, cast, marked, transcript), marked, quotes);
    quotes.sort(Comparator.comparingInt(q -> q.at().start()));
    return quotes;
  }

  /** Whether the stretch lies in the last turn that begins before it; turns are in order. */
  private static boolean isWithin(List<Turn> turns, QuotedSpan marked) {
    var low = 0;
    var high = turns.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (turns.get(middle).start() <= marked.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && marked.end() <= turns.get(low - 1).end();
  }

  private static void quoted(
      Text text, SpeakerFinder speakers, List<QuotedSpan> marked, List<Quote> quotes) {
    for (var i = 0; i < marked.size(); i++) {
      var speaker = speakers.find(i);
      var one = marked.get(i);
      var enough =
          words(text, one) >= MIN_QUOTE_WORDS
              ? !isHeading(text, one, speaker)
              : speaker.attributed() && isUtterance(text, one);
      if (enough) {
        var label = speaker.way() == Way.LABELLED ? speaker.mention() : null;
        var start = label == null ? one.start() : afterLabel(text, label.end());
        quotes.add(quote(text, Math.min(start, one.end()), one.end(), speaker));
      }
    }
  }

  private static int afterLabel(Text text, int end) {
    var word = text.wordFrom(end);
    return word < text.words.size() ? text.words.get(word).start() : end;
  }

  private static Quote quote(Text text, int start, int end, Speaker speaker) {
    var mention = speaker.mention();
    return new Quote(
        text.raw(start, end),
        speaker.who(),
        mention == null ? null : text.span(mention.start(), mention.end()),
        text.span(start, end),
        speaker.when(),
        SpeakerConfidence.isSure(speaker));
  }

  /** A line by itself in single marks, which nobody is said to have said. */
  private static boolean isHeading(Text text, QuotedSpan marked, Speaker speaker) {
    var single = "'‘".indexOf(text.raw.charAt(marked.open())) >= 0;
    return single
        && !speaker.attributed()
        && isLineEnd(text, marked.open() - 1)
        && isLineEnd(text, marked.close());
  }

  private static boolean isLineEnd(Text text, int at) {
    return at < 0 || at >= text.raw.length() || text.raw.charAt(at) == '\n';
  }

  /** Two apostrophes quote somebody where the catalogue knows what the story is about. */
  private static boolean isFootball(List<NamedEntity> named) {
    return named.stream().anyMatch(n -> n.entry() != null || n.isSide());
  }

  private static int words(Text text, QuotedSpan marked) {
    return text.raw(marked.start(), marked.end()).strip().split("\\s+", -1).length;
  }

  /** "Yes," he said: few words, but a sentence of their own. */
  private static boolean isUtterance(Text text, QuotedSpan marked) {
    var last = marked.end() - 1;
    var next = marked.close();
    return last >= marked.start()
        && (",.!?…".indexOf(text.raw.charAt(last)) >= 0
            || (next < text.raw.length() && text.raw.charAt(next) == ','));
  }

  /** A headline or the name of a work: nearly every word has a capital. */
  private static boolean isTitle(Text text, QuotedSpan marked) {
    var capitals = 0;
    var lengthy = 0;
    var count = text.wordFrom(marked.end()) - text.wordFrom(marked.start());
    for (var i = text.wordFrom(marked.start()); i < text.wordFrom(marked.end()); i++) {
      var word = text.words.get(i);
      if (word.caseless()) {
        return false;
      }
      if (word.folded().length() >= 4) {
        lengthy++;
        capitals += word.capital() ? 1 : 0;
      }
    }
    var few = lengthy == 2 && capitals == 2 && count <= MAX_TITLE_WORDS;
    return few || (lengthy >= 3 && capitals >= 0.8 * lengthy);
  }
}
