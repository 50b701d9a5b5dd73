package backheel.platform.discord;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Discord the list of commands, by a request of our own: Javacord knows neither contexts nor
 * all locales. Used by one thread.
 */
final class Registration {
  private static final Logger log = LoggerFactory.getLogger(Registration.class);

  private final Rest rest;
  private final CommandMenu menu;
  private final CommandIds ids;
  private boolean settled;

  Registration(Rest rest, CommandMenu menu, CommandIds ids) {
    this.rest = rest;
    this.menu = menu;
    this.ids = ids;
  }

  /** Does nothing once Discord has the list, or has refused it; to be called again otherwise. */
  void attempt(long application) {
    if (settled) {
      return;
    }
    var list = menu.json();
    try {
      var path = "applications/" + Long.toUnsignedString(application) + "/commands";
      // A new list is new to every client that has the old one: it is sent only when it is new.
      var known = rest.asBot("GET", path + "?with_localizations=true", null);
      if (known.ok() && CommandLikeness.same(list, known.body())) {
        settled = true;
        ids.learn(known.body());
        log.info("Discord lists {} commands, the same as before", list.size());
        return;
      }
      var answer = rest.asBot("PUT", path, list);
      if (answer.ok()) {
        settled = true;
        ids.learn(answer.body());
        log.info("Discord lists {} commands", list.size());
      } else if (answer.status() == 400 || answer.status() == 403) {
        settled = true;
        log.error("Discord refuses the list of commands: {}", answer.body());
      } else {
        log.warn("The list of commands was not taken: {}", answer.why());
      }
    } catch (IOException e) {
      log.warn("The list of commands was not taken: {}", e.getMessage());
    }
  }
}
