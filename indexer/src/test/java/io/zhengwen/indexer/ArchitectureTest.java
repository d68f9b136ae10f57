package io.zhengwen.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.zhengwen.indexer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule articlesKnowNothingOfElasticsearch = noClasses()
            .that()
            .resideInAnyPackage(
                    "..indexer.article..",
                    "..indexer.read..",
                    "..indexer.pipeline..",
                    "..indexer.extract..",
                    "..indexer.story..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..", "..indexer.write..", "..indexer.lifecycle..");

    @ArchTest
    static final ArchRule readersKnowNothingOfPassages = noClasses()
            .that()
            .resideInAnyPackage("..indexer.article..", "..indexer.read..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.zhengwen.mappings..", "io.zhengwen.entities..", "..indexer.pipeline..");
}
