package io.zhengwen.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the module dependencies of ARCHITECTURE.md over the whole program. {@link #known} fails for a package that does
 * not exist, since a rule about a package that has moved would always pass.
 */
@AnalyzeClasses(packages = "io.zhengwen", importOptions = ArchitectureTest.MainClasses.class)
final class ArchitectureTest {
    private static final String ZHENGWEN = "io.zhengwen.";

    /** The packages of each room and the rooms that it may use. */
    private static final Map<String, List<String>> ROOMS = new TreeMap<>(Map.of(
            "mappings", List.of(),
            "text", List.of(),
            "ik", List.of(),
            "node", List.of(),
            "guard", List.of(),
            "articles", List.of("text"),
            "entities", List.of("text"),
            "indexer", List.of("mappings", "text", "articles", "entities"),
            "search", List.of("mappings", "text", "entities", "ik", "guard"),
            "app", List.of("mappings", "text", "articles", "entities", "ik", "node", "indexer", "guard", "search")));

    private static final List<String> ELASTICSEARCH_CLIENT = List.of("co.elastic.clients", "org.elasticsearch.client");
    private static final List<String> HTTP_SERVER = List.of("spark", "org.eclipse.jetty");

    /** Neither tests nor the fixtures of other modules. */
    static final class MainClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static void everyRoomUsesOnlyTheRoomsOnItsLeft(JavaClasses program) {
        assertThat(rooms(program)).as("the rooms that there are").isEqualTo(ROOMS.keySet());
        ROOMS.forEach((room, uses) -> {
            DescribedPredicate<JavaClass> allowed = resideOutsideOfPackage("io.zhengwen..")
                    .or(resideInAnyPackage(packages(
                            program,
                            Stream.concat(Stream.of(room), uses.stream())
                                    .map(name -> ZHENGWEN + name)
                                    .toList())));
            classes()
                    .that(resideInAPackage(ZHENGWEN + room + ".."))
                    .should()
                    .onlyDependOnClassesThat(allowed)
                    .check(program);
        });
    }

    private static Set<String> rooms(JavaClasses program) {
        return program.stream()
                .map(type -> type.getPackageName().substring(ZHENGWEN.length()).split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.zhengwen.(**)").should().beFreeOfCycles();

    @ArchTest
    static void textAndArticlesKnowNeitherElasticsearchNorHttp(JavaClasses program) {
        for (String room : List.of("text", "articles", "entities", "mappings", "ik")) {
            if (!room.equals("ik")) {
                separate(program, List.of(ZHENGWEN + room), ELASTICSEARCH_CLIENT);
            }
            separate(program, List.of(ZHENGWEN + room), HTTP_SERVER);
        }
    }

    @ArchTest
    static void theIndexersPipelineAndStoriesKnowNoElasticsearch(JavaClasses program) {
        List<String> thinking = known(
                program, "io.zhengwen.indexer.pipeline", "io.zhengwen.indexer.extract", "io.zhengwen.indexer.story");
        separate(program, thinking, ELASTICSEARCH_CLIENT);
        separate(
                program,
                thinking,
                known(
                        program,
                        "io.zhengwen.indexer.cluster",
                        "io.zhengwen.indexer.write",
                        "io.zhengwen.indexer.lifecycle"));
        separate(program, List.of(ZHENGWEN + "indexer"), HTTP_SERVER);
    }

    @ArchTest
    static void queriesKnowNeitherHttpNorElasticsearch(JavaClasses program) {
        List<String> thinking = known(program, "io.zhengwen.search.query", "io.zhengwen.search.ingest");
        separate(program, thinking, known(program, "io.zhengwen.search.http", "io.zhengwen.search.elasticsearch"));
        separate(program, thinking, ELASTICSEARCH_CLIENT);
        separate(program, thinking, HTTP_SERVER);
    }

    @ArchTest
    static void httpAndElasticsearchMeetInQueriesOnly(JavaClasses program) {
        List<String> http = known(program, "io.zhengwen.search.http");
        List<String> elasticsearch = known(program, "io.zhengwen.search.elasticsearch");
        separate(program, http, elasticsearch);
        separate(program, http, ELASTICSEARCH_CLIENT);
        separate(program, elasticsearch, http);
        separate(program, elasticsearch, HTTP_SERVER);
    }

    @ArchTest
    static void theGuardKnowsNoElasticsearch(JavaClasses program) {
        separate(program, List.of(ZHENGWEN + "guard"), ELASTICSEARCH_CLIENT);
    }

    /** Besides the guard, only these classes have to be rewritten to replace Spark and Jetty. */
    @ArchTest
    static final ArchRule onlyTheSparkClassesKnowTheServer = noClasses()
            .that()
            .resideOutsideOfPackage("io.zhengwen.guard..")
            .and()
            .haveNameNotMatching("io\\.zhengwen\\.search\\.http\\.Spark(Engine|Dispatcher|Request)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("spark..", "org.eclipse.jetty..", "javax.servlet..");

    @ArchTest
    static void theGuardDoesNotKnowSpark(JavaClasses program) {
        separate(program, List.of(ZHENGWEN + "guard"), List.of("spark"));
    }

    @ArchTest
    static final ArchRule exceptionsAreCalledSo =
            classes().that().areAssignableTo(Throwable.class).should().haveSimpleNameEndingWith("Exception");

    private static void separate(JavaClasses program, List<String> these, List<String> fromThose) {
        noClasses()
                .that(resideInAnyPackage(packages(program, these)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(program, fromThose)))
                .check(program);
    }

    /** With all that is below them. */
    private static String[] packages(JavaClasses program, List<String> names) {
        return known(program, names.toArray(String[]::new)).stream()
                .map(name -> name + "..")
                .toArray(String[]::new);
    }

    /** These packages, each of which the program has or uses. */
    private static List<String> known(JavaClasses program, String... names) {
        for (String name : names) {
            DescribedPredicate<JavaClass> inside = resideInAPackage(name + "..");
            assertThat(program)
                    .as("there is a package " + name)
                    .anyMatch(type -> inside.test(type)
                            || type.getDirectDependenciesFromSelf().stream()
                                    .map(Dependency::getTargetClass)
                                    .anyMatch(inside));
        }
        return List.of(names);
    }
}
