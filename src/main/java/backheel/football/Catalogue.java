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

/** Everybody and everything the house knows by name: who they are, and what people call them. */
public final class Catalogue {

  /**
   * One subject with all that is known of it.
   *
   * @param teamId the national team of a person, the country of a club or venue
   * @param clubIds newest first
   * @param nameByLanguage ISO 639-1 to the official name in it
   * @param emblem a flag emoji, or ""
   * @param position GK, DF, MF, FW, or ""
   * @param city where a club or a venue is, or ""
   * @param titles the years in which a person won the World Cup
   * @param fame 0 for a name of the past, more for the better known
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

  /** One thing a subject is called. */
  public record Alias(String name, Usage usage) {

    /** How people come to call it so. */
    public enum Usage {
      /** A name of its own, in whatever language. */
      NAME,
      /** What everybody says for short: Hakimi, PSG. */
      SHORT,
      NICKNAME,
      /** The end of a full name, which others may share. */
      SURNAME,
      /** The word for somebody from there: Moroccan. */
      DEMONYM
    }
  }

  private final Map<String, Entry> entries;
  private final List<Fixture> calendar;
  private final OfficialOutlets officials;
  private volatile @Nullable SpellingIndex spellings;

  private Catalogue(Map<String, Entry> entries, List<Fixture> calendar, OfficialOutlets officials) {
    this.entries = entries;
    this.calendar = List.copyOf(calendar);
    this.officials = officials;
  }

  /** What Backheel knows without being told: read from its own files, so make it once. */
  public static Catalogue bundled() {
    var facts = BundledNames.read();
    return of(facts.entries(), facts.calendar());
  }

  static Catalogue of(Collection<Entry> entries, List<Fixture> calendar) {
    var byKey = new LinkedHashMap<String, Entry>();
    entries.forEach(entry -> byKey.merge(entry.subject().key(), entry, EntryMerger::merge));
    return new Catalogue(byKey, calendar, new OfficialOutlets(byKey.values(), Set.of()));
  }

  /** One that also knows these; of a subject known before, the names of both are kept. */
  public Catalogue with(List<Entry> more) {
    var all = new ArrayList<>(entries.values());
    all.addAll(more);
    return of(all, calendar);
  }

  /** One that also knows how these matches ended; each takes the place of its fixture. */
  public Catalogue withResults(List<Result> more) {
    var known = new LinkedHashMap<String, Fixture>();
    calendar.forEach(fixture -> known.put(fixture.id(), fixture));
    more.forEach(result -> known.put(result.id(), result.fixture()));
    return new Catalogue(entries, List.copyOf(known.values()), officials);
  }

  /** One that also knows that outlets of these names are clubs or associations themselves. */
  public Catalogue withOfficial(Collection<String> outlets) {
    return new Catalogue(entries, calendar, new OfficialOutlets(entries.values(), outlets));
  }

  /** Whether an outlet of this name is a club, a league or an association itself. */
  public boolean isOfficial(String outlet) {
    return officials.contains(outlet);
  }

  public Optional<Subject> byKey(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::subject);
  }

  public Optional<Entry> entry(Subject subject) {
    return Optional.ofNullable(entries.get(subject.key()));
  }

  /** All whose name this is, in whatever spelling, best known first; several when ambiguous. */
  public List<Subject> findByName(String typed) {
    return spellings().findByName(typed);
  }

  /** Those whose names are nearly this, nearest first. */
  public List<Subject> nearest(String typed, int limit) {
    return spellings().nearest(typed, limit);
  }

  /** Those with a name of which a word begins so, best known first; for "" the best known. */
  public List<Subject> completing(String typed, int limit) {
    return spellings().completing(typed, limit);
  }

  /** Made when first asked for: reading a text needs none. */
  private SpellingIndex spellings() {
    var known = spellings;
    if (known == null) {
      synchronized (this) {
        known = spellings == null ? new SpellingIndex(entries.values()) : spellings;
        spellings = known;
      }
    }
    return known;
  }

  /** The name in a language (ISO 639-1), or else the canonical one. */
  public String name(Subject subject, String language) {
    return entry(subject)
        .map(entry -> entry.nameByLanguage().getOrDefault(language, subject.name()))
        .orElse(subject.name());
  }

  /** A person's name as a button has room for it, in a language. */
  public String shortName(Subject person, String language) {
    return ShortNames.shortName(name(person, language));
  }

  /** The flag of a team, or of the team that a person belongs to; "" when there is none. */
  public String emblem(Subject subject) {
    if (subject.isPerson()) {
      return teamOf(subject).map(this::emblem).orElse("");
    }
    return entry(subject).map(Entry::emblem).orElse("");
  }

  /** The national team a person plays for, or trains. */
  public Optional<Subject> teamOf(Subject person) {
    return entry(person).map(Entry::teamId).flatMap(id -> byKey("team/" + id));
  }

  /** The club a person was last known to be with. */
  public Optional<Subject> clubOf(Subject person) {
    return clubsOf(person).stream().findFirst();
  }

  /** Every club a person is known to have been with, newest first. */
  public List<Subject> clubsOf(Subject person) {
    return entry(person).map(Entry::clubIds).orElse(List.of()).stream()
        .flatMap(id -> byKey("club/" + id).stream())
        .toList();
  }

  /**
   * The name of a competition with its year, such as {@code FIFA World Cup 2022}; without it when
   * no edition was about that day, or the competition has none.
   */
  public String edition(Subject competition, @Nullable LocalDate day) {
    return day == null ? competition.name() : Editions.name(competition, day);
  }

  /** The name with that year, if the competition was or will be held then. */
  public Optional<String> edition(Subject competition, int year) {
    return Editions.isHeld(competition.id(), year)
        ? Optional.of(competition.name() + " " + year)
        : Optional.empty();
  }

  /** Matches of which the day is known, those first that come with Backheel. */
  public List<Fixture> calendar() {
    return calendar;
  }

  public List<Subject> all() {
    return entries.values().stream().map(Entry::subject).toList();
  }

  /** Everything known, with all names. */
  public Collection<Entry> entries() {
    return List.copyOf(entries.values());
  }
}
