package backheel.football;

import backheel.story.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directory of all people, sides, competitions and venues that Backheel recognises by name. */
public final class Catalogue {

  /**
   * One subject with all its facts.
   *
   * @param teamId the national team of a person, the country of a club or venue
   * @param clubIds newest first
   * @param nameByLanguage official names by ISO 639-1 language
   * @param emblem a flag emoji, or ""
   * @param position GK, DF, MF, FW, or ""
   * @param city the city of a club or a venue, or ""
   * @param titles the years in which a person won the World Cup
   * @param fame 0 for a name of the past, higher for better known subjects
   */
  public record Entry(
      Subject subject,
      @Nullable String teamId,
      List<String> clubIds,
      List<Alias> aliases,
      Map<String, String> nameByLanguage,
      String emblem,
      @Nullable LocalDate born,
      String position,
      String city,
      Set<Integer> titles,
      int fame) {

    public Entry {
      clubIds = List.copyOf(clubIds);
      aliases = List.copyOf(aliases);
      nameByLanguage = Map.copyOf(nameByLanguage);
      titles = Set.copyOf(titles);
    }
  }

  /** One name of a subject. */
  public record Alias(String name, Usage usage) {

    /** The kinds of name. */
    public enum Usage {
      /** A proper name, in any language. */
      NAME,
      /** The common short form: Hakimi, PSG. */
      SHORT,
      NICKNAME,
      /** The end of a full name, which others may share. */
      SURNAME,
      /** The word for a person from a country: Moroccan. */
      DEMONYM
    }
  }

  private final Map<String, Entry> entries;
  private final List<Fixture> calendar;
  private final OfficialOutlets officialOutlets;
  private volatile @Nullable SpellingIndex spellingIndex;

  private Catalogue(
      Map<String, Entry> entries, List<Fixture> calendar, OfficialOutlets officialOutlets) {
    this.entries = entries;
    this.calendar = List.copyOf(calendar);
    this.officialOutlets = officialOutlets;
  }

  /** Returns the catalogue of Backheel's own files, read at the first call. */
  public static Catalogue bundled() {
    return Bundled.CATALOGUE;
  }

  static Catalogue of(Collection<Entry> entries, List<Fixture> calendar) {
    var byKey = new LinkedHashMap<String, Entry>();
    entries.forEach(
        entry -> byKey.merge(entry.subject().key(), entry, CatalogueEntryMerger::merge));
    return new Catalogue(byKey, calendar, new OfficialOutlets(byKey.values(), Set.of()));
  }

  /**
   * Returns a catalogue with these entries added; a subject already present keeps the names of
   * both.
   */
  public Catalogue with(List<Entry> more) {
    var all = new ArrayList<>(entries.values());
    all.addAll(more);
    return of(all, calendar);
  }

  /** Returns a catalogue with these results added; each replaces its fixture. */
  public Catalogue withResults(List<MatchResult> more) {
    var known = new LinkedHashMap<String, Fixture>();
    calendar.forEach(fixture -> known.put(fixture.id(), fixture));
    more.forEach(result -> known.put(result.id(), result.fixture()));
    return new Catalogue(entries, List.copyOf(known.values()), officialOutlets);
  }

  /**
   * Returns a catalogue in which outlets of these names count as clubs or associations themselves.
   */
  public Catalogue withOfficial(Collection<String> outlets) {
    return new Catalogue(entries, calendar, new OfficialOutlets(entries.values(), outlets));
  }

  /** Returns whether an outlet of this name is a club, a league or an association itself. */
  public boolean isOfficial(String outlet) {
    return officialOutlets.contains(outlet);
  }

  public Optional<Subject> byKey(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::subject);
  }

  public Optional<Entry> entry(Subject subject) {
    return Optional.ofNullable(entries.get(subject.key()));
  }

  /**
   * Returns all subjects of this name in any spelling, best known first; several when it is
   * ambiguous.
   */
  public List<Subject> findByName(String typed) {
    return spellings().findByName(typed);
  }

  /** Returns the subjects with the most similar names, most similar first. */
  public List<Subject> nearest(String typed, int limit) {
    return spellings().nearest(typed, limit);
  }

  /**
   * Returns the subjects with a name of which a word has this prefix, best known first; for "" the
   * best known.
   */
  public List<Subject> completing(String typed, int limit) {
    return spellings().completing(typed, limit);
  }

  /** Returns the index, created on first use because reading a text does not need it. */
  private SpellingIndex spellings() {
    var known = spellingIndex;
    if (known == null) {
      synchronized (this) {
        known = spellingIndex == null ? new SpellingIndex(entries.values()) : spellingIndex;
        spellingIndex = known;
      }
    }
    return known;
  }

  /** Returns the name in a language (ISO 639-1), or else the canonical one. */
  public String name(Subject subject, String language) {
    return entry(subject)
        .map(entry -> entry.nameByLanguage().getOrDefault(language, subject.name()))
        .orElse(subject.name());
  }

  /** Returns a person's name in a language, short enough for a button. */
  public String shortName(Subject person, String language) {
    return PersonNameShortener.shortName(name(person, language));
  }

  /** Returns the flag of a team, or of the team of a person; "" when there is none. */
  public String emblem(Subject subject) {
    if (subject.isPerson()) {
      return teamOf(subject).map(this::emblem).orElse("");
    }
    return entry(subject).map(Entry::emblem).orElse("");
  }

  /** Returns the national team that a person plays for or coaches. */
  public Optional<Subject> teamOf(Subject person) {
    return entry(person).map(Entry::teamId).flatMap(id -> byKey("team/" + id));
  }

  /** Returns the last known club of a person. */
  public Optional<Subject> clubOf(Subject person) {
    return clubsOf(person).stream().findFirst();
  }

  /** Returns every known club of a person, newest first. */
  public List<Subject> clubsOf(Subject person) {
    return entry(person).map(Entry::clubIds).orElse(List.of()).stream()
        .flatMap(id -> byKey("club/" + id).stream())
        .toList();
  }

  /**
   * Returns the name of a competition with its year, such as {@code FIFA World Cup 2022}; without
   * it when no edition was held around that day, or the competition has none.
   */
  public String edition(Subject competition, @Nullable LocalDate day) {
    return day == null ? competition.name() : TournamentEditions.name(competition, day);
  }

  /** Returns the name with that year, if the competition has an edition then. */
  public Optional<String> edition(Subject competition, int year) {
    return TournamentEditions.isHeld(competition.id(), year)
        ? Optional.of(competition.name() + " " + year)
        : Optional.empty();
  }

  /** Returns the matches with a known date, those that come with Backheel first. */
  public List<Fixture> calendar() {
    return calendar;
  }

  public List<Subject> all() {
    return entries.values().stream().map(Entry::subject).toList();
  }

  /** Returns all entries, with all names. */
  public Collection<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The catalogue of Backheel's own files. */
  private static final class Bundled {
    private static final Catalogue CATALOGUE = read();

    private static Catalogue read() {
      var facts = BundledFacts.read();
      return of(facts.entries(), facts.calendar());
    }
  }
}
