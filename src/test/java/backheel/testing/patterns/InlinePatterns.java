package backheel.testing.patterns;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The patterns that the house writes right into a call of {@code String}, and the calls whose
 * pattern cannot be read.
 */
public final class InlinePatterns {
  private static final Set<String> CALLS = Set.of("matches", "replaceAll", "replaceFirst", "split");
  private static final Pattern CALL =
      Pattern.compile("\\.(matches|replaceAll|replaceFirst|split)\\(\\s*+");
  private static final Pattern LITERAL =
      Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"\\s*+(\\+)?\\s*+");

  private final Path sources;
  private final Map<Path, List<String>> lines = new HashMap<>();
  private final List<Hunted> readable = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();

  private InlinePatterns(Path sources) {
    this.sources = sources;
  }

  /**
   * Finds the patterns that stand in calls.
   *
   * @param sources where the packages of these classes begin
   */
  public static InlinePatterns of(JavaClasses house, Path sources) throws IOException {
    var patterns = new InlinePatterns(sources);
    for (var one : house) {
      for (var call : one.getMethodCallsFromSelf()) {
        if (isPatterned(call)) {
          patterns.read(one, call);
        }
      }
      one.getMethodReferencesFromSelf().stream()
          .filter(InlinePatterns::isPatterned)
          .forEach(call -> patterns.hidden.add(call.getDescription()));
    }
    return patterns;
  }

  public List<Hunted> readable() {
    return readable;
  }

  /** Calls with something else than a literal, each as file and line. */
  public List<String> hidden() {
    return hidden;
  }

  private static boolean isPatterned(JavaAccess<?> call) {
    var target = call.getTarget();
    return (target.getOwner().isEquivalentTo(String.class) && CALLS.contains(target.getName()))
        || (target.getOwner().isEquivalentTo(Pattern.class) && target.getName().equals("matches"));
  }

  private void read(JavaClass one, JavaMethodCall call) throws IOException {
    var file =
        sources
            .resolve(one.getPackageName().replace('.', '/'))
            .resolve(one.getSource().flatMap(s -> s.getFileName()).orElseThrow());
    var text = from(file, call.getLineNumber());
    var line = text.indexOf('\n') < 0 ? text : text.substring(0, text.indexOf('\n'));
    var name = call.getTarget().getName();
    var where = file.getFileName() + ":" + call.getLineNumber() + " " + name;
    boolean read = false;
    for (var at = CALL.matcher(text); at.find() && at.start() < line.length(); ) {
      var literal = at.group(1).equals(name) ? literal(text.substring(at.end())) : "";
      if (!literal.isEmpty()) {
        var way = name.equals("matches") ? Hunted.Way.MATCH : Hunted.Way.FIND;
        readable.add(new Hunted(where, Pattern.compile(literal), Set.of(way)));
        read = true;
      }
    }
    if (!read) {
      hidden.add(where);
    }
  }

  private String from(Path file, int line) throws IOException {
    var all = lines.get(file);
    if (all == null) {
      all = Files.readAllLines(file);
      lines.put(file, all);
    }
    return String.join("\n", all.subList(line - 1, Math.min(all.size(), line + 4)));
  }

  /** The pattern that begins here, "" where it is not only literals. */
  private static String literal(String text) {
    var pattern = new StringBuilder();
    var part = LITERAL.matcher(text);
    while (part.lookingAt()) {
      pattern.append(part.group(1).translateEscapes());
      if (part.group(2) == null) {
        var next = text.charAt(part.end());
        return next == ',' || next == ')' ? pattern.toString() : "";
      }
      part.region(part.end(), text.length());
    }
    return "";
  }
}
