package backheel.subscription;

import backheel.chat.Reply;
import backheel.chat.Run;
import backheel.chat.Wording;
import backheel.football.Catalogue;
import backheel.store.Style;
import backheel.story.Correction;
import backheel.story.Report;
import backheel.story.Story;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How a story is told to one chat: its title, who reports it and when, and whom it is about. */
public final class Telling {
  private static final int SUBJECTS_NAMED = 5;
  private static final int OUTLETS_NAMED = 3;

  private final Wording words;
  private final Catalogue catalogue;
  private final Instant now;
  private final Style style;

  /** Tells in full, and veils nothing. */
  public Telling(Wording words, Catalogue catalogue, Instant now) {
    this(words, catalogue, now, Style.NONE);
  }

  public Telling(Wording words, Catalogue catalogue, Instant now, Style style) {
    this.words = words;
    this.catalogue = catalogue;
    this.now = now;
    this.style = style;
  }

  Wording words() {
    return words;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** How the chat wants it. */
  public Style style() {
    return style;
  }

  /** Whether results are veiled. */
  public boolean veils() {
    return style.spoilers();
  }

  /** Whether the story gives away a result that this chat does not want to know yet. */
  public boolean veils(Story story) {
    return veils() && Veil.tells(story);
  }

  /** The whole story in short, as the answer to {@code /story}. */
  public void card(Reply.Builder reply, Story story) {
    new InFull(this).draw(reply, story);
  }

  /** The story as the chat has chosen that alerts tell it: in full, shorter, or its own way. */
  public void alert(Reply.Builder reply, Story story) {
    switch (style.shape()) {
      case FULL -> card(reply, story);
      case SHORT -> new InFull(this).briefly(reply, story);
      case OWN -> {
        var own = new InOwnWords(this).blocks(story);
        if (own.isEmpty()) {
          card(reply, story);
        } else {
          corrected().withdrawn(story).forEach(line -> reply.paragraph(new Run.Bold("⚠ " + line)));
          own.forEach(reply::block);
        }
      }
    }
  }

  /**
   * What outlets have corrected in a story, as far as it is wanted, the newest first, a line each.
   */
  public List<List<Run>> corrections(Story story, Predicate<Correction> wanted) {
    return corrected().all(story, wanted);
  }

  /** What outlets have corrected in a story beside what its card tells, a line each. */
  public List<List<Run>> otherCorrections(Story story) {
    return corrected().others(story);
  }

  Corrected corrected() {
    return new Corrected(words, catalogue, now, veils());
  }

  /** The title in plain words; neutral ones where it is not to give a result away. */
  public String headline(Story story) {
    return veils(story) ? new Neutral(words, catalogue).headline(story) : story.title();
  }

  /** The title, leading to the article where there is one. */
  public Run title(Story story) {
    var link = story.lead().link();
    var title = headline(story);
    return link == null ? new Run.Bold(title) : new Run.Link(title, link);
  }

  /** Outlets and age: "Marca, L'Équipe · 3 h ago". */
  public List<Run> byline(Story story) {
    var runs = new ArrayList<Run>();
    var who = outlets(story);
    if (!who.isEmpty()) {
      runs.add(new Run.Plain(who + " · "));
    }
    runs.add(when(story));
    return runs;
  }

  /** When it was first told. */
  Run when(Story story) {
    var first =
        story.reports().stream()
            .filter(Report::isDated)
            .min(Comparator.comparing(Report::appearedAt));
    return when(first.orElse(story.lead()));
  }

  /**
   * What a list says under a title: the byline, whether the title is clickbait, and under a veil
   * the title that a neutral one stands for.
   */
  public List<Run> line(Story story) {
    var runs = new ArrayList<>(byline(story));
    if (story.lead().suspicion().isBait()) {
      runs.add(new Run.Plain(" · " + words.say("bait")));
    }
    if (veils(story)) {
      runs.add(new Run.Plain(" · "));
      runs.add(new Run.Spoiler(story.title()));
    }
    return runs;
  }

  /** When a report came out, or else when it was seen. */
  public Run when(Report report) {
    var at = report.appearedAt();
    if (report.published() != null) {
      return new Run.Moment(age(at), at);
    }
    // Of a day alone no hour may be told.
    return new Run.Plain(report.isDated() ? age(at) : words.say("age.seen", "age", age(at)));
  }

  /** "Marca, L'Équipe and 2 others", or how many where none is named, or "" where none is to be. */
  String outlets(Story story) {
    if (!style.outlets()) {
      return "";
    }
    int all = story.outletCount();
    var named = story.outlets().stream().limit(OUTLETS_NAMED).map(words::isolate).toList();
    if (named.isEmpty()) {
      return all > 1 ? words.say("story.outlets", "n", all) : "";
    }
    var names = String.join(words.say("list.comma"), named);
    int others = all - named.size();
    return others > 0 ? words.say("story.outlets.more", "named", names, "n", others) : names;
  }

  /** Whom the story is about, with emblems: "🇲🇦 Achraf Hakimi · 🇫🇷 France". */
  public String about(Story story) {
    return story.subjects().stream()
        .map(SubjectCount::subject)
        .limit(SUBJECTS_NAMED)
        .map(this::name)
        .collect(Collectors.joining(" · "));
  }

  /** How firm the story is, in few words. */
  String standing(Story story) {
    return Standing.of(story, catalogue, words, style.outlets());
  }

  /** A quotation, under a veil where it has a score in it. */
  public List<Run> quoted(String marked) {
    return List.of(veils() && Veil.tells(marked) ? new Run.Spoiler(marked) : new Run.Plain(marked));
  }

  /** A subject's name in the chat's language, with its emblem. */
  public String name(Subject subject) {
    var emblem = subject.kind() == Subject.Kind.TEAM ? catalogue.emblem(subject) + " " : "";
    return (emblem + catalogue.name(subject, words.language())).strip();
  }

  /** How long ago, in words. */
  public String age(Instant then) {
    var ago = Duration.between(then, now);
    if (ago.toMinutes() < 1) {
      return words.say("age.now");
    } else if (ago.toHours() < 1) {
      return words.say("age.minutes", "n", ago.toMinutes());
    } else if (ago.toDays() < 1) {
      return words.say("age.hours", "n", ago.toHours());
    } else if (ago.toDays() < 60) {
      return words.say("age.days", "n", ago.toDays());
    }
    return words.say("age.date", "date", java.util.Date.from(then));
  }

  /** A name as a button has room for it: of a person the surname. */
  public String shortName(Subject subject) {
    return subject.isPerson()
        ? catalogue.shortName(subject, words.language())
        : catalogue.name(subject, words.language());
  }
}
