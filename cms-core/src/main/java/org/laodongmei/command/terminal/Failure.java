package org.laodongmei.command.terminal;

import org.springframework.core.NestedRuntimeException;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A command cannot do what it was asked; the message is the one line that its user sees. */
public final class Failure extends RuntimeException {

    /** A failure that is told in that sentence. */
    public Failure(String sentence) {
        super(sentence);
    }

    /** One line that says what went wrong. */
    public static String sentence(Throwable failure) {
        Throwable cause =
                switch (failure) {
                    case UncheckedIOException io -> io.getCause();
                    case NestedRuntimeException spring -> spring.getMostSpecificCause();
                    default -> failure;
                };
        String text =
                switch (cause) {
                    case NoSuchFileException missing -> missing.getMessage() + " is not there";
                    case FileSystemException file ->
                            file.getFile()
                                    + ": "
                                    + (file.getReason() == null
                                            ? file.getClass().getSimpleName()
                                            : file.getReason());
                    default ->
                            cause.getMessage() == null
                                    ? cause.getClass().getSimpleName()
                                    : cause.getMessage();
                };
        return text.lines().findFirst().orElse("failed");
    }
}
