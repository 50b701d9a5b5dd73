package backheel.understanding.quotes;

import backheel.football.Catalogue;
import backheel.story.Quote;
import backheel.understanding.names.Cast;
import backheel.understanding.names.Named;
import backheel.understanding.names.Traits;
import backheel.understanding.quotes.QuoteMarks.Marked;
import backheel.understanding.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what an article quotes, and who said it. */
public final class QuoteFinder {

  private static final int FEWEST_WORDS = 4;

  private final Traits traits;

  public QuoteFinder(Catalogue catalogue) {
    this.traits = new Traits(catalogue);
  }

  public List<Quote> find(Text text, List<Named> named, @Nullable LocalDate day) {
    var marked =
        QuoteMarks.in(text.raw).stream()
            .filter(m -> text.inBody(m.start()))
            .filter(m -> !isTitle(text, m))
            .toList();
    var speakers = new SpeakerFinder(text, new Cast(traits, text, named, day), marked);
    var quotes = new ArrayList<Quote>();
    for (var i = 0; i < marked.size(); i++) {
      var speaker = speakers.of(i);
      var one = marked.get(i);
      if (words(text, one) >= FEWEST_WORDS || (speaker.attributed() && isUtterance(text, one))) {
        quotes.add(
            new Quote(
                text.raw(one.start(), one.end()),
                speaker.who(),
                speaker.mention() == null
                    ? null
                    : text.span(speaker.mention().start(), speaker.mention().end()),
                text.span(one.start(), one.end()),
                speaker.when(),
                Certainty.isSure(speaker)));
      }
    }
    return quotes;
  }

  private static int words(Text text, Marked marked) {
    return text.raw(marked.start(), marked.end()).strip().split("\\s+", -1).length;
  }

  /** "Yes," he said: few words, but a sentence of their own. */
  private static boolean isUtterance(Text text, Marked marked) {
    var last = marked.end() - 1;
    var next = marked.end() + 1;
    return last >= marked.start()
        && (",.!?…".indexOf(text.raw.charAt(last)) >= 0
            || (next < text.raw.length() && text.raw.charAt(next) == ','));
  }

  /** A headline or the name of a work: nearly every word has a capital. */
  private static boolean isTitle(Text text, Marked marked) {
    var capitals = 0;
    var lengthy = 0;
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
    return lengthy >= 3 && capitals >= 0.8 * lengthy;
  }
}
