package io.zhengwen.app;

import org.jspecify.annotations.Nullable;

/** Signals that a command cannot continue; its message is the one line shown to the user. */
final class CommandException extends RuntimeException {
    private final ExitStatus status;

    CommandException(ExitStatus status, String message) {
        this(status, message, null);
    }

    CommandException(ExitStatus status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    ExitStatus status() {
        return status;
    }
}
