package backheel.delivery;

import backheel.chat.ChatId;
import backheel.schedule.DeliverySchedule;
import backheel.schedule.DigestTime;
import backheel.schedule.KickOff;
import backheel.schedule.QuietHours;
import backheel.store.outbox.DeliveryState;
import backheel.store.outbox.OutgoingMessage;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** The chats of a simulation: what they like, what they do, and what becomes of them. */
final class SimulatedChats {
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("UTC"), ZoneId.of("Europe/Paris"), ZoneId.of("America/Sao_Paulo"));

  final List<ChatId> chats = new ArrayList<>();
  private final Map<ChatId, Likes> likes = new HashMap<>();
  private final Set<ChatId> gone = new HashSet<>();
  private final Simulation simulation;
  private final SplittableRandom dice;
  private final Instant kickOff;
  private int moves;

  /** What a chat has chosen. */
  record Likes(DeliverySchedule rhythm, boolean once, boolean digest) {}

  SimulatedChats(Simulation simulation, SplittableRandom dice, List<String> platforms) {
    this.simulation = simulation;
    this.dice = dice;
    this.kickOff = simulation.clock.instant().plusSeconds(dice.nextInt(4 * 3600));
    boolean picky = dice.nextInt(2) == 0;
    for (int i = dice.nextInt(5, 25); i > 0; i--) {
      var platform = platforms.get(dice.nextInt(platforms.size()));
      if (dice.nextInt(3) > 0) {
        settle(new ChatId(platform, "" + (100 + i)), picky);
      } else {
        settle(new ChatId(platform, "-" + (100 + i)), picky);
        for (int topic = dice.nextInt(3); topic > 0; topic--) {
          settle(new ChatId(platform, "-" + (100 + i) + "/" + topic), picky);
        }
      }
    }
  }

  private void settle(ChatId chat, boolean picky) {
    chats.add(chat);
    likes.put(chat, chosen(picky));
  }

  private Likes chosen(boolean picky) {
    var deliverySchedule = DeliverySchedule.ALWAYS;
    if (picky && dice.nextInt(2) == 0) {
      var zone = ZONES.get(dice.nextInt(ZONES.size()));
      var hour = simulation.clock.instant().atZone(zone).toLocalTime();
      var from = LocalTime.of((hour.getHour() + dice.nextInt(3)) % 24, dice.nextInt(60));
      deliverySchedule =
          new DeliverySchedule(
              zone,
              dice.nextBoolean()
                  ? Optional.of(new QuietHours(from, from.plusMinutes(dice.nextInt(10, 480))))
                  : Optional.empty(),
              dice.nextBoolean()
                  ? Optional.of(DigestTime.daily(hour.plusMinutes(dice.nextInt(120))))
                  : Optional.empty(),
              dice.nextInt(3) == 0 ? dice.nextInt(1, 6) : 0,
              dice.nextInt(4) == 0);
    }
    return new Likes(deliverySchedule, dice.nextInt(6) == 0, picky && dice.nextInt(4) == 0);
  }

  Likes likes(ChatId chat) {
    return likes.getOrDefault(chat, new Likes(DeliverySchedule.ALWAYS, false, false));
  }

  Optional<KickOff> match(OutgoingMessage message) {
    return message.stories().getFirst().story() % 3 == 0
        ? Optional.of(new KickOff(kickOff, "team/MAR", "team/RCA"))
        : Optional.empty();
  }

  boolean isGone(ChatId chat) {
    return gone.contains(whole(chat));
  }

  static ChatId whole(ChatId chat) {
    return chat.withoutTopic();
  }

  ChatId any() {
    return chats.get(dice.nextInt(chats.size()));
  }

  void chooseAnew(ChatId chat) {
    var anew = chosen(true);
    likes.put(chat, new Likes(anew.rhythm(), likes(chat).once(), anew.digest()));
    simulation.model.reconsider(chat);
  }

  void gone(ChatId chat, String why) {
    gone.add(whole(chat));
    simulation.judge.ends(chat);
    simulation.model.end(chat, DeliveryState.ABANDONED, why);
  }

  void present(ChatId chat) {
    gone.remove(whole(chat));
    simulation.model.present(whole(chat));
  }

  /** The address that a group goes on under. */
  String newAddress() {
    return "-9" + (1000 + moves++);
  }

  void move(ChatId from, ChatId to) {
    for (int i = 0; i < chats.size(); i++) {
      var chat = chats.get(i);
      if (chat.equals(from) || chat.toString().startsWith(from + "/")) {
        var there =
            new ChatId(
                to.platform(), to.address() + chat.address().substring(from.address().length()));
        likes.put(there, likes(chat));
        chats.set(i, there);
        simulation.judge.moved(chat, there);
      }
    }
    simulation.model.move(from, to);
  }
}
