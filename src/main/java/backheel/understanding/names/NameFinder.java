package backheel.understanding.names;

import backheel.football.Catalogue;
import backheel.understanding.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** A finder of the people and things that a text names. */
public final class NameFinder {

  /** Maximum number of names kept of one text, from its start. */
  private static final int MAX_NAMES = 2000;

  private final Catalogue catalogue;
  private final GivenNames given;
  private final PlaceNames placeNames;
  private final NameTrie trie;

  public NameFinder(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.given = new GivenNames(catalogue);
    this.placeNames = new PlaceNames(catalogue);
    this.trie = new NameTrie(catalogue);
  }

  /** Returns every name that is resolved beyond doubt, in the order of the text. */
  public List<NamedEntity> find(TokenizedText text, String language) {
    var sightings = sightings(text);
    var named =
        new EntityDisambiguator(catalogue, given, placeNames, text, language, sightings).named();
    return named.subList(0, Math.min(MAX_NAMES, named.size()));
  }

  private List<CandidateMention> sightings(TokenizedText text) {
    var sightings = new ArrayList<CandidateMention>();
    for (var i = 0; i < text.words.size(); ) {
      var match = trie.longestAt(text.words, i);
      if (match == null) {
        i++;
        continue;
      }
      // "la Liga Europa": the longer name begins after the article.
      if (match.words() == 2 && !text.words.get(i).capital() && !text.words.get(i).caseless()) {
        var after = i + 1 < text.words.size() ? trie.longestAt(text.words, i + 1) : null;
        if (after != null && after.words() > 1) {
          i++;
          match = after;
        }
      }
      var first = text.words.get(i);
      var last = text.words.get(i + match.words() - 1);
      sightings.add(
          new CandidateMention(
              first.start() + match.skipped(), last.end(), i, match.words(), match.meant()));
      i += match.words();
    }
    return sightings;
  }
}
