package backheel.platform.discord;

import backheel.chat.Block;
import backheel.chat.Direction;
import backheel.chat.Run;
import java.util.List;

/**
 * Blocks in Discord's Markdown.
 *
 * @param room how long the words of one run may be; longer ones are cut at a word, and keep their
 *     link
 * @param rightToLeft whether lines are Arabic
 * @param commands which of them can be touched
 */
record Markdown(int room, boolean rightToLeft, CommandIds commands) {
  /** Discord folds nothing up: so much of somebody else's words is enough beside a link. */
  private static final int FOLDED = 700;

  private static final String LIST = "list";

  String block(Block block) {
    return switch (block) {
      case Block.Heading(var runs) -> words(runs).isBlank() ? "" : line("**", once(runs)) + "**";
      case Block.Paragraph(var runs) -> line("", runs);
      case Block.Quotation(var runs) -> quoted(runs);
      case Block.Folded(var runs) ->
          new Markdown(Math.min(room, FOLDED), rightToLeft, commands).quoted(runs);
      case Block.Small(var runs) -> line("-# ", runs);
      case Block.Item(var mark, var runs, var small) ->
          start(LIST, mark + words(runs))
              + Escape.line(mark).replace(".", "\\.")
              + " "
              + runs(runs).replace('\n', ' ')
              + (small.isEmpty() ? "" : "\n" + line("-# ", small));
    };
  }

  /** What is bold already is not made so again: four stars would be shown. */
  private static List<Run> once(List<Run> runs) {
    return runs.stream()
        .map(run -> run instanceof Run.Bold(var words) ? new Run.Plain(words) : run)
        .toList();
  }

  /** Every line of a quotation wants its own mark. */
  private String quoted(List<Run> runs) {
    return start("> ", words(runs)) + runs(runs).strip().replace("\n", "\n> ");
  }

  private String line(String markup, List<Run> runs) {
    var drawn = runs(runs).strip();
    // Bold and small end with the line; a paragraph may have several.
    return start(markup, words(runs)) + (markup.isEmpty() ? drawn : drawn.replace('\n', ' '));
  }

  /** Words of others keep their own direction; lists and small lines are laid out in ours. */
  private String start(String markup, String words) {
    boolean ours = markup.equals("-# ") || markup.equals(LIST);
    var shown = markup.equals(LIST) ? "" : markup;
    return rightToLeft
        ? shown + Direction.mark(words, true)
        : shown + (ours ? Direction.mark(words, false) : "");
  }

  private String runs(List<Run> runs) {
    var drawn = new StringBuilder();
    runs.forEach(run -> drawn.append(run(run)));
    return drawn.toString();
  }

  private String run(Run run) {
    var words = Direction.isolated(Words.cut(run.words(), room), rightToLeft);
    return switch (run) {
      case Run.Plain plain -> Escape.words(words);
      case Run.Bold bold -> around("**", words);
      case Run.Italic italic -> around("*", words);
      case Run.Spoiler spoiler -> around("||", words);
      case Run.Link link ->
          Escape.address(link.to())
              .filter(address -> !words.isBlank())
              .map(address -> "[" + Escape.line(words) + "](<" + address + ">)")
              .orElseGet(() -> Escape.line(words));
      case Run.Say(var command) ->
          rightToLeft ? Direction.apart(commands.shown(command)) : commands.shown(command);
      case Run.Moment moment -> {
        var time = "<t:" + moment.at().getEpochSecond() + ":R>";
        // Discord writes times in its own languages, none of which runs from right to left.
        yield rightToLeft ? Direction.apart(time) : time;
      }
    };
  }

  /** Blanks stay outside, since Discord leaves {@code ** word **} as it is. */
  private static String around(String mark, String words) {
    var core = Escape.line(words.strip());
    if (core.isEmpty()) {
      return words;
    }
    int from = words.indexOf(words.strip());
    return words.substring(0, from)
        + mark
        + core
        + mark
        + words.substring(from + words.strip().length());
  }

  private static String words(List<Run> runs) {
    var words = new StringBuilder();
    runs.forEach(run -> words.append(run.words()));
    return words.toString();
  }
}
