package io.zhengwen.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * A response that is buffered in memory until it is complete and then sent by Jetty asynchronously. A slow client holds
 * a connection, but neither a thread nor a concurrency permit.
 */
final class BufferedResponse extends HttpServletResponseWrapper {
    /**
     * Up to this size the socket's send buffer takes the response at once, so that sending it asynchronously only costs
     * time.
     */
    private static final int SMALL_BYTES = 32 * 1024;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ServletOutputStream stream = new Stream();
    private final AnswerMemory memory;
    private int reserved;
    private int kept;

    BufferedResponse(HttpServletResponse response, AnswerMemory memory) {
        super(response);
        this.memory = memory;
    }

    /** The unbuffered response, for streams. */
    HttpServletResponse direct() {
        return (HttpServletResponse) getResponse();
    }

    /**
     * Ends the response: it is kept for {@link #send}, or written by the calling thread when it is small or no memory
     * is left for unsent responses.
     */
    void keep() throws IOException {
        if (body.size() > SMALL_BYTES && memory.keep(body.size())) {
            kept = body.size();
        } else {
            body.writeTo(direct().getOutputStream());
            body.reset();
        }
    }

    /** Discards the body and all headers except the given ones. */
    void discard(Collection<String> headers) {
        body.reset();
        for (String name : List.copyOf(getHeaderNames())) {
            if (!headers.contains(name)) {
                setHeader(name, null);
            }
        }
    }

    /** Releases the memory that was reserved while the response was built. */
    void release() {
        memory.release(reserved);
        reserved = 0;
    }

    /** @throws ProblemException when the response may not grow */
    private void reserve(int more) {
        long size = (long) body.size() + more;
        if (size > Math.max(SMALL_BYTES, reserved)) {
            // includes the bytes that were too few to be reserved before
            int unreserved = (int) Math.min(Integer.MAX_VALUE, size - reserved);
            memory.reserve(unreserved, size);
            reserved += unreserved;
        }
    }

    /** Sends the kept response without waiting for the client. */
    void send(Request base) {
        int size = kept;
        if (size == 0) {
            return;
        }
        // as Jetty does for its own last write: announces that an unread request body closes the connection
        base.getHttpChannel().ensureConsumeAllOrNotPersistent();
        AsyncContext sending = base.startAsync();
        sending.setTimeout(0); // Jetty closes connections whose clients read nothing or too slowly
        base.getResponse().getHttpOutput().sendContent(ByteBuffer.wrap(body.toByteArray()), new Callback() {
            @Override
            public void succeeded() {
                memory.taken(size);
                sending.complete();
            }

            @Override
            public void failed(Throwable failure) {
                memory.taken(size);
                base.getHttpChannel().abort(failure);
                sending.complete();
            }
        });
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        throw new IllegalStateException("responses are written as bytes");
    }

    @Override
    public void flushBuffer() {
        // a buffered response is sent when it is complete
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.reset();
    }

    private final class Stream extends ServletOutputStream {
        @Override
        public void write(int b) {
            reserve(1);
            body.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            reserve(length);
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("this stream never blocks, so a listener is never needed");
        }
    }
}
