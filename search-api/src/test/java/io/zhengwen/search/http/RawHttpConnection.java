package io.zhengwen.search.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Sends requests that no proper client would send. */
final class RawHttpConnection {
    private static final int PATIENCE_MILLIS = 30_000;

    private RawHttpConnection() {}

    /** The response, read until the server closes the connection. */
    static String exchange(int port, String request) throws IOException {
        return exchange(port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    static String exchange(int port, byte[] request) throws IOException {
        try (Socket socket = connect(port)) {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            return read(socket.getInputStream());
        }
    }

    /** The response of a server that may close the connection before it has read the whole request. */
    static String answer(int port, byte[] request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = connect(port)) {
            try {
                socket.getOutputStream().write(request);
            } catch (SocketException closed) {
                // the server has responded already
            }
            byte[] some = new byte[1 << 16];
            for (int n = socket.getInputStream().read(some);
                    n >= 0;
                    n = socket.getInputStream().read(some)) {
                answer.write(some, 0, n);
            }
        } catch (SocketException reset) {
            // closed, because part of the request was unread
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    static Socket connect(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    static String read(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
