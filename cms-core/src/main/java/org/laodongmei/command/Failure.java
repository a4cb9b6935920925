package org.laodongmei.command;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** A command cannot do what it was asked; the message is the one line that its user sees. */
final class Failure extends RuntimeException {

    Failure(String sentence) {
        super(sentence);
    }

    /** One line that says what went wrong. */
    static String sentence(Throwable failure) {
        Throwable cause = failure instanceof UncheckedIOException io ? io.getCause() : failure;
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
