package org.guanxi.crm.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guanxi.crm.storage.EntityType;
import org.junit.jupiter.api.Test;

/** Who may know whom, and what nobody may do. The README of crm-core prints {@link #MAY_KNOW}. */
class ArchitectureTest {

    private static final String BASE = "org.guanxi.crm";

    /** What every package may know besides the JDK and its own libraries. */
    private static final Set<String> EVERYBODY_KNOWS = Set.of("common", "error");

    private static final Map<String, Set<String>> MAY_KNOW = new LinkedHashMap<>();

    static {
        know("error");
        know("common");
        know("recurrence");
        know("calendar.ical", "recurrence");
        know("storage");
        know("storage.memory", "storage");
        know("event");
        know("internal", "event", "storage");
        know("journal", "event", "storage", "internal");
        know("delivery", "storage", "internal", "event", "journal");
        know("timer", "storage", "internal", "journal");
        area("access", "team");
        area("customfield", "timer");
        area("search", "customfield");
        know("exchange", "storage");
        area("team");
        area("worktime", "team", "exchange", "calendar.ical");
        area("catalog", "search");
        area("customer", "team", "search");
        area("reminder", "team", "timer");
        area("contact", "team", "customer", "search", "timer");
        area("interaction", "team", "customer", "contact", "search");
        area("promise", "team", "customer", "contact", "interaction", "timer", "reminder");
        area("task", "team", "customer", "reminder", "recurrence", "search");
        area("memo", "customer", "search");
        area("pipeline");
        area("opportunity", "team", "customer", "contact", "interaction", "catalog", "pipeline", "search");
        know("distribution", "team");
        know("ownership.recycle");
        know("ownership.pool", "storage", "team");
        know("ownership.limit", "storage", "team");
        know("ownership.spell", "storage", "team", "ownership.pool", "ownership.recycle");
        area(
                "ownership",
                "team",
                "customer",
                "interaction",
                "opportunity",
                "pipeline",
                "search",
                "worktime",
                "ownership.limit",
                "ownership.pool",
                "ownership.recycle",
                "ownership.spell",
                "access",
                "task");
        area(
                "ownership.handout",
                "team",
                "distribution",
                "ownership",
                "ownership.pool",
                "ownership.recycle",
                "ownership.spell");
        area("ownership.handover", "team", "ownership", "ownership.pool");
        know("territory.rule", "storage");
        area(
                "territory",
                "access",
                "team",
                "customer",
                "customfield",
                "search",
                "timer",
                "opportunity",
                "pipeline",
                "ownership",
                "territory.rule");
        area(
                "lead",
                "team",
                "customer",
                "interaction",
                "search",
                "timer",
                "worktime",
                "distribution",
                "territory",
                "territory.rule");
        know("calendar.booking", "storage", "team");
        area("calendar", "team", "worktime", "recurrence", "timer", "reminder", "calendar.booking");
        area("invitation", "team", "recurrence", "delivery", "calendar", "calendar.booking", "calendar.ical");
    }

    private static void know(String name, String... others) {
        MAY_KNOW.put(name, Set.of(others));
    }

    private static void area(String name, String... others) {
        Set<String> all = new TreeSet<>(List.of("event", "storage", "internal", "journal"));
        all.addAll(Arrays.asList(others));
        MAY_KNOW.put(name, all);
    }

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages(BASE);

    private static String area(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(BASE) ? "" : name.substring(BASE.length() + 1);
    }

    @Test
    void everyPackageKnowsOnlyWhatTheTableAllows() {
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = area(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(BASE) && !mayKnow(from, area(target))) {
                    forbidden.add(type.getName() + " knows " + target.getName());
                }
            }
        }
        assertThat(forbidden).isEmpty();
    }

    private static boolean mayKnow(String from, String to) {
        return from.isEmpty()
                || from.equals(to)
                || EVERYBODY_KNOWS.contains(to)
                || MAY_KNOW.getOrDefault(from, Set.of()).contains(to);
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> packages = CLASSES.stream()
                .map(ArchitectureTest::area)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(MAY_KNOW.keySet()).containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void noPackageKnowsItselfThroughOthers() {
        assertThat(roundTrip(MAY_KNOW)).as("in the table").isEmpty();
        assertThat(roundTrip(known())).as("in the code").isEmpty();
        assertThat(roundTrip(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b"), "d", Set.of())))
                .as("in three of which two know each other")
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    /** Who really knows whom. */
    private static Map<String, Set<String>> known() {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            Set<String> others = known.computeIfAbsent(area(type), name -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                if (target.getPackageName().startsWith(BASE) && !area(target).equals(area(type))) {
                    others.add(area(target));
                }
            }
        }
        return known;
    }

    /** Takes away whoever knows nobody that is left, until nobody more goes: who then is left knows a cycle. */
    private static Set<String> roundTrip(Map<String, Set<String>> known) {
        Set<String> left = new TreeSet<>(known.keySet());
        while (left.removeIf(name -> known.get(name).stream().noneMatch(left::contains))) {}
        return left;
    }

    @Test
    void theReadmePrintsTheTable() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        MAY_KNOW.forEach((name, others) -> assertThat(readme)
                .contains("| `" + name + "` | " + (others.isEmpty() ? "–" : String.join(", ", new TreeSet<>(others)))
                        + " |"));
    }

    @Test
    void theModuleShowsEveryPackageButTheInternalOneAndLetsJacksonIntoAll() throws IOException {
        String module = Files.readString(Path.of("src/main/java/module-info.java"), StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ");
        Set<String> packages =
                CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        for (String each : packages) {
            assertThat(module.contains("exports " + each + ";")).as(each).isEqualTo(!each.equals(BASE + ".internal"));
            assertThat(module).contains("opens " + each + " to com.fasterxml.jackson.databind;");
        }
    }

    @Test
    void nobodyReadsAClockOrMakesAnIdOfItsOwn() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .check(CLASSES);
    }

    @Test
    void nobodyStartsAThread() {
        noClasses()
                .should()
                .callMethod(Thread.class, "start")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .check(CLASSES);
    }

    @Test
    void staticsAreConstants() {
        Set<String> variable = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (JavaField field : type.getFields()) {
                boolean isStatic = field.getModifiers().contains(JavaModifier.STATIC);
                if (isStatic && !field.getModifiers().contains(JavaModifier.FINAL)) {
                    variable.add(field.getFullName());
                }
            }
        }
        assertThat(variable).isEmpty();
    }

    @Test
    void noPublicMethodSpeaksOfALibraryInside() {
        for (String library : List.of("com.google..", "com.fasterxml..", "org.jdbi..", "de.siegmar..")) {
            methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat()
                    .arePublic()
                    .should()
                    .notHaveRawReturnType(JavaClass.Predicates.resideInAPackage(library))
                    .check(CLASSES);
        }
    }

    @Test
    void everyTableIsAConstantOfATableClass() {
        for (JavaClass type : CLASSES) {
            for (JavaField field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(EntityType.class)
                        && field.getModifiers().contains(JavaModifier.STATIC)) {
                    assertThat(type.getSimpleName()).endsWith("Table");
                }
            }
        }
    }
}
