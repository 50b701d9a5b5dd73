package backheel.message;

import backheel.chat.RichText;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import backheel.message.template.Template;
import backheel.message.template.TemplateParseResult;
import backheel.message.template.TemplateValue;
import backheel.message.template.TemplateVariable;
import backheel.story.Correction;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.story.Story;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The layout of a story by the chat's own template. */
record TemplateStoryRenderer(StoryRenderer telling) {
  private static final int MAX_CORRECTIONS = 5;
  private static final int MAX_QUOTE_LENGTH = 600;

  /** Returns the blocks; none where the template is invalid, or its values are all missing. */
  List<TextBlock> blocks(Story story) {
    return Template.parse(telling.style().template())
            instanceof TemplateParseResult.Valid(var template)
        ? template.render(values(story))
        : List.of();
  }

  private Map<TemplateVariable, TemplateValue> values(Story story) {
    var words = telling.words();
    var values = new EnumMap<TemplateVariable, TemplateValue>(TemplateVariable.class);
    boolean hidden = telling.hidesSpoilers(story);
    put(values, TemplateVariable.TITLE, words.isolate(telling.headline(story)));
    put(values, TemplateVariable.OUTLETS, telling.outlets(story));
    if (telling.style().outlets()) {
      story.outlets().stream()
          .findFirst()
          .ifPresent(outlet -> put(values, TemplateVariable.OUTLET, words.isolate(outlet)));
    }
    put(values, TemplateVariable.N, Integer.toString(story.outletCount()));
    values.put(TemplateVariable.AGE, new TemplateValue.Text(RichText.of(telling.when(story))));
    put(values, TemplateVariable.DATE, day(story));
    var excerpt = words.isolate(story.lead().excerpt());
    put(values, TemplateVariable.EXCERPT, RichText.plain(excerpt).hiddenIf(hidden));
    put(values, TemplateVariable.ABOUT, telling.about(story));
    put(values, TemplateVariable.STANDING, telling.confirmation(story));
    put(values, TemplateVariable.NUMBER, Long.toString(story.number()));
    var link = story.lead().link();
    if (link != null) {
      values.put(TemplateVariable.LINK, new TemplateValue.Link(link));
    }
    match(story, values);
    quote(story).ifPresent(quote -> quote(quote, values));
    corrections(story, values);
    return values;
  }

  private String day(Story story) {
    var day = story.firstReportedAt().atZone(ZoneOffset.UTC).toLocalDate();
    return telling.words().text("date", "date", day);
  }

  private void match(Story story, Map<TemplateVariable, TemplateValue> values) {
    SpoilerDetector.mainMatch(story)
        .ifPresent(match -> {
          put(values, TemplateVariable.MATCH, telling.setting(match.setting()));
          var score = match.score();
          if (score != null) {
            var line = telling.score(match.home(), match.away(), score);
            values.put(TemplateVariable.SCORE, new TemplateValue.Text(line));
          }
        });
  }

  private static Optional<Quote> quote(Story story) {
    return story.currentReports().stream()
        .map(Report::quotes)
        .flatMap(List::stream)
        .filter(quote -> quote.speaker() != null && quote.sure())
        .filter(quote -> quote.text().length() <= MAX_QUOTE_LENGTH)
        .findFirst();
  }

  private void quote(Quote quote, Map<TemplateVariable, TemplateValue> values) {
    values.put(TemplateVariable.QUOTE, new TemplateValue.Text(telling.quoted(quote.text())));
    var speaker = quote.speaker();
    if (speaker != null) {
      put(values, TemplateVariable.SPEAKER, telling.name(speaker));
    }
  }

  private void corrections(Story story, Map<TemplateVariable, TemplateValue> values) {
    var lines = telling.correctionLines().latest(story).stream().limit(MAX_CORRECTIONS).toList();
    if (!lines.isEmpty()) {
      values.put(TemplateVariable.CORRECTIONS, new TemplateValue.Lines(lines));
    }
    story.corrections().stream()
        .filter(Correction::isAnnounced)
        .findFirst()
        .map(Correction::at)
        .ifPresent(at ->
            values.put(
                TemplateVariable.UPDATED,
                new TemplateValue.Text(RichText.of(new TextSpan.Timestamp(telling.age(at), at)))));
  }

  private static void put(
      Map<TemplateVariable, TemplateValue> values,
      TemplateVariable templateVariable,
      String words) {
    put(values, templateVariable, RichText.plain(words));
  }

  private static void put(
      Map<TemplateVariable, TemplateValue> values,
      TemplateVariable templateVariable,
      RichText text) {
    if (!text.text().isBlank()) {
      values.put(templateVariable, new TemplateValue.Text(text));
    }
  }
}
