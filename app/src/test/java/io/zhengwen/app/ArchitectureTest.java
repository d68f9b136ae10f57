package io.zhengwen.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Checks the module dependencies of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "io.zhengwen", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String[] ENGINES = {
        "co.elastic.clients..", "org.elasticsearch..", "spark..", "org.eclipse.jetty.."
    };

    @ArchTest
    static final ArchRule textAndEntitiesKnowNothingOfElasticsearchOrHttp = noClasses()
            .that()
            .resideInAnyPackage("io.zhengwen.text..", "io.zhengwen.entities..", "io.zhengwen.mappings..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINES);

    @ArchTest
    static final ArchRule textKnowsNoOtherRoom = noClasses()
            .that()
            .resideInAPackage("io.zhengwen.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.zhengwen.entities..",
                    "io.zhengwen.mappings..",
                    "io.zhengwen.indexer..",
                    "io.zhengwen.search..",
                    "io.zhengwen.node..",
                    "io.zhengwen.app..");

    @ArchTest
    static final ArchRule entitiesKnowOnlyText = noClasses()
            .that()
            .resideInAPackage("io.zhengwen.entities..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.zhengwen.mappings..",
                    "io.zhengwen.indexer..",
                    "io.zhengwen.search..",
                    "io.zhengwen.node..",
                    "io.zhengwen.app..");

    @ArchTest
    static final ArchRule indexerAndSearchDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("io.zhengwen.indexer..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.zhengwen.search..");

    @ArchTest
    static final ArchRule searchDoesNotKnowTheIndexer = noClasses()
            .that()
            .resideInAPackage("io.zhengwen.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.zhengwen.indexer..");

    @ArchTest
    static final ArchRule nobodyKnowsTheApplication = noClasses()
            .that()
            .resideOutsideOfPackage("io.zhengwen.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.zhengwen.app..");
}
