package backheel.testing.patterns;

import java.util.List;
import java.util.Random;

/** A regular expression taken apart, so far as texts for it can be made up. */
sealed interface Shape {
  /** Makes up a text that this would probably match. */
  String sample(Random random);

  /**
   * One character out of some.
   *
   * @param choices those that it takes; empty where none of ours is taken
   */
  record One(List<String> choices) implements Shape {
    @Override
    public String sample(Random random) {
      return choices.isEmpty() ? "" : choices.get(random.nextInt(choices.size()));
    }
  }

  /** One after the other; an empty one is a condition without width. */
  record Row(List<Shape> parts) implements Shape {
    @Override
    public String sample(Random random) {
      var text = new StringBuilder();
      parts.forEach(part -> text.append(part.sample(random)));
      return text.toString();
    }
  }

  /** One or the other. */
  record Choice(List<Shape> parts) implements Shape {
    @Override
    public String sample(Random random) {
      return parts.get(random.nextInt(parts.size())).sample(random);
    }
  }

  /** Again and again. */
  record Again(Shape part, int least, int most) implements Shape {
    @Override
    public String sample(Random random) {
      var text = new StringBuilder();
      int times = Math.min(most, least + random.nextInt(3));
      for (int i = 0; i < times && text.length() < 60; i++) {
        text.append(part.sample(random));
      }
      return text.toString();
    }

    boolean isLong() {
      return most >= 10;
    }
  }

  /** A condition that looks ahead: its parts are pumped too, but it takes no text. */
  record Ahead(Shape part) implements Shape {
    @Override
    public String sample(Random random) {
      return "";
    }
  }
}
