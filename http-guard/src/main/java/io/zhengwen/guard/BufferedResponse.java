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
 * An answer that is kept in memory until all of it is there, and then handed to Jetty to be sent as its client takes
 * it. Whoever takes it slowly holds a connection, but no thread and no place.
 */
final class BufferedResponse extends HttpServletResponseWrapper {
    /** What the system takes for a client at once, whether that reads or not; to hand it over to Jetty would only cost time. */
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

    /** The answer without this, for what is too large for memory. */
    HttpServletResponse direct() {
        return (HttpServletResponse) getResponse();
    }

    /**
     * Takes room for all that there is. When there is none, or it is not worth it, the caller's thread sends it now; a
     * client that leaves many small answers untaken on one connection keeps that one thread waiting.
     */
    void keep() throws IOException {
        if (body.size() > SMALL_BYTES && memory.keep(body.size())) {
            kept = body.size();
        } else {
            body.writeTo(direct().getOutputStream());
            body.reset();
        }
    }

    /** Drops what was made of an answer, and the headers that it has beside these. */
    void discard(Collection<String> headers) {
        body.reset();
        for (String name : List.copyOf(getHeaderNames())) {
            if (!headers.contains(name)) {
                setHeader(name, null);
            }
        }
    }

    /** Gives back the memory in which the answer was made. */
    void release() {
        memory.release(reserved);
        reserved = 0;
    }

    /** @throws ProblemException when there is no memory for it */
    private void reserve(int more) {
        long size = (long) body.size() + more;
        if (size > Math.max(SMALL_BYTES, reserved)) {
            // what was small until now counts as well
            int unreserved = (int) Math.min(Integer.MAX_VALUE, size - reserved);
            memory.reserve(unreserved, size);
            reserved += unreserved;
        }
    }

    /** Sends what is kept, without waiting for its client. */
    void send(Request base) {
        int size = kept;
        if (size == 0) {
            return;
        }
        // as Jetty does when it sends the end of an answer itself: says so if a body that is left ends the connection
        base.getHttpChannel().ensureConsumeAllOrNotPersistent();
        AsyncContext sending = base.startAsync();
        sending.setTimeout(0); // Jetty ends a connection on which nothing, or too little, is taken
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
        throw new IllegalStateException("answers are written as bytes");
    }

    @Override
    public void flushBuffer() {
        // it goes when all of it is there
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
            throw new IllegalStateException("this never waits, so nobody needs to be told");
        }
    }
}
