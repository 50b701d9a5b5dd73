package backheel.platform.discord;

import backheel.platform.discord.render.CommandMentions;
import backheel.platform.discord.rest.DiscordRest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registration of the command list, by a REST request of our own: Javacord supports neither
 * contexts nor all locales. Used by one thread.
 */
final class CommandRegistration {
  private static final Logger log = LoggerFactory.getLogger(CommandRegistration.class);

  private final DiscordRest discordRest;
  private final DiscordCommandMenu menu;
  private final CommandMentions ids;
  private boolean settled;

  CommandRegistration(DiscordRest discordRest, DiscordCommandMenu menu, CommandMentions ids) {
    this.discordRest = discordRest;
    this.menu = menu;
    this.ids = ids;
  }

  /**
   * Registers the list. Does nothing once Discord has accepted or refused it; must be called again
   * otherwise.
   */
  void registerOnce(long application) {
    if (settled) {
      return;
    }
    var list = menu.json();
    try {
      var path = "applications/" + Long.toUnsignedString(application) + "/commands";
      // A list that is sent counts as new for every client: it is sent only when it has changed.
      var known = discordRest.asBot("GET", path + "?with_localizations=true", null);
      if (known.ok() && CommandComparison.isSame(list, known.body())) {
        settled = true;
        ids.learn(known.body());
        log.info("Discord lists {} commands, the same as before", list.size());
        return;
      }
      var discordResponse = discordRest.asBot("PUT", path, list);
      if (discordResponse.ok()) {
        settled = true;
        ids.learn(discordResponse.body());
        log.info("Discord lists {} commands", list.size());
      } else if (discordResponse.status() == 400 || discordResponse.status() == 403) {
        settled = true;
        log.error("Discord refuses the list of commands: {}", discordResponse.body());
      } else {
        log.warn("The list of commands was not taken: {}", discordResponse.summary());
      }
    } catch (IOException e) {
      log.warn("The list of commands was not taken: {}", e.getMessage());
    }
  }
}
