package backheel.card;

import backheel.football.Catalogue;
import backheel.story.Subject;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The emblem of a side: its flag, or else a disc with its initials.
 *
 * @param flag the code of a drawing, "" for none
 * @param initials at most three letters
 * @param colour colour of the disc, dark enough for white letters
 */
record Emblem(String flag, String initials, int colour) {
  static final List<Integer> DISC_COLOURS =
      List.of(
          0x9B2226, 0x1D4E89, 0x0B6B4A, 0x6A3D9A, 0x8A4B08, 0x00606B, 0x7A1E55, 0x47566B, 0x566A14,
          0xA63A00, 0x3A4DA8, 0x6B4A3A);

  private static final int WHITE = 0xFFFFFF;
  private static final int MAX_INITIALS = 3;

  static final Emblem NONE = new Emblem("", "", 0);

  /**
   * Returns the emblem of a side, or of the country that a person plays for; persons have no
   * initials.
   */
  static Emblem of(Catalogue catalogue, Subject subject) {
    var flag = FlagDrawings.code(catalogue.emblem(subject));
    if (!flag.isEmpty()) {
      return new Emblem(flag, "", 0);
    } else if (!subject.isSide()) {
      return NONE;
    }
    var colour = DISC_COLOURS.get(Math.floorMod(subject.key().hashCode(), DISC_COLOURS.size()));
    return new Emblem("", initials(catalogue, subject), colour);
  }

  /** Returns the width at this height; 0 for no emblem. */
  float width(float height) {
    if (!flag.isEmpty()) {
      return height * 4 / 3;
    }
    return initials.isEmpty() ? 0 : height;
  }

  /** Returns the established abbreviation, such as PSG, or else the first letters. */
  private static String initials(Catalogue catalogue, Subject subject) {
    if (subject.kind() == Subject.Kind.TEAM) {
      return subject.id().substring(0, Math.min(MAX_INITIALS, subject.id().length()));
    }
    return catalogue.entry(subject).stream()
        .flatMap(entry -> entry.aliases().stream())
        .map(Catalogue.Alias::name)
        .filter(name -> name.matches("[A-Z]{2,3}"))
        .findFirst()
        .orElseGet(() -> firstLetters(subject.name()));
  }

  private static String firstLetters(String name) {
    var words =
        Arrays.stream(name.split("[^\\p{L}\\p{M}]+"))
            .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
            .toList();
    if (words.size() == 1) {
      var word = words.getFirst();
      return word.substring(0, Math.min(MAX_INITIALS, word.length())).toUpperCase(Locale.ROOT);
    }
    return words.stream()
        .limit(MAX_INITIALS)
        .map(word -> Character.toString(word.codePointAt(0)))
        .collect(Collectors.joining());
  }

  /** Draws the emblem in its {@link #width}, centred when the box is wider. */
  void draw(Canvas canvas, Box box) {
    float wide = width(box.height());
    var own = new Box(box.x() + (box.width() - wide) / 2, box.y(), wide, box.height());
    if (!flag.isEmpty()) {
      drawFlag(canvas, canvas.rectangle(own));
    } else if (!initials.isEmpty()) {
      drawDisc(canvas, own);
    }
  }

  private void drawDisc(Canvas canvas, Box box) {
    var place = canvas.rectangle(box);
    canvas.fill(new Ellipse2D.Float(place.x, place.y, place.width, place.height), colour);
    int size = Math.round(box.height() * (initials.length() < MAX_INITIALS ? 0.42f : 0.34f));
    // Letters too small to read are useless: then only the first is drawn.
    boolean readable = size >= TextStyle.MIN_SIZE;
    var shown = readable ? initials : initials.substring(0, initials.offsetByCodePoints(0, 1));
    int fitting = readable ? size : Math.max(TextStyle.MIN_SIZE, Math.round(box.height() * 0.56f));
    canvas.text(
        canvas.layOut(shown, TextStyle.line(true, fitting, fitting), box.width(), box.height()),
        box,
        Canvas.Align.CENTRE,
        WHITE,
        colour);
  }

  private void drawFlag(Canvas canvas, Rectangle2D.Float place) {
    float corner = place.height / 6;
    var edge =
        new RoundRectangle2D.Float(place.x, place.y, place.width, place.height, corner, corner);
    var surface = canvas.surface();
    try {
      surface.clip(edge);
      FlagDrawings.drawing(flag)
          .render(
              (Component) null, surface, new ViewBox(place.x, place.y, place.width, place.height));
    } finally {
      surface.dispose();
    }
    // A white flag needs an edge on a light card, a black one on a dark card.
    canvas.outline(edge, 1.5f, canvas.theme().line);
  }
}
