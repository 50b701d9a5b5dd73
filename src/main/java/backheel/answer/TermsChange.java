package backheel.answer;

import backheel.football.Folding;
import backheel.store.Target;
import backheel.store.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What somebody asks of one subscription, read from a line such as {@code outlets 2}. */
sealed interface TermsChange {

  /** Its terms are these from now on. */
  record To(Terms terms) implements TermsChange {}

  /** It ends. */
  record End() implements TermsChange {}

  /** Which of several is asked back: {@code pause}, {@code never}. */
  record Which(String of) implements TermsChange {}

  /** Nothing is changed, only shown. */
  record Show() implements TermsChange {}

  /** It cannot be done; the key of the words that say why. */
  record Refused(String why) implements TermsChange {}

  /** Not understood. */
  record Unclear(String typed) implements TermsChange {}

  /** As platforms write a role that somebody chose, or its bare id. */
  Pattern ROLE = Pattern.compile("(?:<@&)?(\\d{15,20})>?");

  /** Those words that platforms take for everybody. */
  Set<String> EVERYBODY = Set.of("everyone", "here", "everybody", "all");

  /** What can be asked, each in the words of four languages. */
  enum Word {
    ALL("all everything tout toutes todo todas الكل كل"),
    BIG("big important grandes importantes كبيرة مهمة"),
    QUOTES("quotes quote citations déclarations declaraciones citas تصريحات"),
    RESULTS("results result résultats resultados نتائج"),
    OUTLETS("outlets sources médias medios وسائل"),
    LANGUAGES("languages language langues langue idiomas idioma لغات لغة"),
    NEVER("never jamais nunca أبدا"),
    ALLOW("allow autoriser permitir سماح"),
    DIGEST("digest résumé resumen موجز الموجز"),
    NOW("now immediately direct ya فورا"),
    PAUSE("pause pausar pausa إيقاف"),
    RESUME("resume reprendre reprise reanudar استئناف"),
    SILENT("silent silently silencieux silencieuse silencio silencioso صامت"),
    PING("ping role rôle rol دور"),
    END("unfollow stop remove retirer quitar حذف"),
    /** Says nothing by itself: {@code only big}. */
    ONLY("only seulement solo sólo فقط");

    private static final Map<String, Word> BY_NAME = byName();

    private final String names;

    Word(String names) {
      this.names = names;
    }

    private static Map<String, Word> byName() {
      var all = new HashMap<String, Word>();
      for (var word : values()) {
        Arrays.stream(word.names.split(" ", -1)).forEach(name -> all.put(name, word));
      }
      // Without accents too, where no other word is written so: resume is no résumé.
      for (var word : values()) {
        Arrays.stream(word.names.split(" ", -1))
            .forEach(name -> all.putIfAbsent(Folding.fold(name), word));
      }
      return Map.copyOf(all);
    }

    static Optional<Word> of(String typed) {
      var lower = typed.toLowerCase(Locale.ROOT);
      return Optional.ofNullable(BY_NAME.get(lower))
          .or(() -> Optional.ofNullable(BY_NAME.get(Folding.fold(typed))));
    }
  }

  /**
   * Reads a line for a subscription that has these terms: one change, or several with commas
   * between them, such as {@code quotes, outlets 2, languages en,fr}.
   */
  static TermsChange read(String line, Terms terms, Instant now) {
    TermsChange change = new Show();
    for (var clause : clauses(line)) {
      change = one(clause, change instanceof To(var changed) ? changed : terms, now);
      if (!(change instanceof To)) {
        return change;
      }
    }
    return change;
  }

  /** A comma begins something new where a word that says what to change follows it. */
  private static List<String> clauses(String line) {
    var clauses = new ArrayList<String>();
    for (var part : line.split("[,،;؛]", -1)) {
      boolean begins = Word.of(part.strip().split("\\s+", 2)[0]).isPresent();
      if (begins || clauses.isEmpty()) {
        clauses.add(part.strip());
      } else {
        clauses.add(clauses.removeLast() + "," + part);
      }
    }
    return clauses;
  }

  private static TermsChange one(String line, Terms terms, Instant now) {
    var words = new ArrayList<>(List.of(line.strip().split("\\s+")));
    while (words.size() > 1 && Word.of(words.getFirst()).filter(Word.ONLY::equals).isPresent()) {
      words.removeFirst();
    }
    if (words.getFirst().isEmpty()) {
      return new Show();
    }
    var rest = String.join(" ", words.subList(1, words.size()));
    return Word.of(words.getFirst())
        .map(word -> change(word, rest, terms, now))
        .orElseGet(() -> new Unclear(line));
  }

  private static TermsChange change(Word word, String rest, Terms terms, Instant now) {
    return switch (word) {
      case ALL -> kind(Terms.Kind.ALL, rest, terms, now);
      case BIG -> kind(Terms.Kind.BIG, rest, terms, now);
      case QUOTES -> kind(Terms.Kind.QUOTES, rest, terms, now);
      case RESULTS -> kind(Terms.Kind.RESULTS, rest, terms, now);
      case OUTLETS -> outlets(rest, terms);
      case LANGUAGES -> languages(rest, terms);
      case NEVER -> never(rest, terms);
      case ALLOW -> allow(rest, terms);
      case DIGEST -> new To(terms.withDigest(!isOff(rest)));
      case NOW -> new To(terms.withDigest(false));
      case PAUSE -> pause(rest, terms, now);
      case RESUME -> new To(terms.pausedUntil(Instant.EPOCH));
      case SILENT -> new To(terms.withSilent(!isOff(rest)));
      case PING -> ping(rest, terms);
      case END -> new End();
      case ONLY -> new Unclear(rest);
    };
  }

  /** The comma behind it may be missing: {@code big digest}. */
  private static TermsChange kind(Terms.Kind kind, String rest, Terms terms, Instant now) {
    var changed = terms.with(kind);
    return rest.isEmpty() ? new To(changed) : one(rest, changed, now);
  }

  private static boolean isOff(String rest) {
    return List.of("off", "no", "non", "لا", "nobody", "personne", "nadie")
        .contains(rest.toLowerCase(Locale.ROOT));
  }

  private static TermsChange outlets(String rest, Terms terms) {
    var number = Folding.fold(rest);
    return number.matches("\\d{1,2}") && Integer.parseInt(number) > 0
        ? new To(terms.withOutlets(Integer.parseInt(number)))
        : new Unclear(rest);
  }

  private static TermsChange languages(String rest, Terms terms) {
    var chosen = new TreeSet<String>();
    for (var typed : rest.toLowerCase(Locale.ROOT).split("[\\s,،]+", -1)) {
      if (List.of("any", "all", "toutes", "todos", "الكل").contains(typed)) {
        return new To(terms.withLanguages(Set.of()));
      } else if (typed.matches("[a-z]{2}|others")) {
        chosen.add(typed);
      } else if (!typed.isEmpty()) {
        return new Unclear(rest);
      }
    }
    return rest.isEmpty() ? new Unclear(rest) : new To(terms.withLanguages(chosen));
  }

  private static TermsChange never(String rest, Terms terms) {
    if (Target.folded(rest).isEmpty()) {
      return new Which("never");
    }
    var never = new TreeSet<>(terms.never());
    Arrays.stream(rest.split("[,،]", -1))
        .map(Target::folded)
        .filter(outlet -> !outlet.isEmpty())
        .forEach(never::add);
    return new To(terms.withNever(never));
  }

  private static TermsChange allow(String rest, Terms terms) {
    var never = new TreeSet<>(terms.never());
    never.remove(Target.folded(rest));
    return new To(terms.withNever(never));
  }

  /** A role as a mention or by its id: {@code <@&4711>}. */
  private static TermsChange ping(String rest, Terms terms) {
    var typed = rest.strip();
    if (isOff(typed)) {
      return new To(terms.withPing(""));
    } else if (EVERYBODY.contains(Folding.fold(typed.replaceFirst("^@", "")))) {
      return new Refused("ping.everyone");
    }
    var role = ROLE.matcher(typed);
    return role.matches() ? new To(terms.withPing(role.group(1))) : new Refused("ping.unclear");
  }

  private static TermsChange pause(String rest, Terms terms, Instant now) {
    if (rest.isEmpty()) {
      return new Which("pause");
    }
    return Span.at(rest)
        .filter(span -> span.before().isEmpty())
        .<TermsChange>map(span -> new To(terms.pausedUntil(span.from(now))))
        .orElseGet(() -> new Unclear(rest));
  }
}
