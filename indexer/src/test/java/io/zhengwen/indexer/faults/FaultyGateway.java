package io.zhengwen.indexer.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed address for an Elasticsearch whose address changes at each start; slow on request. A connection to it breaks
 * when the one behind it does.
 */
final class FaultyGateway implements AutoCloseable {
    private static final int BLOCK = 8 << 10;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final long bytesPerSecond;
    private volatile URI target;

    FaultyGateway(URI target) throws IOException {
        this(target, Long.MAX_VALUE);
    }

    /** @param bytesPerSecond in each direction of each connection */
    FaultyGateway(URI target, long bytesPerSecond) throws IOException {
        this.target = target;
        this.bytesPerSecond = bytesPerSecond;
        threads.execute(this::accept);
    }

    void lead(URI to) {
        target = to;
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                threads.execute(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket behind = new Socket();
            open.add(behind);
            behind.connect(new InetSocketAddress(target.getHost(), target.getPort()));
            threads.execute(() -> pump(client, behind));
            pump(behind, client);
        } catch (IOException nobodyThere) {
            close(client);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] block = new byte[BLOCK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (bytesPerSecond < Long.MAX_VALUE) {
                    LockSupport.parkNanos(read * 1_000_000_000L / bytesPerSecond);
                }
                out.write(block, 0, read);
            }
        } catch (IOException broken) {
            // both ends are closed below
        } finally {
            close(from);
            close(to);
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket cannot be closed", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(this::close);
        threads.shutdownNow();
    }
}
