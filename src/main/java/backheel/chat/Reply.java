package backheel.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message of the bot, before any platform's markup: blocks of text, buttons under them, and
 * presentation options. Platforms depend on this alone, so a new command changes no platform.
 *
 * @param buttons rows of at most 5 buttons
 * @param language ISO 639-1; Arabic is laid out from right to left
 * @param preview the page whose preview may be shown, null for none
 * @param options pictures, sound and the like
 */
public record Reply(
    List<TextBlock> blocks,
    List<List<Button>> buttons,
    ReplyMode mode,
    String language,
    @Nullable URI preview,
    MessageOptions options) {

  /** Creates a reply without pictures, with the default options. */
  public Reply(
      List<TextBlock> blocks,
      List<List<Button>> buttons,
      ReplyMode mode,
      String language,
      @Nullable URI preview) {
    this(blocks, buttons, mode, language, preview, MessageOptions.DEFAULTS);
  }

  /** The way in which a reply is shown. */
  public enum ReplyMode {
    /** A message of its own. */
    MESSAGE,
    /** In place of the message whose button was pressed; otherwise a message of its own. */
    REPLACE,
    /** A passing note to the person who pressed; otherwise a message of its own. */
    NOTE,
    /** A message of its own that only the asker sees, where the platform can do that. */
    EPHEMERAL
  }

  public Reply {
    blocks = List.copyOf(blocks);
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /** Returns a reply of plain text, without buttons. */
  public static Reply text(String language, String words) {
    return builder(language).paragraph(words).build();
  }

  public static Builder builder(String language) {
    return new Builder(language);
  }

  public Reply withMode(ReplyMode other) {
    return new Reply(blocks, buttons, other, language, preview, options);
  }

  /** Returns a copy with other blocks. */
  public Reply withBlocks(List<TextBlock> other) {
    return new Reply(other, buttons, mode, language, preview, options);
  }

  /** Returns a copy with other buttons. */
  public Reply withButtons(List<List<Button>> rows) {
    return new Reply(blocks, rows, mode, language, preview, options);
  }

  /** Returns a copy with other options. */
  public Reply withOptions(MessageOptions other) {
    return new Reply(blocks, buttons, mode, language, preview, other);
  }

  public boolean rightToLeft() {
    return language.equals("ar");
  }

  /** Returns all text without markup, with a line feed between blocks. */
  public String plainText() {
    return blocks.stream().map(TextBlock::plainText).collect(Collectors.joining("\n"));
  }

  /** A builder of a reply, block by block. */
  public static final class Builder {
    private final String language;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<List<Button>> buttons = new ArrayList<>();
    private ReplyMode mode = ReplyMode.MESSAGE;
    private @Nullable URI preview;
    private MessageOptions options = MessageOptions.DEFAULTS;

    private Builder(String language) {
      this.language = language;
    }

    public Builder heading(TextSpan... runs) {
      blocks.add(new TextBlock.Heading(List.of(runs)));
      return this;
    }

    public Builder heading(String words) {
      return heading(new TextSpan.Plain(words));
    }

    public Builder heading(RichText text) {
      blocks.add(new TextBlock.Heading(text.spans()));
      return this;
    }

    public Builder paragraph(TextSpan... runs) {
      blocks.add(new TextBlock.Paragraph(List.of(runs)));
      return this;
    }

    public Builder paragraph(String words) {
      return paragraph(new TextSpan.Plain(words));
    }

    public Builder paragraph(RichText text) {
      blocks.add(new TextBlock.Paragraph(text.spans()));
      return this;
    }

    public Builder quotation(String words) {
      blocks.add(new TextBlock.Quotation(List.of(new TextSpan.Plain(words))));
      return this;
    }

    public Builder quotation(RichText text) {
      blocks.add(new TextBlock.Quotation(text.spans()));
      return this;
    }

    /** Adds a long quotation, collapsed where the platform supports that. */
    public Builder collapsed(String words) {
      blocks.add(new TextBlock.Collapsed(List.of(new TextSpan.Plain(words))));
      return this;
    }

    public Builder block(TextBlock textBlock) {
      blocks.add(textBlock);
      return this;
    }

    public Builder item(String mark, List<TextSpan> runs, List<TextSpan> small) {
      blocks.add(new TextBlock.Item(mark, runs, small));
      return this;
    }

    public Builder item(String marker, RichText text) {
      return item(marker, text.spans(), List.of());
    }

    public Builder smallPrint(TextSpan... runs) {
      blocks.add(new TextBlock.SmallPrint(List.of(runs)));
      return this;
    }

    public Builder smallPrint(RichText text) {
      blocks.add(new TextBlock.SmallPrint(text.spans()));
      return this;
    }

    public Builder smallPrint(String words) {
      return smallPrint(new TextSpan.Plain(words));
    }

    /** Adds a row of buttons; an empty row is ignored. */
    public Builder row(List<Button> row) {
      if (!row.isEmpty()) {
        buttons.add(List.copyOf(row));
      }
      return this;
    }

    public Builder row(Button... row) {
      return row(List.of(row));
    }

    public Builder mode(ReplyMode replyMode) {
      this.mode = replyMode;
      return this;
    }

    public Builder preview(@Nullable URI page) {
      this.preview = page;
      return this;
    }

    public Builder options(MessageOptions how) {
      this.options = how;
      return this;
    }

    public Reply build() {
      return new Reply(blocks, buttons, mode, language, preview, options);
    }
  }
}
