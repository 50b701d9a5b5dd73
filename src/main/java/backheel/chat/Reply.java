package backheel.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says, before any platform's markup: blocks of words, buttons under them, and how it
 * is meant to appear. Platforms know only this, so that a new command changes no platform.
 *
 * @param buttons rows, at most 5 a row
 * @param language ISO 639-1; Arabic is drawn from right to left
 * @param preview the page whose preview may be shown, null for none
 * @param look pictures, sound and the like
 */
public record Reply(
    List<Block> blocks,
    List<List<Button>> buttons,
    Manner manner,
    String language,
    @Nullable URI preview,
    Look look) {

  /** Without pictures, and as any other message otherwise. */
  public Reply(
      List<Block> blocks,
      List<List<Button>> buttons,
      Manner manner,
      String language,
      @Nullable URI preview) {
    this(blocks, buttons, manner, language, preview, Look.PLAIN);
  }

  /** How a reply appears. */
  public enum Manner {
    /** A message of its own. */
    MESSAGE,
    /** In place of the message whose button was pressed; a message of its own otherwise. */
    REPLACE,
    /** A passing note to the one who pressed; a message of its own otherwise. */
    NOTE,
    /** A message of its own that only the asker sees, where the platform can do that. */
    DISCREET
  }

  public Reply {
    blocks = List.copyOf(blocks);
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /** Plain words, without any button. */
  public static Reply text(String language, String words) {
    return builder(language).paragraph(words).reply();
  }

  public static Builder builder(String language) {
    return new Builder(language);
  }

  public Reply in(Manner other) {
    return new Reply(blocks, buttons, other, language, preview, look);
  }

  /** The same with other blocks. */
  public Reply withBlocks(List<Block> other) {
    return new Reply(other, buttons, manner, language, preview, look);
  }

  /** The same with other buttons under it. */
  public Reply withButtons(List<List<Button>> rows) {
    return new Reply(blocks, rows, manner, language, preview, look);
  }

  /** The same with another look. */
  public Reply withLook(Look other) {
    return new Reply(blocks, buttons, manner, language, preview, other);
  }

  public boolean rightToLeft() {
    return language.equals("ar");
  }

  /** All words without markup, a line feed between blocks. */
  public String words() {
    return blocks.stream().map(Block::words).collect(Collectors.joining("\n"));
  }

  /** Puts a reply together, block by block. */
  public static final class Builder {
    private final String language;
    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Button>> buttons = new ArrayList<>();
    private Manner manner = Manner.MESSAGE;
    private @Nullable URI preview;
    private Look look = Look.PLAIN;

    private Builder(String language) {
      this.language = language;
    }

    public Builder heading(Run... runs) {
      blocks.add(new Block.Heading(List.of(runs)));
      return this;
    }

    public Builder heading(String words) {
      return heading(new Run.Plain(words));
    }

    public Builder paragraph(Run... runs) {
      blocks.add(new Block.Paragraph(List.of(runs)));
      return this;
    }

    public Builder paragraph(String words) {
      return paragraph(new Run.Plain(words));
    }

    public Builder quotation(String words) {
      blocks.add(new Block.Quotation(List.of(new Run.Plain(words))));
      return this;
    }

    /** Many words of somebody else, folded up where that can be done. */
    public Builder folded(String words) {
      blocks.add(new Block.Folded(List.of(new Run.Plain(words))));
      return this;
    }

    public Builder block(Block block) {
      blocks.add(block);
      return this;
    }

    public Builder item(String mark, List<Run> runs, List<Run> small) {
      blocks.add(new Block.Item(mark, runs, small));
      return this;
    }

    public Builder small(Run... runs) {
      blocks.add(new Block.Small(List.of(runs)));
      return this;
    }

    public Builder small(String words) {
      return small(new Run.Plain(words));
    }

    /** Adds a row of buttons; an empty row is left out. */
    public Builder row(List<Button> row) {
      if (!row.isEmpty()) {
        buttons.add(List.copyOf(row));
      }
      return this;
    }

    public Builder row(Button... row) {
      return row(List.of(row));
    }

    public Builder manner(Manner manner) {
      this.manner = manner;
      return this;
    }

    public Builder preview(@Nullable URI page) {
      this.preview = page;
      return this;
    }

    public Builder look(Look how) {
      this.look = how;
      return this;
    }

    public Reply reply() {
      return new Reply(blocks, buttons, manner, language, preview, look);
    }
  }
}
