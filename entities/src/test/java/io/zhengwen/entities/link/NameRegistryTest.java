package io.zhengwen.entities.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhengwen.entities.mention.MentionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameRegistryTest {
    @Test
    void countsAliasesUnderTheCanonicalName() {
        NameRegistry registry = read("enterprise\t恒昌电气股份有限公司\t恒昌电气\t恒电");

        assertThat(registry.canonical(MentionType.ENTERPRISE, "恒电")).contains("恒昌电气股份有限公司");
        assertThat(registry.canonical(MentionType.ENTERPRISE, "恒昌电气股份有限公司")).contains("恒昌电气股份有限公司");
        assertThat(registry.canonical(MentionType.PERSON, "恒电")).isEmpty();
    }

    @Test
    void doesNotTellBracketsApart() {
        NameRegistry registry = read("enterprise\t德尔曼(重庆)有限公司\t德尔曼");

        assertThat(registry.canonical(MentionType.ENTERPRISE, "德尔曼")).contains("德尔曼（重庆）有限公司");
        assertThat(registry.canonical(MentionType.ENTERPRISE, "德尔曼 （重庆）有限公司")).contains("德尔曼（重庆）有限公司");
    }

    @Test
    void followsMerges() {
        NameRegistry registry = read("enterprise\t甲方集团\t甲方\nmerge\t甲方集团\t乙方集团有限公司");

        assertThat(registry.canonical(MentionType.ENTERPRISE, "甲方")).contains("乙方集团有限公司");
    }

    @Test
    void endsCirclesOfMerges() {
        NameRegistry registry = read("merge\t甲方集团\t乙方集团\nmerge\t乙方集团\t甲方集团");

        assertThat(registry.canonical(MentionType.ENTERPRISE, "甲方集团")).isPresent();
    }

    @Test
    void knowsWordsThatAreNoNames() {
        assertThat(read("never\t龙头企业\t中央企业").isNever("中央企业")).isTrue();
    }

    @Test
    void skipsCommentsAndBlankLines() {
        assertThat(read("# 说明\n\nnever\t智治 # 不是人名").isNever("智治")).isTrue();
    }

    @Test
    void refusesUnknownKindsWithFileAndLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("never\t智治\ncompany\t恒昌"))
                .withMessageContaining("test.tsv, line 2")
                .withMessageContaining("'company'");
    }

    @Test
    void refusesAnAliasOfTwoNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("enterprise\t恒昌电气\t恒昌\nenterprise\t恒昌食品\t恒昌"))
                .withMessageContaining("line 2")
                .withMessageContaining("'恒昌' is already counted as '恒昌电气'");
    }

    @Test
    void refusesEntriesWithoutValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("never")).withMessageContaining("line 1");
        assertThatIllegalArgumentException().isThrownBy(() -> read("merge\t甲方")).withMessageContaining("two different");
    }

    @Test
    void letsAFileOverrideTheShippedRegistry(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.tsv"), "enterprise\t我们的铁路公司\t国铁集团\n");

        assertThat(NameRegistry.load().canonical(MentionType.ENTERPRISE, "国铁集团"))
                .contains("中国国家铁路集团有限公司");
        assertThat(NameRegistry.load(file).canonical(MentionType.ENTERPRISE, "国铁集团"))
                .contains("我们的铁路公司");
        assertThat(NameRegistry.load(file).version())
                .isNotEqualTo(NameRegistry.load().version());
    }

    private static NameRegistry read(String lines) {
        return new NameRegistryReader().read("test.tsv", lines).build();
    }
}
