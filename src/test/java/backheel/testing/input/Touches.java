package backheel.testing.input;

import backheel.chat.Button;
import backheel.chat.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What can come with a press: what buttons say, what they once said, and what a client forges. */
public final class Touches {
  private static final List<String> FORGED =
      List.of(
          "/story 1",
          "/story 1 < /latest #2",
          "/read 1",
          "/read 1 1 #2",
          "/card 1",
          "/pictures 1",
          "/why 1",
          "/whynot 1",
          "/mute 1",
          "/mute player/achraf-hakimi 1d",
          "/mute story 1",
          "/unmute player/achraf-hakimi",
          "/follow player/achraf-hakimi",
          "/follow martinez",
          "/follow nobody at all",
          "/unfollow player/achraf-hakimi",
          "/following",
          "/following #2",
          "/subscription w1 unfollow",
          "/subscribe",
          "/subscribe https://feeds.example/a",
          "/unsubscribe",
          "/settings",
          "/settings pause",
          "/settings language ar",
          "/look",
          "/setup",
          "/setup competition",
          "/test",
          "/latest",
          "/latest #2",
          "/player hakimi",
          "/player martinez",
          "/team morocco",
          "/match morocco france",
          "/quotes hakimi",
          "/search morocco",
          "/help",
          "/help match",
          "/start",
          "/start sub_p_achraf-hakimi",
          "/status",
          "/privacy",
          "/forget",
          "/forget yes",
          "/link",
          "/at",
          "/at -1001234567890 /settings pause",
          "/merge 1 2",
          "/undo",
          "/me /follow player/achraf-hakimi",
          "/me /forget yes",
          "/~0123456789abcdef0123",
          "/nonsense",
          "hakimi",
          "@everyone https://evil.example",
          "\u202e/story 1",
          "😀");

  private Touches() {}

  /** All that the buttons of these say, and all that is forged. */
  public static List<String> of(Reply... replies) {
    var all = new ArrayList<>(FORGED);
    for (var reply : replies) {
      reply.buttons().stream()
          .flatMap(Collection::stream)
          .map(Button::action)
          .filter(action -> !action.isEmpty() && !all.contains(action))
          .forEach(all::add);
    }
    return List.copyOf(all);
  }
}
