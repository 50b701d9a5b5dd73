package backheel.understanding.matches.context;

import backheel.football.TextFolding;
import backheel.story.Mention;
import backheel.understanding.names.NamedEntity;
import backheel.understanding.text.Lexicon;
import backheel.understanding.text.StopWords;
import backheel.understanding.text.TokenizedText;
import backheel.understanding.text.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All people named in an article, in the catalogue or not, because any player may score. A surname
 * after a different first name is another person.
 */
public final class PlayerMentions {

  private static final Set<String> PARTICLES = Lexicon.words("name particles");
  private static final Set<String> ROLES = Lexicon.words("roles");
  private static final Set<String> OPENERS = Lexicon.words("sentence openers");
  private static final Set<String> THEN = Lexicon.words("before a player");
  private static final int MAX_NAME_WORDS = 5;

  private final TokenizedText text;
  private final List<NamedEntity> people;
  private final boolean[] taken;
  private final Map<String, PlayerMention> byLastName = new HashMap<>();
  private final List<PlayerMention> all = new ArrayList<>();

  PlayerMentions(TokenizedText text, List<NamedEntity> named) {
    this.text = text;
    this.people = named.stream().filter(NamedEntity::isPerson).toList();
    this.taken = new boolean[text.words.size()];
    for (var name : named) {
      if (name.kind() != Mention.Kind.PERSON && name.kind() != Mention.Kind.OTHER) {
        for (var i = name.word(); i < Math.min(name.word() + name.words(), taken.length); i++) {
          taken[i] = true;
        }
      }
    }
    for (var i = 0; i < text.words.size(); ) {
      i = run(i);
    }
    for (var name : people) {
      if (text.words.get(name.word()).caseless()) {
        all.add(new PlayerMention(name.start(), name.end(), name.name(), name.subject()));
      }
    }
    all.sort(Comparator.comparingInt(PlayerMention::start));
  }

  public List<PlayerMention> in(TokenizedText.Sentence sentence) {
    return OffsetBinarySearch.between(all, PlayerMention::start, sentence.start(), sentence.end());
  }

  /**
   * Reads the run of capitalised words that begins at the word, and returns the index of the word
   * after it.
   */
  private int run(int at) {
    if (taken[at] || !text.words.get(at).capital()) {
      return at + 1;
    }
    var end = at + 1;
    for (var next = nextNameWord(end);
        next > 0 && next - at <= MAX_NAME_WORDS;
        next = nextNameWord(end)) {
      end = next;
    }
    var from = at;
    while (from < end
        && (!text.words.get(from).capital()
            || isNoName(text.words.get(from), isFirst(at, from), end - from))) {
      from++;
    }
    if (from < end) {
      player(from, end);
    }
    return end;
  }

  private int nextNameWord(int at) {
    var next = at;
    while (next < text.words.size()
        && next < at + 2
        && !text.words.get(next).capital()
        && isJoined(next)
        && PARTICLES.contains(text.words.get(next).folded())) {
      next++;
    }
    if (next >= text.words.size() || taken[next] || !isJoined(next)) {
      return -1;
    }
    var hyphened = text.raw.charAt(text.words.get(next).start() - 1) == '-';
    return text.words.get(next).capital() || hyphened ? next + 1 : -1;
  }

  private boolean isJoined(int word) {
    var between = text.raw.substring(text.words.get(word - 1).end(), text.words.get(word).start());
    return between.equals(" ")
        || between.equals("-")
        || between.equals("'")
        || between.equals("’")
        || (between.equals(". ")
            && text.words.get(word - 1).end() - text.words.get(word - 1).start() == 1);
  }

  /** Returns whether at most one word of the run, which may be no name, precedes the word. */
  private static boolean isFirst(int at, int word) {
    return word - at < 2;
  }

  /** Returns whether the word is not part of a name; a stop word may be one, as in Ao Tanaka. */
  private static boolean isNoName(Word word, boolean first, int left) {
    var folded = word.folded();
    return ROLES.contains(folded)
        || (first && (THEN.contains(folded) || OPENERS.contains(folded)))
        || (first && left > 2 && StopWords.contains(folded));
  }

  private void player(int from, int end) {
    var start = text.words.get(from).start();
    var stop = text.words.get(end - 1).end();
    var last = text.words.get(end - 1).folded();
    var known = known(start, stop);
    if (known != null && isKnownPerson(known, start, stop)) {
      var playerMention =
          new PlayerMention(known.start(), known.end(), known.name(), known.subject());
      byLastName.put(last, playerMention);
      all.add(playerMention);
    } else if (end - from > 1) {
      var playerMention = new PlayerMention(start, stop, text.raw(start, stop), null);
      byLastName.putIfAbsent(last, playerMention);
      all.add(playerMention);
    } else {
      var full = byLastName.get(last);
      if (full != null) {
        all.add(new PlayerMention(start, stop, full.name(), full.subject()));
      }
    }
  }

  /**
   * Returns whether the known person is meant; a name within a longer one means another person,
   * unless it is a full one.
   */
  private boolean isKnownPerson(NamedEntity known, int start, int stop) {
    var whole = known.start() == start && known.end() == stop;
    return known.entry() != null
        && (whole
            || TextFolding.fold(known.name())
                .equals(TextFolding.fold(text.raw(known.start(), known.end()))));
  }

  /** Returns the last of the known people whose name overlaps with the range. */
  private @Nullable NamedEntity known(int start, int stop) {
    var last = OffsetBinarySearch.firstFrom(people, NamedEntity::start, stop) - 1;
    return last >= 0 && people.get(last).end() > start ? people.get(last) : null;
  }
}
