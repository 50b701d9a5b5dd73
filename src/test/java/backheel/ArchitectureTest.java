package backheel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The map of the house: each room, and the rooms it may import. */
class ArchitectureTest {
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("story", Set.of()),
          Map.entry("chat", Set.of("story")),
          Map.entry("football", Set.of("story")),
          Map.entry("phrase", Set.of("story", "football")),
          Map.entry("card", Set.of("story", "football")),
          Map.entry("source", Set.of("story")),
          Map.entry("understanding", Set.of("story", "football")),
          Map.entry("store", Set.of("story", "football", "phrase")),
          Map.entry("subscription", Set.of("story", "chat", "football", "phrase", "card", "store")),
          Map.entry(
              "delivery", Set.of("story", "chat", "football", "card", "store", "subscription")),
          Map.entry(
              "answer",
              Set.of("story", "chat", "football", "phrase", "card", "store", "subscription")),
          Map.entry("operate", Set.of("chat", "source", "store", "subscription", "answer")),
          Map.entry("platform", Set.of("story", "chat")));

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
  void everyRoomIsOnTheMap() {
    var rooms =
        HOUSE.getPackage("backheel").getSubpackages().stream()
            .map(JavaPackage::getRelativeName)
            .collect(toSet());

    assertThat(rooms).isEqualTo(MAY_IMPORT.keySet());
  }

  @Test
  void roomsImportOnlyWhatTheMapAllows() {
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
  void theStepsOfUnderstandingBuildOnlyUponEarlierOnes() {
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
  void platformsDoNotKnowEachOther() {
    slices().matching("backheel.platform.(*)..").should().notDependOnEachOther().check(HOUSE);
  }

  @Test
  void storyIsPlainJava() {
    classes()
        .that()
        .resideInAPackage("backheel.story..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("backheel.story..", "java..", "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void onlySourcesAndPlatformsOpenConnections() {
    noClasses()
        .that()
        .resideOutsideOfPackages("backheel.source..", "backheel.platform..")
        .and()
        .doNotHaveFullyQualifiedName("backheel.CheckCommand") // looks whether a port is free
        .should()
        .dependOnClassesThat(
            resideInAPackage("okhttp3..")
                .or(resideInAPackage("java.net.http.."))
                .or(JavaClass.Predicates.assignableTo(java.net.Socket.class))
                .or(JavaClass.Predicates.assignableTo(java.net.ServerSocket.class))
                .or(JavaClass.Predicates.assignableTo(java.net.URLConnection.class)))
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
            .filter(c -> c.isAssignableTo("backheel.answer.Command") && !c.isInterface())
            .map(JavaClass::getSimpleName)
            .collect(toSet());
    var listed =
        HOUSE.get("backheel.answer.Chapters").getConstructorCallsFromSelf().stream()
            .map(call -> call.getTargetOwner().getSimpleName())
            .collect(toSet());

    assertThat(written).isNotEmpty();
    assertThat(listed).containsAll(written);
  }
}
