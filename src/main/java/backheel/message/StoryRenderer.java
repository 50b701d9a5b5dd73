package backheel.message;

import backheel.chat.LocalizedTexts;
import backheel.chat.Reply;
import backheel.chat.RichText;
import backheel.chat.TextSpan;
import backheel.football.Catalogue;
import backheel.story.Correction;
import backheel.story.MatchContext;
import backheel.story.Report;
import backheel.story.Score;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.subscription.MessageStyle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A renderer of a story's parts for one chat: its title, outlets, age and subjects. */
public final class StoryRenderer {
  private static final int MAX_SUBJECTS_NAMED = 5;
  private static final int MAX_OUTLETS_NAMED = 3;

  private final LocalizedTexts words;
  private final Catalogue catalogue;
  private final Instant now;
  private final MessageStyle messageStyle;

  /** Creates a renderer in the default style, with no spoilers hidden. */
  public StoryRenderer(LocalizedTexts words, Catalogue catalogue, Instant now) {
    this(words, catalogue, now, MessageStyle.DEFAULT);
  }

  public StoryRenderer(
      LocalizedTexts words, Catalogue catalogue, Instant now, MessageStyle messageStyle) {
    this.words = words;
    this.catalogue = catalogue;
    this.now = now;
    this.messageStyle = messageStyle;
  }

  LocalizedTexts words() {
    return words;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** Returns the chat's style. */
  public MessageStyle style() {
    return messageStyle;
  }

  /** Returns whether results are hidden. */
  public boolean hidesSpoilers() {
    return messageStyle.hidesSpoilers();
  }

  /** Returns whether the story reveals a result that this chat hides. */
  public boolean hidesSpoilers(Story story) {
    return hidesSpoilers() && SpoilerDetector.revealsResult(story);
  }

  /** Renders the whole story in short, as the answer to {@code /story}. */
  public void renderFull(Reply.Builder reply, Story story) {
    new FullStoryRenderer(this).render(reply, story);
  }

  /**
   * Renders the story in the shape that the chat has chosen for alerts: full, short, or its own
   * template.
   */
  public void renderAlert(Reply.Builder reply, Story story) {
    switch (messageStyle.shape()) {
      case FULL -> renderFull(reply, story);
      case SHORT -> new FullStoryRenderer(this).renderShort(reply, story);
      case OWN -> {
        var own = new TemplateStoryRenderer(this).blocks(story);
        if (own.isEmpty()) {
          renderFull(reply, story);
        } else {
          correctionLines()
              .withdrawn(story)
              .forEach(line -> reply.paragraph(new TextSpan.Bold("⚠ " + line)));
          own.forEach(reply::block);
        }
      }
    }
  }

  /** Returns the matching corrections of a story, newest first, a line each. */
  public List<RichText> corrections(Story story, Predicate<Correction> wanted) {
    return correctionLines().all(story, wanted);
  }

  /** Returns the corrections of a story that are not on its card, a line each. */
  public List<RichText> otherCorrections(Story story) {
    return correctionLines().others(story);
  }

  CorrectionFormatter correctionLines() {
    return new CorrectionFormatter(words, catalogue, now, hidesSpoilers());
  }

  /** Returns the title in plain words; a neutral one if it would reveal a result. */
  public String headline(Story story) {
    return hidesSpoilers(story)
        ? new SpoilerFreeHeadlineBuilder(words, catalogue).headline(story)
        : story.title();
  }

  /** Returns the title, linked to the article if there is one. */
  public TextSpan title(Story story) {
    var link = story.lead().link();
    var title = headline(story);
    return link == null ? new TextSpan.Bold(title) : new TextSpan.Link(title, link);
  }

  /** Returns outlets and age: "Marca, L'Équipe · 3 h ago". */
  public List<TextSpan> byline(Story story) {
    var runs = new ArrayList<TextSpan>();
    var who = outlets(story);
    if (!who.isEmpty()) {
      runs.add(new TextSpan.Plain(who + " · "));
    }
    runs.add(when(story));
    return runs;
  }

  /** Returns the time of the first report. */
  TextSpan when(Story story) {
    var first =
        story.reports().stream()
            .filter(Report::isDated)
            .min(Comparator.comparing(Report::appearedAt));
    return when(first.orElse(story.lead()));
  }

  /**
   * Returns the line under a title in a list: the byline, whether the title is clickbait, and as a
   * spoiler the title that a neutral one replaces.
   */
  public List<TextSpan> listLine(Story story) {
    var runs = new ArrayList<>(byline(story));
    if (story.lead().suspicion().isBait()) {
      runs.add(new TextSpan.Plain(" · " + words.text("bait")));
    }
    if (hidesSpoilers(story)) {
      runs.add(new TextSpan.Plain(" · "));
      runs.add(new TextSpan.Spoiler(story.title()));
    }
    return runs;
  }

  /** Returns when a report was published, or else when it was seen. */
  public TextSpan when(Report report) {
    var at = report.appearedAt();
    if (report.published() != null) {
      return new TextSpan.Timestamp(age(at), at);
    }
    // A date without a time must not be shown as an hour.
    return new TextSpan.Plain(report.isDated() ? age(at) : words.text("age.seen", "age", age(at)));
  }

  /**
   * Returns "Marca, L'Équipe and 2 others", or a count where none is named, or "" where outlets are
   * not shown.
   */
  String outlets(Story story) {
    if (!messageStyle.outlets()) {
      return "";
    }
    int all = story.outletCount();
    var named = story.outlets().stream().limit(MAX_OUTLETS_NAMED).map(words::isolate).toList();
    if (named.isEmpty()) {
      return all > 1 ? words.text("story.outlets", "n", all) : "";
    }
    var names = String.join(words.text("list.comma"), named);
    int others = all - named.size();
    return others > 0 ? words.text("story.outlets.more", "named", names, "n", others) : names;
  }

  /** Returns the subjects of the story, with emblems: "🇲🇦 Achraf Hakimi · 🇫🇷 France". */
  public String about(Story story) {
    return story.subjects().stream()
        .map(SubjectCount::subject)
        .limit(MAX_SUBJECTS_NAMED)
        .map(this::name)
        .collect(Collectors.joining(" · "));
  }

  /** Returns a short line on how well the story is confirmed. */
  String confirmation(Story story) {
    return StoryConfirmationFormatter.of(story, catalogue, words, messageStyle.outlets());
  }

  /** Returns a quotation, as a spoiler if it contains a score. */
  RichText quoted(String marked) {
    return RichText.plain(marked)
        .hiddenIf(hidesSpoilers() && SpoilerDetector.revealsResult(marked));
  }

  /** Returns a quote in the quotation marks of the language, as a spoiler if it has a score. */
  public RichText inQuotationMarks(String quote) {
    return quoted(QuotationMarks.enclose(quote, words.language()));
  }

  /** Returns the line of a score, as a spoiler where results are hidden. */
  public RichText score(Subject home, Subject away, Score score) {
    return ScoreLineFormatter.of(words, catalogue, home, away, score, hidesSpoilers());
  }

  /** Returns the place and time of a match, without what is unknown. */
  public String setting(MatchContext setting) {
    return new MatchDetailsFormatter(words, catalogue).line(setting);
  }

  /** Returns a subject's name in the chat's language, with its emblem. */
  public String name(Subject subject) {
    var emblem = subject.kind() == Subject.Kind.TEAM ? catalogue.emblem(subject) + " " : "";
    return (emblem + catalogue.name(subject, words.language())).strip();
  }

  /** Returns the age in words. */
  public String age(Instant then) {
    var ago = Duration.between(then, now);
    if (ago.toMinutes() < 1) {
      return words.text("age.now");
    } else if (ago.toHours() < 1) {
      return words.text("age.minutes", "n", ago.toMinutes());
    } else if (ago.toDays() < 1) {
      return words.text("age.hours", "n", ago.toHours());
    } else if (ago.toDays() < 60) {
      return words.text("age.days", "n", ago.toDays());
    }
    return words.text("age.date", "date", then.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** Returns a name short enough for a button: for a person the surname. */
  public String shortName(Subject subject) {
    return subject.isPerson()
        ? catalogue.shortName(subject, words.language())
        : catalogue.name(subject, words.language());
  }
}
