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

/** The options of the embedded node. */
final class NodeOptions {
    private static final Path DEFAULT = Path.of("data");
    /** The data folder for root if the unprivileged user cannot reach the default. */
    private static final Path FALLBACK = Path.of("/var/lib/zhengwen");

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of the embedded node (default: data).")
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
            description = "JDK for the embedded node (default: the one that runs this program).")
    @Nullable
    Path javaHome;

    @Option(
            names = "--secured",
            description = {
                "Make the embedded node require a login, for machines with other users. Commands on the same data "
                        + "folder log in by themselves, with the rights they need."
            })
    boolean secured;

    /** The default rejects file, in the data folder. */
    Path rejects() {
        return folder().resolve("rejects.jsonl");
    }

    /** The default request log, in the data folder. */
    Path requestLog() {
        return folder().resolve("requests.jsonl");
    }

    /** The folder of the user's {@code *.dic} files for IK; it may be absent. */
    Path words() {
        return folder().resolve("analysis-ik");
    }

    /** Returns the data folder, or its replacement if root cannot use the default. */
    Path folder() {
        if (data != null) {
            return data;
        }
        return ElasticsearchNode.blocking(DEFAULT).isPresent() ? FALLBACK : DEFAULT;
    }

    /** Returns the node that another process runs on this folder. */
    Optional<RunningNode> running() {
        Optional<RunningNode> node = ElasticsearchNode.running(data == null ? DEFAULT : data);
        return node.isPresent() || data != null ? node : ElasticsearchNode.running(FALLBACK);
    }

    /** Starts a node. As root, uses {@code /var/lib/zhengwen} if the default folder is out of reach. */
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
