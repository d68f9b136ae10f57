package io.zhengwen.ik;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/**
 * Checks that the segmenter is independent of Elasticsearch, which only the plugin package uses, and has no mutable
 * static state.
 */
@AnalyzeClasses(packages = "io.zhengwen.ik", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String PLUGIN = "io.zhengwen.ik.plugin..";
    private static final Set<String> COLLECTIONS_AND_STRINGS =
            Set.of(String.class.getName(), List.class.getName(), Set.class.getName());

    @ArchTest
    static final ArchRule theLibraryKnowsNeitherLuceneNorElasticsearch = noClasses()
            .that()
            .resideOutsideOfPackage(PLUGIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PLUGIN, "org.apache.lucene..", "org.elasticsearch..");

    @ArchTest
    static final ArchRule staticFieldsNeverChange =
            fields().that().areStatic().should().beFinal();

    /** Allows numbers, strings, and lists and sets of names: no dictionary, no cache, no buffer. */
    @ArchTest
    static final ArchRule theLibrarysStaticFieldsAreConstants = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(PLUGIN)
            .should()
            .haveRawType(describe("of a constant", ArchitectureTest::isConstant));

    private static boolean isConstant(JavaClass type) {
        return type.isPrimitive() || type.isEnum() || COLLECTIONS_AND_STRINGS.contains(type.getName());
    }
}
