package io.zhengwen.benchmarks;

import io.zhengwen.entities.ArticleEntities;
import io.zhengwen.entities.ArticleText;
import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.district.DistrictFinder;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.text.ParagraphSplitter;
import io.zhengwen.text.SentenceSplitter;
import io.zhengwen.text.Span;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures in how many characters per second one thread finds entities. The column {@code chars} gives millions per
 * second.
 *
 * <p>The articles are the plain-text seeds, or the text files of the folder named by the property {@code
 * zhengwen.articles}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx150m")
public class ExtractionBenchmark {
    private final List<ArticleText> articles = new ArrayList<>();
    private EntityExtractor extractor = EntityExtractor.load();
    private DistrictFinder districts = new DistrictFinder(Gazetteer.load());

    /** The number of characters processed, as a secondary JMH result. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Read {
        public long chars;
    }

    @Setup
    public void readArticles() throws IOException {
        Path folder = Path.of(System.getProperty("zhengwen.articles", "seeds/articles"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                articles.add(
                        article(new TextCleaner().clean(Files.readString(file)).text()));
            }
        }
    }

    @Benchmark
    public List<ArticleEntities> everything(Read read) {
        List<ArticleEntities> found = new ArrayList<>();
        for (ArticleText article : articles) {
            found.add(extractor.extract(article));
            read.chars += length(article);
        }
        return found;
    }

    @Benchmark
    public List<List<Mention>> districtsAlone(Read read) {
        List<List<Mention>> found = new ArrayList<>();
        for (ArticleText article : articles) {
            found.addAll(districts.find(
                    article.paragraphs().stream()
                            .map(p -> districts.read(p.text()))
                            .toList(),
                    article.paragraphs().stream().map(p -> List.<Span>of()).toList()));
            read.chars += length(article);
        }
        return found;
    }

    private static ArticleText article(String clean) {
        return new ArticleText(
                null,
                ParagraphSplitter.split(clean).stream()
                        .map(span -> span.of(clean))
                        .map(text -> new ArticleText.Paragraph(text, SentenceSplitter.split(text)))
                        .toList());
    }

    private static long length(ArticleText article) {
        return article.paragraphs().stream().mapToLong(p -> p.text().length()).sum();
    }
}
