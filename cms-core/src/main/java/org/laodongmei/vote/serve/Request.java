package org.laodongmei.vote.serve;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.guard.Origin;

import java.io.IOException;

/** A request of a voter, whichever way it came in. */
public interface Request {

    /** In capitals. */
    String method();

    /** What follows the address of the campaigns, decoded; empty, or begins with a slash. */
    String path();

    /** The first header of that name; null for none. */
    @Nullable String header(String name);

    /**
     * The client's address in its numeric form: of the connection, or what a proxy that is
     * configured says; never what the client says of itself.
     */
    String address();

    /**
     * The body, of which no more is read than that.
     *
     * @param most bytes
     * @throws IOException if the client hangs up before it is told
     */
    byte[] body(int most) throws IOException;

    /** Where it comes from. */
    default Origin origin() {
        return Origin.of(address(), header("User-Agent"));
    }

    /** What it asks for. */
    default Target target() {
        String[] parts = path().split("/", 4);
        return new Target(part(parts, 1), part(parts, 2), part(parts, 3));
    }

    private static String part(String[] parts, int index) {
        return parts.length > index ? parts[index] : "";
    }

    /**
     * What an address below that of the campaigns names.
     *
     * @param what the part after the campaign's slug; empty for the campaign itself
     * @param rest what follows; may be empty
     */
    record Target(String slug, String what, String rest) {

        /** Whether it names that, and nothing below it but for receipts. */
        boolean is(String name) {
            return name.equals("receipts")
                    ? what.equals(name)
                    : name.equals(rest.isEmpty() ? what : what + "/" + rest);
        }
    }
}
