package io.zhengwen.search.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * A chunked response, read from the socket: an HTTP client would report an aborted response before it returned the bytes
 * that came before.
 *
 * @param status the first line
 * @param body the content of the chunks, one character per byte
 * @param ended whether the last chunk came, which means that the body is complete
 */
public record ChunkedAnswer(String status, String body, boolean ended) {
    private static final String LINE_END = "\r\n";

    /** Requests an address and reads until the connection is closed or reset. */
    public static ChunkedAnswer get(int port, String address, String encoding) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try (Socket socket = RawHttpConnection.connect(port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1" + LINE_END + "Host: localhost" + LINE_END
                                    + "Accept-Encoding: " + encoding + LINE_END
                                    + LINE_END)
                            .getBytes(StandardCharsets.ISO_8859_1));
            byte[] some = new byte[1 << 16];
            for (int n = socket.getInputStream().read(some);
                    n >= 0;
                    n = socket.getInputStream().read(some)) {
                received.write(some, 0, n);
            }
        } catch (SocketException reset) {
            // aborted, which some tests expect
        }
        return read(received.toString(StandardCharsets.ISO_8859_1));
    }

    private static ChunkedAnswer read(String received) {
        int at = received.indexOf(LINE_END + LINE_END) + 4;
        StringBuilder body = new StringBuilder();
        int size = -1;
        while (size != 0 && received.indexOf(LINE_END, at) > 0) {
            int start = received.indexOf(LINE_END, at) + 2;
            size = Integer.parseInt(received.substring(at, start - 2), 16);
            int end = Math.min(received.length(), start + size);
            body.append(received, start, end);
            at = end + 2;
        }
        return new ChunkedAnswer(received.substring(0, received.indexOf(LINE_END)), body.toString(), size == 0);
    }

    private byte[] bytes() {
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The text of a gzipped body that may be incomplete. */
    public String unzipped() throws IOException {
        ByteArrayOutputStream unzipped = new ByteArrayOutputStream();
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes()))) {
            gzip.transferTo(unzipped);
        } catch (EOFException brokenOff) {
            // incomplete: keep the part that arrived
        }
        return unzipped.toString(StandardCharsets.UTF_8);
    }
}
