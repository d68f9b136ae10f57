package io.zhengwen.node;

/** There is no Java at the given place that Elasticsearch can run with. */
public final class JavaUnsuitableException extends NodeException {
    JavaUnsuitableException(String message) {
        super(message, null);
    }
}
