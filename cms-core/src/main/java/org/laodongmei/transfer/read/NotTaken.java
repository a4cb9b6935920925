package org.laodongmei.transfer.read;

/** Something of a file cannot be taken; the message is the reason in one sentence for a person. */
public final class NotTaken extends Exception {

    private final int line;

    /**
     * @param line where in the file, from 1; 0 when it is about the file as a whole
     */
    public NotTaken(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
