package backheel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The map of the house: each room, and the rooms it may import. */
class ArchitectureTest {
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("input", Set.of()),
          Map.entry("story", Set.of("input")),
          Map.entry("language", Set.of()),
          Map.entry("chat", Set.of("input", "story", "language")),
          Map.entry("football", Set.of("input", "story", "language")),
          Map.entry("phrase", Set.of("story", "language", "football")),
          Map.entry("card", Set.of("story", "chat", "football")),
          Map.entry("source", Set.of("input", "story")),
          Map.entry("understanding", Set.of("input", "story", "football")),
          Map.entry("subscription", Set.of("chat", "football", "schedule")),
          Map.entry("schedule", Set.of("language", "football")),
          Map.entry(
              "store",
              Set.of(
                  "input",
                  "story",
                  "language",
                  "chat",
                  "football",
                  "phrase",
                  "subscription",
                  "schedule")),
          Map.entry(
              "message",
              Set.of(
                  "input",
                  "story",
                  "chat",
                  "football",
                  "card",
                  "subscription",
                  "schedule",
                  "store")),
          Map.entry(
              "delivery",
              Set.of("story", "chat", "football", "subscription", "schedule", "message", "store")),
          Map.entry(
              "answer",
              Set.of(
                  "story",
                  "language",
                  "chat",
                  "football",
                  "phrase",
                  "card",
                  "subscription",
                  "schedule",
                  "store",
                  "message")),
          Map.entry("operations", Set.of("chat", "source", "store", "answer")),
          Map.entry("platform", Set.of("input", "story", "chat")),
          Map.entry("config", Set.of("football", "source", "platform")));

  /** Above the map: it puts the rooms together, and takes them from the root package. */
  private static final String COMMAND_LINE = "cli";

  /** The steps of understanding, each in its own folder, and what each builds upon. */
  private static final Map<String, Set<String>> STEPS =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("extraction", Set.of("text")),
          Map.entry("names", Set.of("text")),
          Map.entry("quotes", Set.of("text", "names")),
          Map.entry("matches", Set.of("text", "names")),
          Map.entry("grouping", Set.of("text", "matches")),
          Map.entry("trust", Set.of("text")));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("backheel");

  @Test
  void everyPackageIsOnTheMap() {
    var rooms =
        HOUSE.getPackage("backheel").getSubpackages().stream()
            .map(JavaPackage::getRelativeName)
            .collect(toSet());

    rooms.remove(COMMAND_LINE);
    assertThat(rooms).isEqualTo(MAY_IMPORT.keySet());
  }

  @Test
  void packagesImportOnlyWhatTheMapAllows() {
    MAY_IMPORT.forEach((room, others) -> {
      var allowed = resideInAPackage("backheel." + room + "..");
      for (var other : others) {
        allowed = allowed.or(resideInAPackage("backheel." + other + ".."));
      }
      classes()
          .that()
          .resideInAPackage("backheel." + room + "..")
          .should()
          .onlyDependOnClassesThat(allowed.or(not(resideInAPackage("backheel.."))))
          .check(HOUSE);
    });
  }

  @Test
  void stepsOfUnderstandingImportOnlyEarlierSteps() {
    var steps =
        HOUSE.getPackage("backheel.understanding").getSubpackages().stream()
            .map(JavaPackage::getRelativeName)
            .collect(toSet());
    assertThat(steps).isEqualTo(STEPS.keySet());

    STEPS.forEach((step, earlier) -> {
      var allowed = resideInAPackage("backheel.understanding." + step + "..");
      for (var other : earlier) {
        allowed = allowed.or(resideInAPackage("backheel.understanding." + other + ".."));
      }
      classes()
          .that()
          .resideInAPackage("backheel.understanding." + step + "..")
          .should()
          .onlyDependOnClassesThat(allowed.or(not(resideInAPackage("backheel.understanding.."))))
          .check(HOUSE);
    });
  }

  @Test
  void packagesFormNoCycle() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
              }

              @Override
              public String getDescription() {
                return "packages";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(HOUSE);
  }

  @Test
  void noPackageHasMoreThanThirtyFiles() throws IOException {
    for (var folder : folders()) {
      assertThat(sources(folder)).as(folder.toString()).hasSizeLessThanOrEqualTo(30);
    }
  }

  /** Parts that every platform has are called alike, with the platform's name before them. */
  @Test
  void simpleClassNamesAreUnique() {
    var places =
        HOUSE.stream()
            .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
            .collect(groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getName, toSet())));
    places.values().removeIf(names -> names.size() == 1);

    assertThat(places).isEmpty();
  }

  private static List<Path> folders() throws IOException {
    try (var all = Files.walk(Path.of("src/main/java/backheel"))) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  @Test
  void platformsDoNotImportEachOther() {
    slices().matching("backheel.platform.(*)..").should().notDependOnEachOther().check(HOUSE);
  }

  @Test
  void kindsOfSourcesDoNotImportEachOther() {
    slices()
        .matching("backheel.source.(feed|page|folder)..")
        .namingSlices("$1")
        .should()
        .notDependOnEachOther()
        .check(HOUSE);
  }

  @Test
  void storyPackageImportsNoLibraries() {
    classes()
        .that()
        .resideInAPackage("backheel.story..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("backheel.story..", "backheel.input..", "java..", "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void onlySourcesAndPlatformsOpenConnections() {
    noClasses()
        .that()
        .resideOutsideOfPackages("backheel.source..", "backheel.platform..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("okhttp3..")
                // Reads addresses, and opens nothing.
                .and(not(assignableTo(okhttp3.HttpUrl.class)))
                .or(resideInAPackage("java.net.http.."))
                .or(assignableTo(java.net.Socket.class))
                .or(assignableTo(java.net.ServerSocket.class))
                .or(assignableTo(java.net.URLConnection.class)))
        .check(HOUSE);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(HOUSE.getPackage("backheel").getSubpackagesInTree())
        .filteredOn(p -> !p.getClasses().isEmpty())
        .allMatch(p -> p.isAnnotatedWith(NullMarked.class));
  }

  @Test
  void everyCommandIsListed() {
    var written =
        HOUSE.stream()
            .filter(c -> c.isAssignableTo("backheel.answer.command.Command") && !c.isInterface())
            .map(JavaClass::getSimpleName)
            .collect(toSet());
    var listed =
        Stream.of(
                "news.NewsCommands",
                "alerts.AlertCommands",
                "chat.ChatCommands",
                "service.ServiceCommands")
            .flatMap(
                door -> HOUSE.get("backheel.answer." + door).getConstructorCallsFromSelf().stream())
            .map(call -> call.getTargetOwner().getSimpleName())
            .collect(toSet());

    assertThat(written).isNotEmpty();
    assertThat(listed).containsAll(written);
  }
}
