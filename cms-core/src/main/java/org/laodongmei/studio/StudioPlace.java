package org.laodongmei.studio;

/**
 * Where the studio is.
 *
 * @param baseUrl scheme and host that people use, without a slash at the end
 * @param firstToken what the link holds that makes the first administrator; good while there is
 *     nobody
 */
public record StudioPlace(String baseUrl, String firstToken) {

    /** The address of a path of the studio. */
    public String address(String path) {
        return baseUrl + path;
    }
}
