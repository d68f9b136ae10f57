package io.zhengwen.search.http;

/** The configured port is already in use. */
public final class PortTakenException extends RuntimeException {
    public PortTakenException(String host, int port, Throwable cause) {
        super("cannot listen on " + host + ":" + port + ": the port is taken, choose another", cause);
    }
}
