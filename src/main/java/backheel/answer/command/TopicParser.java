package backheel.answer.command;

import backheel.football.TextFolding;
import backheel.language.InputVocabulary;
import backheel.phrase.MalformedPhraseException;
import backheel.phrase.SearchPhrase;
import backheel.store.report.OutletNames;
import backheel.story.Subject;
import backheel.subscription.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A parser of typed topics: a name, two sides, an outlet, or words. */
public final class TopicParser {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<!\\s)\\s++(?:"
              + InputVocabulary.alternatives("typed.match.against", word -> word)
              + "|[-–+x])\\s++",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> WORDS_PREFIXES =
      InputVocabulary.words("typed.topic.words", TextFolding::fold);
  private static final Set<String> OUTLET_PREFIXES =
      InputVocabulary.words("typed.topic.outlet", TextFolding::fold);

  private final SubjectResolver subjectResolver;
  private final OutletNames outletNames;

  public TopicParser(SubjectResolver subjectResolver, OutletNames outletNames) {
    this.subjectResolver = subjectResolver;
    this.outletNames = outletNames;
  }

  public ParsedTopic parse(String typed) {
    var line = typed.strip();
    var parts = line.split("\\s+", 2);
    var topic = Topic.parse(line);
    if (topic instanceof Topic.Words(var phrase)) {
      return words(phrase);
    } else if (topic instanceof Topic.Outlet(var name)) {
      return outlet(name);
    } else if (parts.length > 1 && WORDS_PREFIXES.contains(TextFolding.fold(parts[0]))) {
      return words(parts[1]);
    } else if (parts.length > 1 && OUTLET_PREFIXES.contains(TextFolding.fold(parts[0]))) {
      return outlet(parts[1]);
    }
    return subject(line).or(() -> pair(line)).orElseGet(() -> named(line));
  }

  private Optional<ParsedTopic> subject(String line) {
    return switch (subjectResolver.resolve(line, subject -> true)) {
      case SubjectResolution.Unique(var subject) ->
          Optional.of(new ParsedTopic.OneTopic(new Topic.OfSubject(subject.key()), subject.name()));
      case SubjectResolution.Ambiguous(var subjects) ->
          Optional.of(new ParsedTopic.Ambiguous(subjects));
      case SubjectResolution.Unknown nobody -> Optional.empty();
    };
  }

  /** Returns an outlet that has reported, for a name that no subject bears. */
  private ParsedTopic named(String line) {
    return outletNames
        .find(line)
        .<ParsedTopic>map(name -> new ParsedTopic.OneTopic(Topic.outlet(name), name))
        .orElseGet(() -> new ParsedTopic.Unknown(line));
  }

  private ParsedTopic outlet(String typed) {
    if (Topic.foldOutlet(typed).isEmpty()) {
      return new ParsedTopic.Unknown(typed);
    }
    var name = outletNames.find(typed).orElse(typed.strip());
    return new ParsedTopic.OneTopic(Topic.outlet(name), name);
  }

  private static ParsedTopic words(String typed) {
    try {
      return new ParsedTopic.OneTopic(new Topic.Words(SearchPhrase.parse(typed).canonical()), "");
    } catch (MalformedPhraseException e) {
      return new ParsedTopic.Malformed(e);
    }
  }

  private Optional<ParsedTopic> pair(String line) {
    var key = line.split("\\+", 2);
    if (key.length == 2
        && subjectResolver.byKey(key[0]).isPresent()
        && subjectResolver.byKey(key[1]).isPresent()) {
      return Optional.of(new ParsedTopic.OneTopic(new Topic.Pair(key[0], key[1]), ""));
    }
    var between = BETWEEN.matcher(line);
    if (!between.find()) {
      return Optional.empty();
    }
    // Only sides play each other; a plus may join a player and a club.
    Predicate<Subject> wanted =
        between.group().strip().equals("+") ? subject -> true : Subject::isSide;
    var one = meant(line.substring(0, between.start()), wanted);
    var other = meant(line.substring(between.end()), wanted);
    if (one.isEmpty() || other.isEmpty()) {
      var unknown =
          one.isEmpty() ? line.substring(0, between.start()) : line.substring(between.end());
      return Optional.of(new ParsedTopic.Unknown(unknown));
    }
    var pairs = new ArrayList<ParsedTopic.OneTopic>();
    for (var first : one) {
      for (var second : other) {
        if (!first.equals(second)) {
          pairs.add(new ParsedTopic.OneTopic(new Topic.Pair(first.key(), second.key()), ""));
        }
      }
    }
    return switch (pairs.size()) {
      case 0 -> Optional.of(new ParsedTopic.Unknown(line));
      case 1 -> Optional.of(pairs.getFirst());
      default -> Optional.of(new ParsedTopic.Pairs(pairs));
    };
  }

  private List<Subject> meant(String typed, Predicate<Subject> wanted) {
    return switch (subjectResolver.resolve(typed, wanted)) {
      case SubjectResolution.Unique(var subject) -> List.of(subject);
      case SubjectResolution.Ambiguous(var subjects) -> subjects;
      case SubjectResolution.Unknown nobody -> List.of();
    };
  }
}
