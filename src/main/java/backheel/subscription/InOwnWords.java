package backheel.subscription;

import backheel.chat.Block;
import backheel.chat.Run;
import backheel.story.Correction;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.story.Story;
import backheel.subscription.template.Reading;
import backheel.subscription.template.Template;
import backheel.subscription.template.Value;
import backheel.subscription.template.Variable;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A story told by the chat's own template. */
record InOwnWords(Telling telling) {
  private static final int CORRECTIONS = 5;
  private static final int LONGEST_QUOTE = 600;

  /** Its blocks; none where the template cannot be drawn, or has nothing to tell of this story. */
  List<Block> blocks(Story story) {
    return Template.read(telling.style().template()) instanceof Reading.Good(var template)
        ? template.draw(values(story))
        : List.of();
  }

  private Map<Variable, Value> values(Story story) {
    var words = telling.words();
    var values = new EnumMap<Variable, Value>(Variable.class);
    boolean veiled = telling.veils(story);
    put(values, Variable.TITLE, words.isolate(telling.headline(story)));
    put(values, Variable.OUTLETS, telling.outlets(story));
    if (telling.style().outlets()) {
      story.outlets().stream()
          .findFirst()
          .ifPresent(outlet -> put(values, Variable.OUTLET, words.isolate(outlet)));
    }
    put(values, Variable.N, Integer.toString(story.outletCount()));
    values.put(Variable.AGE, new Value.Words(List.of(telling.when(story))));
    put(values, Variable.DATE, day(story));
    var excerpt = words.isolate(story.lead().excerpt());
    if (veiled && !excerpt.isEmpty()) {
      values.put(Variable.EXCERPT, new Value.Words(List.of(new Run.Spoiler(excerpt))));
    } else {
      put(values, Variable.EXCERPT, excerpt);
    }
    put(values, Variable.ABOUT, telling.about(story));
    put(values, Variable.STANDING, telling.standing(story));
    put(values, Variable.NUMBER, Long.toString(story.number()));
    var link = story.lead().link();
    if (link != null) {
      values.put(Variable.LINK, new Value.Page(link));
    }
    match(story, values);
    quote(story).ifPresent(quote -> quote(quote, values));
    corrections(story, values);
    return values;
  }

  private String day(Story story) {
    var day = Date.from(story.firstReportedAt().atZone(ZoneOffset.UTC).toInstant());
    return telling.words().say("date", "date", day);
  }

  private void match(Story story, Map<Variable, Value> values) {
    var words = telling.words();
    Veil.match(story)
        .ifPresent(match -> {
          put(values, Variable.MATCH, Occasion.of(match).in(words, telling.catalogue()));
          var score = match.score();
          if (score != null) {
            var line =
                ScoreLine.of(
                    words, telling.catalogue(), match.home(), match.away(), score, telling.veils());
            values.put(Variable.SCORE, new Value.Words(Veil.runs(line)));
          }
        });
  }

  private static Optional<Quote> quote(Story story) {
    return story.currentReports().stream()
        .map(Report::quotes)
        .flatMap(List::stream)
        .filter(quote -> quote.speaker() != null && quote.sure())
        .filter(quote -> quote.text().length() <= LONGEST_QUOTE)
        .findFirst();
  }

  private void quote(Quote quote, Map<Variable, Value> values) {
    values.put(Variable.QUOTE, new Value.Words(telling.quoted(quote.text())));
    var speaker = quote.speaker();
    if (speaker != null) {
      put(values, Variable.SPEAKER, telling.name(speaker));
    }
  }

  private void corrections(Story story, Map<Variable, Value> values) {
    var lines = telling.corrected().latest(story).stream().limit(CORRECTIONS).toList();
    if (!lines.isEmpty()) {
      values.put(Variable.CORRECTIONS, new Value.Several(lines));
    }
    story.corrections().stream()
        .filter(Correction::isAnnounced)
        .findFirst()
        .map(Correction::at)
        .ifPresent(at ->
            values.put(
                Variable.UPDATED, new Value.Words(List.of(new Run.Moment(telling.age(at), at)))));
  }

  private static void put(Map<Variable, Value> values, Variable variable, String words) {
    if (!words.isBlank()) {
      values.put(variable, Value.plain(words));
    }
  }
}
