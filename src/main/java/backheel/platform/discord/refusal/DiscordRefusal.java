package backheel.platform.discord.refusal;

import backheel.chat.SendResult.Obstacle;
import backheel.platform.RefusalDecision;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table of Discord's refusals: by the codes that Discord documents, and by the status where
 * there is none. Each row has one decision.
 */
public enum DiscordRefusal {
  CHANNEL_GONE("the channel was deleted", RefusalDecision.GONE, "10003"),
  SERVER_GONE("the server is gone", RefusalDecision.GONE, "10004"),
  PERSON_GONE("there is no such person", RefusalDecision.GONE, "10013 50033"),
  PERSON_CLOSED("the person takes no messages from the bot", RefusalDecision.GONE, "50007 50278"),
  HIDDEN("the bot cannot see the channel", RefusalDecision.HOLD, Obstacle.HIDDEN, "50001"),
  NO_RIGHT(
      "the bot may not write there",
      RefusalDecision.HOLD,
      Obstacle.PERMISSION,
      "50009 50013 160002"),
  THREAD_CLOSED(
      "the thread is locked, or archived for good",
      RefusalDecision.HOLD,
      Obstacle.LOCKED_THREAD,
      "50083 160005"),
  THREADS_FULL(
      "no more threads may be open",
      RefusalDecision.HOLD,
      Obstacle.TOO_MANY_THREADS,
      "160006 160007"),
  TAGS(
      "the post needs a tag, or has one that is gone",
      RefusalDecision.HOLD,
      Obstacle.MISSING_TAG,
      "10087 40066 40067"),
  WRONG_KIND(
      "the channel is of a kind that takes no messages", RefusalDecision.HOLD, "40058 50008 50024"),
  FILES(
      "the files",
      RefusalDecision.SIMPLIFY,
      "20009 30015 40005 50045 50046 50110 50123 50138 50146 400001"),
  FILTER(
      "a filter of the server, or of Discord",
      RefusalDecision.SIMPLIFY,
      "20031 200000 200001 240000"),
  CONTENT(
      "the content", RefusalDecision.SIMPLIFY, "0 10011 10014 50006 50028 50035 50068 50109 50151"),
  PACE(
      "a limit that Discord names by a code",
      RefusalDecision.WAIT,
      "20016 20022 20028 20029 30046 40003 40062"),
  LIMIT("too many requests", RefusalDecision.WAIT, ""),
  TROUBLE("Discord's own trouble", RefusalDecision.RETRY, "40004 40006 40043 110000 110001 130000"),
  FRONT("turned away before Discord: a firewall, a proxy", RefusalDecision.RETRY, "40333"),
  TOKEN("the token", RefusalDecision.OPERATOR, "40001 50014 50025"),
  ACCOUNT("the bot's account", RefusalDecision.OPERATOR, "40002 40012 50010 50041"),
  DONE("done before", RefusalDecision.DONE, "40033 40060 160004"),
  MESSAGE_GONE(
      "the message to be edited is not there, or not ours",
      RefusalDecision.GIVE_UP,
      "10008 50005 50021"),
  ASKER_GONE("who asked waits no more", RefusalDecision.GIVE_UP, "10015 10062 40094 50027"),
  FOREIGN(
      "about something that the bot never does",
      RefusalDecision.HOLD,
      """
      10001 10002 10005 10006 10007 10009 10010 10012 10016 10020 10021 10026 10027 10028
      10029 10030 10031 10032 10033 10036 10038 10049 10050 10057 10059 10060 10061 10063
      10065 10066 10067 10068 10069 10070 10071 10097 10124 10129 20001 20002 20012 20015
      20018 20024 20035 30001 30002 30003 30004 30005 30007 30008 30010 30011 30013 30016
      30018 30019 30030 30031 30032 30033 30034 30035 30037 30038 30039 30040 30042 30045
      30047 30048 30052 30056 30058 30060 30061 40007 40009 40018 40019 40032 40041 40061
      40074 50002 50003 50004 50011 50012 50015 50016 50017 50019 50020 50026 50034 50036
      50039 50054 50055 50057 50067 50070 50073 50074 50080 50081 50084 50085 50086 50091
      50095 50097 50101 50124 50131 50132 50144 50145 50159 50160 50161 50162 50163 50167
      50173 50178 50192 50600 60003 80004 90001 90002 150006 160014 170001 170002 170003
      170004 170005 170006 170007 180000 180002 220001 220002 220003 220004 340015 350000
      350001 500000 520000 520001 520002 520003 520004 520006 530000 530001 530002 530003
      530004 530006 530007
      """),
  UNKNOWN("anything else", RefusalDecision.HOLD, "");

  private static final Map<Integer, DiscordRefusal> BY_CODE = new HashMap<>();

  static {
    for (var row : values()) {
      for (int code : row.codes) {
        BY_CODE.put(code, row);
      }
    }
  }

  private final String meaning;
  private final RefusalDecision decision;
  private final Obstacle obstacle;

  @SuppressWarnings("ImmutableEnumChecker") // an immutable list
  private final List<Integer> codes;

  DiscordRefusal(String meaning, RefusalDecision decision, String codes) {
    this(meaning, decision, Obstacle.UNKNOWN, codes);
  }

  DiscordRefusal(String meaning, RefusalDecision decision, Obstacle obstacle, String codes) {
    this.meaning = meaning;
    this.decision = decision;
    this.obstacle = obstacle;
    this.codes =
        codes.isBlank()
            ? List.of()
            : Arrays.stream(codes.strip().split("\\s+")).map(Integer::valueOf).toList();
  }

  /**
   * Returns the row of a refusal.
   *
   * @param status the status, at least 300
   * @param code Discord's own code, 0 for none
   * @param fromDiscord whether the answer has the form of Discord's; otherwise something before it
   *     has answered
   */
  public static DiscordRefusal of(int status, int code, boolean fromDiscord) {
    if (status == 429) {
      return LIMIT;
    }
    if (status >= 500) {
      return TROUBLE;
    }
    if (status == 413) {
      return FILES;
    }
    if (!fromDiscord || status < 400) {
      return FRONT;
    }
    if (code != 0) {
      return BY_CODE.getOrDefault(code, status == 401 ? TOKEN : UNKNOWN);
    }
    return switch (status) {
      case 400, 415 -> CONTENT;
      case 401 -> TOKEN;
      default -> UNKNOWN;
    };
  }

  public String meaning() {
    return meaning;
  }

  public RefusalDecision decision() {
    return decision;
  }

  /** Returns what is in the way, for a refusal whose messages wait. */
  public Obstacle obstacle() {
    return obstacle;
  }

  /** Returns Discord's codes by which it is recognised. */
  public List<Integer> codes() {
    return codes;
  }
}
