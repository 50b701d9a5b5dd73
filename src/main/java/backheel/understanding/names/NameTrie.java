package backheel.understanding.names;

import backheel.football.Catalogue;
import backheel.football.Catalogue.Alias.Usage;
import backheel.football.Catalogue.Entry;
import backheel.football.TextFolding;
import backheel.understanding.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trie of all names of the catalogue, word by word, which finds the longest that begins at a
 * word.
 */
final class NameTrie {

  /** Words that Arabic writes as one with the next: and, so, with, to, as. */
  private static final Set<Character> JOINED = Set.of('و', 'ف', 'ب', 'ل', 'ك');

  private final NameTrieNode root = new NameTrieNode();

  NameTrie(Catalogue catalogue) {
    for (var entry : catalogue.entries()) {
      add(entry, entry.subject().name(), Usage.NAME);
      entry.nameByLanguage().values().forEach(name -> add(entry, name, Usage.NAME));
      for (var alias : entry.aliases()) {
        add(entry, alias.name(), alias.usage());
        if (alias.usage() == Usage.NICKNAME) {
          add(entry, "The " + alias.name(), alias.usage());
        }
      }
    }
  }

  private void add(Entry entry, String name, Usage usage) {
    var folded = TextFolding.fold(name);
    // A surname of the past can be searched for, but too many people of today share it to recognise
    // it in a text.
    if (folded.length() < 2 || (usage == Usage.SURNAME && entry.fame() == 0)) {
      return;
    }
    var words = folded.split(" ", -1);
    var node = root;
    for (var word : words) {
      node = node.next.computeIfAbsent(word, key -> new NameTrieNode());
    }
    var small = small(name);
    for (var i = 0; i < node.meant.size(); i++) {
      var entityCandidate = node.meant.get(i);
      if (entityCandidate.subject().equals(entry.subject())
          && (entityCandidate.usage() == Usage.DEMONYM) == (usage == Usage.DEMONYM)) {
        node.meant.set(i, entityCandidate.orSmall(small));
        return;
      }
    }
    var shouted =
        name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT)) && words.length == 1;
    var capital = Character.isUpperCase(name.codePointAt(0));
    node.meant.add(new EntityCandidate(entry, usage, words.length, shouted, capital, small));
  }

  /** Returns a bit set of the uncapitalised words, with words split as those of a text are. */
  private static long small(String name) {
    var small = 0L;
    var word = 0;
    var inside = false;
    for (var i = 0; i < name.length(); i++) {
      var letter = name.charAt(i);
      var isLetter =
          Character.isLetterOrDigit(letter)
              || Character.getType(letter) == Character.NON_SPACING_MARK;
      if (isLetter && !inside && word < Long.SIZE) {
        small |= Character.isLowerCase(letter) ? 1L << word : 0;
        word++;
      }
      inside = isLetter;
    }
    return small;
  }

  /** Returns the longest name that begins at the word, in the capitalisation that it needs. */
  @Nullable NameTrieMatch longestAt(List<Word> words, int at) {
    var plain = walk(words, at, words.get(at).folded(), 0);
    if (plain != null || !words.get(at).caseless()) {
      return plain;
    }
    return unjoined(words, at);
  }

  private @Nullable NameTrieMatch unjoined(List<Word> words, int at) {
    var word = words.get(at).folded();
    for (var cut = 1;
        cut <= 2 && word.length() - cut > 2 && JOINED.contains(word.charAt(cut - 1));
        cut++) {
      var rest = word.substring(cut);
      var found = walk(words, at, rest, cut);
      // "to the" is written with one letter less: lil-Maghrib.
      if (found == null && rest.startsWith("ل") && word.charAt(cut - 1) == 'ل') {
        found = walk(words, at, "ا" + rest, cut - 1);
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable NameTrieMatch walk(List<Word> words, int at, String first, int skipped) {
    var node = root.next.get(first);
    NameTrieMatch longest = null;
    for (var i = at; node != null; ) {
      var count = i - at + 1;
      if (!node.meant.isEmpty()) {
        var meant = writtenAsNames(words, at, count, node.meant);
        longest = meant.isEmpty() ? longest : new NameTrieMatch(count, skipped, meant);
      }
      i++;
      node = i < words.size() ? node.next.get(words.get(i).folded()) : null;
    }
    return longest;
  }

  private static List<EntityCandidate> writtenAsNames(
      List<Word> words, int at, int count, List<EntityCandidate> meant) {
    var fit = new ArrayList<EntityCandidate>(meant.size());
    for (var entityCandidate : meant) {
      if (NameCapitalisationRule.isName(words.subList(at, at + count), entityCandidate)) {
        fit.add(entityCandidate);
      }
    }
    return fit;
  }

  /** The longest name at a word: its number of words, and its candidates. */
  record NameTrieMatch(int words, int skipped, List<EntityCandidate> meant) {}
}
