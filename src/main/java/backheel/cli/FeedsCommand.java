package backheel.cli;

import backheel.chat.ChatId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code backheel feeds}, for the list of feeds as OPML. */
@Command(
    name = "feeds",
    description = "The list of feeds, as OPML.",
    mixinStandardHelpOptions = true,
    subcommands = {FeedsExportCommand.class, FeedsImportCommand.class})
final class FeedsCommand {

  /** The option that selects one chat's feeds. */
  static final class OfChat {
    @Option(
        names = "--chat",
        paramLabel = "ID",
        description = "Only the feeds that this chat gets, such as telegram:123456789.")
    private @Nullable String id;

    /** Returns the chat, empty for all chats; an id that is not a chat's stops the command. */
    Optional<ChatId> chat() {
      return Optional.ofNullable(id).map(ChatId::parse);
    }
  }
}
