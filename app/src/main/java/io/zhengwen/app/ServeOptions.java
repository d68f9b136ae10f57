package io.zhengwen.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import picocli.CommandLine.Option;

/** Where the API listens. */
final class ServeOptions {
    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
    String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on, 0 for any free one (default: ${DEFAULT-VALUE}).")
    int port = 8080;

    /** Refuses a port that cannot be had, before anything slow is started. */
    void checkPort() {
        if (port < 0 || port > 65_535) {
            throw new CommandException(ExitStatus.WRONG_USAGE, "--port " + port + " is not between 0 and 65535");
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.CANNOT_START,
                    "cannot listen on " + host + ":" + port + " (" + e.getMessage() + "); choose another with --port",
                    e);
        }
    }
}
