package io.zhengwen.guard;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which the header of a request takes too long. A client that sends a byte now and then is never
 * idle, so Jetty's idle timeout alone would let it hold a connection forever.
 */
final class SlowHeaderTimeout extends AbstractLifeCycle implements Connection.Listener {
    private final Duration limit;
    private final Map<HttpConnection, Watch> watches = new ConcurrentHashMap<>();
    private final Scheduler scheduler = new ScheduledExecutorScheduler("slow-headers", true);

    SlowHeaderTimeout(Duration limit) {
        this.limit = limit;
    }

    /** A request header that is being received. */
    private record Watch(long messages, long sinceNanos) {}

    @Override
    protected void doStart() throws Exception {
        scheduler.start();
        schedule();
    }

    @Override
    protected void doStop() throws Exception {
        scheduler.stop();
    }

    private void schedule() {
        scheduler.schedule(this::sweep, Math.max(50, limit.toMillis() / 5), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        watches.replaceAll(SlowHeaderTimeout::look);
        watches.forEach((connection, watch) -> {
            if (watch.messages() >= 0 && System.nanoTime() - watch.sinceNanos() > limit.toNanos()) {
                connection.getEndPoint().close();
            }
        });
        if (isRunning()) {
            schedule();
        }
    }

    private static Watch look(HttpConnection connection, Watch before) {
        boolean incomplete = connection.getParser().inHeaderState()
                && !connection.getParser().isStart();
        if (!incomplete) {
            return NOTHING;
        }
        long messages = connection.getMessagesIn();
        return messages == before.messages() ? before : new Watch(messages, System.nanoTime());
    }

    private static final Watch NOTHING = new Watch(-1, 0);

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection http) {
            watches.put(http, NOTHING);
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof HttpConnection http) {
            watches.remove(http);
        }
    }
}
