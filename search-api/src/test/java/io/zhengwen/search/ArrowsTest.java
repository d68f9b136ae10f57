package io.zhengwen.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = {"io.zhengwen.search", "io.zhengwen.guard"},
        importOptions = ImportOption.DoNotIncludeTests.class)
final class ArrowsTest {
    private static final String HTTP = "io.zhengwen.search.http..";
    private static final String QUERY = "io.zhengwen.search.query..";
    private static final String ELASTICSEARCH = "io.zhengwen.search.elasticsearch..";

    @ArchTest
    static final ArchRule queriesKnowNeitherHttpNorElasticsearch = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP, ELASTICSEARCH, "spark..", "org.eclipse.jetty..", "co.elastic..");

    @ArchTest
    static final ArchRule httpDoesNotKnowElasticsearch = noClasses()
            .that()
            .resideInAPackage(HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ELASTICSEARCH, "co.elastic..", "org.elasticsearch..");

    @ArchTest
    static final ArchRule elasticsearchDoesNotKnowHttp = noClasses()
            .that()
            .resideInAPackage(ELASTICSEARCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP, "spark..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule guardsKnowNoRoute = noClasses()
            .that()
            .resideInAPackage("io.zhengwen.guard..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP, QUERY, ELASTICSEARCH, "io.zhengwen.search.ingest..", "co.elastic..");

    @ArchTest
    static final ArchRule theIntakeKnowsNeitherHttpNorElasticsearch = noClasses()
            .that()
            .resideInAPackage("io.zhengwen.search.ingest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP, ELASTICSEARCH, "spark..", "org.eclipse.jetty..", "co.elastic..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.zhengwen.(**)").should().beFreeOfCycles();

    /** Only these classes and the guard have to be rewritten to replace the server. */
    @ArchTest
    static final ArchRule onlyTheEngineKnowsTheServer = noClasses()
            .that()
            .resideInAPackage("io.zhengwen.search..")
            .and()
            .haveNameNotMatching("io\\.zhengwen\\.search\\.http\\.Spark(Engine|Dispatcher|Request)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("spark..", "org.eclipse.jetty..", "javax.servlet..");

    @ArchTest
    static final ArchRule theGuardDoesNotKnowSpark = noClasses()
            .that()
            .resideInAPackage("io.zhengwen.guard..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("spark..");
}
