package io.zhengwen.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.read.Inputs;
import io.zhengwen.mappings.Level;
import io.zhengwen.text.TextCleaner;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds all enterprises and persons of the seeds to a list that a person has read: {@code seed-names.txt}. */
class SeedNamesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FOUND = new TreeSet<>();

    @BeforeAll
    static void readTheSeeds() throws Exception {
        TextCleaner cleaner = new TextCleaner();
        StringWriter out = new StringWriter();
        new ExtractLines(new Pipeline(cleaner, EntityExtractor.load()), Set.of(Level.ARTICLE))
                .write(new Inputs(List.of("../seeds"), InputStream.nullInputStream(), cleaner), out);
        for (String line : out.toString().lines().toList()) {
            JsonNode article = JSON.readTree(line);
            article.path("enterprise").forEach(name -> FOUND.add("enterprise " + name.textValue()));
            article.path("person").forEach(name -> FOUND.add("person " + name.textValue()));
        }
    }

    @Test
    void findsNoNameThatIsNone() throws Exception {
        try (InputStream list =
                Objects.requireNonNull(SeedNamesTest.class.getResourceAsStream("seed-names.txt"), "seed-names.txt")) {
            List<String> read = new String(list.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(FOUND).isSubsetOf(read);
        }
    }
}
