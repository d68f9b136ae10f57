package io.zhengwen.benchmarks.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.benchmarks.duplicates.DuplicateQuality.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks edited copies of the sample articles: nearly all are found, and different articles are not joined. */
class DuplicateQualityTest {
    private static final Path ARTICLES = Path.of("..", "seeds", "articles");
    /** The only sample that is a reprint of another. */
    private static final String REPRINT = "corridor-reprint.html";

    private static final int ROUNDS = 5;

    @ParameterizedTest
    @EnumSource(ArticleEdit.class)
    void onlyCopiesAreFound(ArticleEdit edit) throws Exception {
        int found = 0;
        int copies = 0;
        long pairs = 0;
        long wrong = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Figures figures = DuplicateQuality.of(samples(), edit, seed);
            found += figures.found().getOrDefault(edit, 0);
            copies += figures.copies();
            pairs += figures.pairs();
            wrong += figures.wrong();
        }
        assertThat((double) found / copies).as("recall of %d copies", copies).isGreaterThanOrEqualTo(0.9);
        assertThat((double) (pairs - wrong) / pairs)
                .as("precision of %d pairs", pairs)
                .isGreaterThanOrEqualTo(0.99);
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(ARTICLES)) {
            return files.filter(file -> !file.endsWith(REPRINT))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
