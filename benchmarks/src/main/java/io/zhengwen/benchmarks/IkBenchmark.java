package io.zhengwen.benchmarks;

import io.zhengwen.ik.AnalyzerName;
import io.zhengwen.ik.IkDictionary;
import io.zhengwen.ik.IkSegmenter;
import io.zhengwen.ik.LocalAnalyzers;
import io.zhengwen.ik.SegmentationMode;
import io.zhengwen.ik.Segmenter;
import io.zhengwen.ik.reference.ReferenceIk;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures the speed of segmentation: of the reference with IK's words, of our segmenter with the same words, and of
 * the plugin's analyzers. One operation processes all lines; the setup prints their number of characters.
 */
@State(Scope.Thread)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 3)
public class IkBenchmark {

    private static final int ARTICLES = 2_000;

    @Param({"SMART", "MAX_WORD"})
    public SegmentationMode mode = SegmentationMode.SMART;

    private List<String> lines = List.of();
    private ReferenceIk reference = new ReferenceIk(SegmentationMode.SMART);
    private Segmenter ours = new IkSegmenter(IkDictionary.ofIk(), SegmentationMode.SMART);
    private Segmenter plugin = ours;
    private Segmenter exact = ours;

    @Setup
    public void load() {
        lines = BenchmarkTexts.load(ARTICLES);
        reference = new ReferenceIk(mode);
        ours = new IkSegmenter(IkDictionary.ofIk(), mode);
        LocalAnalyzers analysis = LocalAnalyzers.load();
        plugin = analysis.segmenter(mode == SegmentationMode.SMART ? AnalyzerName.IK_SMART : AnalyzerName.IK_MAX_WORD);
        exact = analysis.segmenter(AnalyzerName.ZH_EXACT);
        System.out.println(lines.stream().mapToLong(String::length).sum() + " characters per operation");
    }

    @Benchmark
    public long reference() {
        long sum = 0;
        for (String line : lines) {
            sum += reference.count(line);
        }
        return sum;
    }

    @Benchmark
    public long ours() {
        return count(ours);
    }

    @Benchmark
    public long plugin() {
        return count(plugin);
    }

    @Benchmark
    public long exact() {
        return count(exact);
    }

    /** Reads the end of every token, without creating its text, as the measurement of the reference does. */
    private long count(Segmenter segmenter) {
        long sum = 0;
        for (String line : lines) {
            segmenter.reset(line);
            while (segmenter.next()) {
                sum += segmenter.end();
            }
        }
        return sum;
    }
}
