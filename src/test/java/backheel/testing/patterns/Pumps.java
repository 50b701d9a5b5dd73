package backheel.testing.patterns;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** The growing texts for one pattern: its own loops, and what hurts in general. */
final class Pumps {
  private static final List<String> GENERIC =
      List.of(
          "a", "A", "é", "ا", " ", "\t", "\n", "\u00a0", "\u0301", "1", "-", "–", "'", "’", "\"",
          "“", ".", ",", "،", ":", "/", "<", "(", "[", "@", "&", "=", "_", "a ", "Ab ", "1 ", "A.",
          "a-", "a\u0301", "1-1 ", "\r\n", "\n ", " x\n", "<a>", "\\");
  private static final String LINE_GOES_ON = "\nz";
  private static final List<String> BEHIND = List.of("", "\u0001", LINE_GOES_ON);
  private static final int ROUNDS = 3;
  private static final int LONGEST = 48;

  private final Random random;
  private final Shape whole;
  private final Set<Pump> all = new LinkedHashSet<>();
  private boolean deep;

  private Pumps(Pattern pattern) {
    random = new Random(pattern.pattern().hashCode());
    whole = ShapeReader.read(pattern);
  }

  static Pumps of(Pattern pattern) {
    var pumps = new Pumps(pattern);
    for (int i = 0; i < ROUNDS; i++) {
      pumps.loops(pumps.whole, "");
      pumps.add("", pumps.whole.sample(pumps.random));
    }
    GENERIC.forEach(token -> {
      pumps.add(new Pump("", token, ""));
      pumps.add(new Pump("", token, LINE_GOES_ON));
    });
    pumps.mixed();
    return pumps;
  }

  Set<Pump> all() {
    return all;
  }

  /** Whether a group is repeated without an end, which Java often does by calling itself. */
  boolean isDeep() {
    return deep;
  }

  private void loops(Shape shape, String before) {
    switch (shape) {
      case Shape.One one -> {}
      case Shape.Ahead(var part) -> loops(part, before);
      case Shape.Choice(var parts) -> parts.forEach(part -> loops(part, before));
      case Shape.Row(var parts) -> {
        var text = new StringBuilder(before);
        for (var part : parts) {
          loops(part, text.toString());
          text.append(part.sample(random));
        }
      }
      case Shape.Again again -> {
        if (again.isLong()) {
          deep |= !(again.part() instanceof Shape.One) && again.most() > 200;
          pump(again.part(), before);
        }
        loops(again.part(), before);
      }
    }
  }

  private void pump(Shape part, String before) {
    var one = part.sample(random);
    add(before, one);
    add(before, one + part.sample(random));
    add("", one);
    add("a", one);
    add("", before);
    add("", before + one);
    add(before, before + one);
  }

  private void mixed() {
    var tokens = new ArrayList<>(GENERIC);
    for (int i = 0; i < 12; i++) {
      tokens.add(whole.sample(random));
    }
    for (int i = 0; i < 40; i++) {
      var text = new StringBuilder();
      for (int k = random.nextInt(2); k < 3; k++) {
        text.append(tokens.get(random.nextInt(tokens.size())));
      }
      var before = random.nextBoolean() ? "" : tokens.get(random.nextInt(tokens.size()));
      add(new Pump(before, text.toString(), BEHIND.get(i % BEHIND.size())));
    }
  }

  private void add(String before, String repeated) {
    BEHIND.forEach(after -> add(new Pump(before, repeated, after)));
  }

  private void add(Pump pump) {
    if (!pump.repeated().isEmpty() && pump.repeated().length() <= LONGEST) {
      all.add(pump);
    }
  }
}
