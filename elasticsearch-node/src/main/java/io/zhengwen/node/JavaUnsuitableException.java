package io.zhengwen.node;

/** Thrown if Elasticsearch cannot run with the given Java, or there is no Java at the given path. */
public final class JavaUnsuitableException extends NodeException {
    JavaUnsuitableException(String message) {
        super(message, null);
    }
}
