package backheel.understanding.quotes;

import backheel.football.Catalogue;
import backheel.story.Quote;
import backheel.understanding.names.MentionedPeople;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.names.PersonCriteriaParser;
import backheel.understanding.quotes.Speaker.Way;
import backheel.understanding.text.TokenizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A finder of an article's quotes and their speakers. */
public final class QuoteFinder {

  private static final int MIN_QUOTE_WORDS = 4;
  private static final int MAX_TITLE_WORDS = 5;

  /** Maximum number of quoted spans examined, from the start of the document. */
  private static final int MAX_QUOTED_SPANS = 600;

  private final PersonCriteriaParser personCriteriaParser;

  public QuoteFinder(Catalogue catalogue) {
    this.personCriteriaParser = new PersonCriteriaParser(catalogue);
  }

  /**
   * Returns the quotes in the order of the text.
   *
   * @param day the article's publication date, for resolving ages such as "the 24-year-old"; null
   *     when unknown
   */
  public List<Quote> find(TokenizedText text, List<NamedEntity> named, @Nullable LocalDate day) {
    var all = QuotedSpanFinder.find(text.raw, isFootball(named));
    var mayBeTalk = text.raw.indexOf(':') >= 0;
    if (all.isEmpty() && !mayBeTalk) {
      return List.of();
    }
    var mentionedPeople = new MentionedPeople(personCriteriaParser, text, named, day);
    var transcriptParser = new TranscriptParser(text, mentionedPeople);
    var turns = mayBeTalk ? transcriptParser.turns() : List.<TranscriptTurn>of();
    var marked =
        all.stream()
            .filter(m -> text.inBody(m.start()))
            .filter(m -> !isWithin(turns, m))
            .filter(m -> !isTitle(text, m))
            .limit(MAX_QUOTED_SPANS)
            .toList();
    var quotes = new ArrayList<Quote>();
    for (var turn : turns.subList(0, Math.min(MAX_QUOTED_SPANS, turns.size()))) {
      var speaker = transcriptParser.speaker(turn);
      if (speaker.who() != null) {
        quotes.add(quote(text, turn.start(), turn.end(), speaker));
      }
    }
    quoted(
        text, new SpeakerFinder(text, mentionedPeople, marked, transcriptParser), marked, quotes);
    quotes.sort(Comparator.comparingInt(q -> q.at().start()));
    return quotes;
  }

  /** Returns whether the span is within the last turn that begins before it; turns are in order. */
  private static boolean isWithin(List<TranscriptTurn> turns, QuotedSpan quotedSpan) {
    var low = 0;
    var high = turns.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (turns.get(middle).start() <= quotedSpan.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 0 && quotedSpan.end() <= turns.get(low - 1).end();
  }

  private static void quoted(
      TokenizedText text, SpeakerFinder speakers, List<QuotedSpan> marked, List<Quote> quotes) {
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

  private static int afterLabel(TokenizedText text, int end) {
    var word = text.wordFrom(end);
    return word < text.words.size() ? text.words.get(word).start() : end;
  }

  private static Quote quote(TokenizedText text, int start, int end, Speaker speaker) {
    var mention = speaker.mention();
    return new Quote(
        text.raw(start, end),
        speaker.who(),
        mention == null ? null : text.span(mention.start(), mention.end()),
        text.span(start, end),
        speaker.when(),
        SpeakerConfidenceRule.isSure(speaker));
  }

  /** Returns whether this is an unattributed line by itself in single marks. */
  private static boolean isHeading(TokenizedText text, QuotedSpan quotedSpan, Speaker speaker) {
    var single = "'‘".indexOf(text.raw.charAt(quotedSpan.open())) >= 0;
    return single
        && !speaker.attributed()
        && isLineEnd(text, quotedSpan.open() - 1)
        && isLineEnd(text, quotedSpan.close());
  }

  private static boolean isLineEnd(TokenizedText text, int at) {
    return at < 0 || at >= text.raw.length() || text.raw.charAt(at) == '\n';
  }

  /**
   * Returns whether the article names subjects of the catalogue or sides; only then do two
   * apostrophes count as quotation marks.
   */
  private static boolean isFootball(List<NamedEntity> named) {
    return named.stream().anyMatch(n -> n.entry() != null || n.isSide());
  }

  private static int words(TokenizedText text, QuotedSpan quotedSpan) {
    return text.raw(quotedSpan.start(), quotedSpan.end()).strip().split("\\s+", -1).length;
  }

  /** Returns whether this is a complete utterance despite few words: "Yes," he said. */
  private static boolean isUtterance(TokenizedText text, QuotedSpan quotedSpan) {
    var last = quotedSpan.end() - 1;
    var next = quotedSpan.close();
    return last >= quotedSpan.start()
        && (",.!?…".indexOf(text.raw.charAt(last)) >= 0
            || (next < text.raw.length() && text.raw.charAt(next) == ','));
  }

  /** Returns whether this is a headline or the title of a work: nearly every word has a capital. */
  private static boolean isTitle(TokenizedText text, QuotedSpan quotedSpan) {
    var capitals = 0;
    var lengthy = 0;
    var count = text.wordFrom(quotedSpan.end()) - text.wordFrom(quotedSpan.start());
    for (var i = text.wordFrom(quotedSpan.start()); i < text.wordFrom(quotedSpan.end()); i++) {
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
