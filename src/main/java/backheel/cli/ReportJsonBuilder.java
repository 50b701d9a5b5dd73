package backheel.cli;

import backheel.story.MatchFact;
import backheel.story.Mention;
import backheel.story.Quote;
import backheel.story.Report;
import backheel.story.Span;
import backheel.story.Subject;
import backheel.story.SubjectCount;
import backheel.story.Suspicion;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One report as a line of output, in which every field is present, null or empty if there is no
 * value.
 */
final class ReportJsonBuilder {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ReportJsonBuilder() {}

  static ObjectNode of(Report report, long story) {
    ObjectNode line = JSON.objectNode();
    line.put("id", report.id());
    line.put("title", report.title());
    line.put("date", textOrNull(report.date()));
    line.put("published", textOrNull(report.published()));
    line.set("author", array(report.authors()));
    line.put("outlet", report.outlet());
    line.put("image", textOrNull(report.picture()));
    line.put("lang", report.language());
    line.put("body", report.body());
    line.put("excerpt", report.excerpt());
    line.set("subjects", list(report.subjects(), ReportJsonBuilder::subject));
    line.set("mentions", list(report.mentions(), ReportJsonBuilder::mention));
    line.set("players", names(report, Set.of(Subject.Kind.PLAYER)));
    line.set("managers", names(report, Set.of(Subject.Kind.MANAGER)));
    line.set("teams", names(report, Set.of(Subject.Kind.TEAM, Subject.Kind.CLUB)));
    line.set("competitions", array(competitions(report)));
    line.set("matches", list(report.matches(), ReportJsonBuilder::match));
    line.set("quotes", list(report.quotes(), ReportJsonBuilder::quote));
    line.set("suspicion", suspicion(report.suspicion()));
    line.put("cluster", story);
    return line;
  }

  private static ObjectNode subject(SubjectCount subjectCount) {
    Subject subject = subjectCount.subject();
    return JSON.objectNode()
        .put("kind", lowerCaseName(subject.kind()))
        .put("id", subject.id())
        .put("name", subject.name())
        .put("count", subjectCount.count());
  }

  private static ObjectNode mention(Mention mention) {
    return JSON.objectNode()
        .put("start", mention.at().start())
        .put("end", mention.at().end())
        .put("kind", lowerCaseName(mention.kind()))
        .put("id", id(mention.subject()))
        .put("name", mention.name());
  }

  private static ObjectNode match(MatchFact match) {
    return JSON.objectNode()
        .put("home", match.home().name())
        .put("away", match.away().name())
        .put("score", textOrNull(match.score()))
        .put("date", textOrNull(match.date()))
        .put("stage", match.stage())
        .put("group", match.group())
        .put("venue", match.venue())
        .put("status", lowerCaseName(match.status()));
  }

  private static ObjectNode quote(Quote quote) {
    Subject speaker = quote.speaker();
    ObjectNode node =
        JSON.objectNode()
            .put("text", quote.text())
            .put("speaker", speaker == null ? null : speaker.name())
            .put("speakerId", id(speaker));
    node.set("mention", span(quote.mention()));
    return node.put("start", quote.at().start())
        .put("end", quote.at().end())
        .put("sure", quote.sure())
        .put("when", quote.when());
  }

  private static ObjectNode suspicion(Suspicion suspicion) {
    ObjectNode node =
        JSON.objectNode()
            .put("homoglyphs", suspicion.homoglyphs())
            .put("clickbait", suspicion.clickbait());
    node.set("reasons", array(suspicion.reasons()));
    return node;
  }

  private static @Nullable ArrayNode span(@Nullable Span span) {
    return span == null ? null : JSON.arrayNode().add(span.start()).add(span.end());
  }

  /** Returns the id of a subject, null for a person who is not in the catalogue. */
  private static @Nullable String id(@Nullable Subject subject) {
    return subject == null || subject.kind() == Subject.Kind.PERSON ? null : subject.id();
  }

  private static ArrayNode names(Report report, Set<Subject.Kind> kinds) {
    List<String> names =
        report.subjects().stream()
            .map(SubjectCount::subject)
            .filter(subject -> kinds.contains(subject.kind()))
            .map(Subject::name)
            .toList();
    return array(names);
  }

  /**
   * Returns the competitions as mentioned, with their year; one that only the title names has none.
   */
  private static Set<String> competitions(Report report) {
    var names = new LinkedHashSet<String>();
    var mentioned = new HashSet<Subject>();
    for (Mention mention : report.mentions()) {
      Subject subject = mention.subject();
      if (subject != null && subject.kind() == Subject.Kind.COMPETITION) {
        names.add(mention.name());
        mentioned.add(subject);
      }
    }
    report.subjects().stream()
        .map(SubjectCount::subject)
        .filter(subject -> subject.kind() == Subject.Kind.COMPETITION)
        .filter(subject -> !mentioned.contains(subject))
        .forEach(subject -> names.add(subject.name()));
    return names;
  }

  private static ArrayNode array(Collection<String> words) {
    ArrayNode array = JSON.arrayNode();
    words.forEach(array::add);
    return array;
  }

  private static <T> ArrayNode list(
      List<T> things, java.util.function.Function<T, ObjectNode> drawn) {
    ArrayNode array = JSON.arrayNode();
    things.forEach(thing -> array.add(drawn.apply(thing)));
    return array;
  }

  private static @Nullable String textOrNull(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String lowerCaseName(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
