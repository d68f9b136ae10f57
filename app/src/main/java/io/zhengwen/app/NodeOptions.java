package io.zhengwen.app;

import io.zhengwen.ik.UserWordsCheck;
import io.zhengwen.node.ElasticsearchNode;
import io.zhengwen.node.FolderUnreachableException;
import io.zhengwen.node.NodeConfig;
import io.zhengwen.node.RunningNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the embedded node keeps its data and how it runs. */
final class NodeOptions {
    private static final Path DEFAULT = Path.of("data");
    /** Where root's data goes when the default is out of the unprivileged user's reach. */
    private static final Path FALLBACK = Path.of("/var/lib/zhengwen");

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the embedded node's data (default: data).")
    @Nullable
    Path data;

    @Option(
            names = "--heap",
            paramLabel = "MB",
            defaultValue = "1024",
            description = "Heap of the embedded node in megabytes (default: ${DEFAULT-VALUE}).")
    int heapMegabytes = 1024;

    @Option(
            names = "--java-home",
            paramLabel = "DIR",
            description = "JDK that runs the embedded node (default: the one that runs this program).")
    @Nullable
    Path javaHome;

    @Option(
            names = "--secured",
            description = {
                "Let the embedded node want a login, for machines with other people on them: commands on the same data",
                "folder log in by themselves, each with the rights it needs."
            })
    boolean secured;

    /** Where refused articles are written unless told otherwise: in the data folder. */
    Path rejects() {
        return folder().resolve("rejects.jsonl");
    }

    /** Where requests are written down unless told otherwise: in the data folder. */
    Path requestLog() {
        return folder().resolve("requests.jsonl");
    }

    /** The words that users have added for IK: the files {@code *.dic} of this folder, which may be absent. */
    Path words() {
        return folder().resolve("analysis-ik");
    }

    /** The data folder, or the one that takes its place where root cannot use it. */
    Path folder() {
        if (data != null) {
            return data;
        }
        return ElasticsearchNode.blocking(DEFAULT).isPresent() ? FALLBACK : DEFAULT;
    }

    /** The node that another process serves from this folder. */
    Optional<RunningNode> running() {
        Optional<RunningNode> node = ElasticsearchNode.running(data == null ? DEFAULT : data);
        return node.isPresent() || data != null ? node : ElasticsearchNode.running(FALLBACK);
    }

    /** Starts a node; as root, a default folder that is out of reach gives way to {@code /var/lib/zhengwen}. */
    ElasticsearchNode start(PrintWriter notices) {
        try {
            return ElasticsearchNode.start(config(data == null ? DEFAULT : data));
        } catch (FolderUnreachableException unreachable) {
            if (data != null) {
                throw unreachable;
            }
            notices.println("zhengwen: " + unreachable.getMessage() + "; using " + FALLBACK + " instead");
            return ElasticsearchNode.start(config(FALLBACK));
        }
    }

    private NodeConfig config(Path folder) {
        String distribution = System.getProperty("zhengwen.distribution");
        if (distribution == null) {
            throw new CommandException(
                    ExitStatus.CANNOT_START, "zhengwen.distribution is not set: start the program with ./zhengwen");
        }
        NodeConfig config = NodeConfig.of(folder, Path.of(distribution))
                .withHeapMegabytes(heapMegabytes)
                .withChecks(List.of(UserWordsCheck::check))
                .withSecurity(secured);
        return javaHome == null ? config : config.withJavaHome(javaHome);
    }
}
