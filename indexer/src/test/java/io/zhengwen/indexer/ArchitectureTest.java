package io.zhengwen.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.zhengwen", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("io.zhengwen.(indexer..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesOfArticlesAreFreeOfCycles =
            slices().matching("io.zhengwen.(articles..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule passagesAreMadeWithoutElasticsearch = noClasses()
            .that()
            .resideInAnyPackage("..indexer.pipeline..", "..indexer.extract..", "..indexer.story..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "co.elastic..",
                    "org.elasticsearch..",
                    "..indexer.cluster..",
                    "..indexer.write..",
                    "..indexer.storyindex..",
                    "..indexer.lifecycle..");

    @ArchTest
    static final ArchRule articlesKnowNothingOfPassages = classes()
            .that()
            .resideInAPackage("io.zhengwen.articles..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "io.zhengwen.mappings..", "io.zhengwen.entities..", "io.zhengwen.indexer..", "co.elastic..");
}
